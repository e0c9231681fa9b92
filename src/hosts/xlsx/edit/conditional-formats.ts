import { smallest } from "../../../model/extremes";
import { isMarkFormula } from "../../../model/mark-format";
import { attribute, type XmlTag } from "../../../package/xml";
import { isSpreadsheet } from "../../../package/xml-text";
import {
  applyEdits,
  bare,
  findElements,
  openTagOf,
  prefixOf,
  setAttribute,
  type TextEdit,
  withPrefix,
  type XmlElement,
} from "../../../package/xml-edit";

/** A rule that always holds, for some areas: "A1 C3:D9". */
interface NewFormat {
  readonly areas: string;
  /** Number of the look in the list of differential formats. */
  readonly look: number;
  /** As a file holds it: without "=". */
  readonly formula: string;
}

/** What stands before conditional formats in a worksheet part, from its cells on. */
const BEFORE: ReadonlySet<string> = new Set([
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
]);

interface Found {
  readonly rules: readonly XmlElement[];
  /** The rules of ours with the element that says where they lie. */
  readonly ours: readonly { readonly rule: XmlElement; readonly format: XmlElement }[];
  /** The last element that formats have to come after. */
  readonly before: XmlElement | undefined;
}

function find(text: string, file: string): Found {
  const wanted = (tag: XmlTag) =>
    tag.local === "cfRule" ||
    (isSpreadsheet(tag) && (BEFORE.has(tag.local) || ["conditionalFormatting", "formula"].includes(tag.local)));
  const elements = findElements(text, file, wanted);
  return {
    rules: elements.filter(({ tag }) => tag.local === "cfRule"),
    ours: elements.flatMap(({ tag, parent: rule, openEnd, closeStart }) =>
      tag.local === "formula" && rule?.parent && isOurs(text.slice(openEnd, closeStart))
        ? [{ rule, format: rule.parent }]
        : [],
    ),
    before: elements.filter(({ tag, parent }) => parent === undefined && BEFORE.has(tag.local)).at(-1),
  };
}

/** The text of a worksheet part with formats that come before all others it has. */
export function withFormats(text: string, file: string, formats: readonly NewFormat[]): string {
  const { rules, before } = find(text, file);
  if (!before || formats.length === 0) return text;
  const added = formats.map(({ areas, look, formula }, index) =>
    withPrefix(
      bare(
        `<conditionalFormatting sqref="${areas}"><cfRule type="expression" dxfId="${look}" priority="${index + 1}"` +
          ` stopIfTrue="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`,
      ),
      prefixOf(before.tag),
    ),
  );
  return applyEdits(text, [
    ...moved(text, rules, formats.length),
    ...added.map((each) => ({ start: before.end, end: before.end, text: each })),
  ]);
}

/** Not a number where a rule has none. */
const priorityOf = ({ tag }: XmlElement): number => Number(attribute(tag, "priority"));

/** Rules keep their order among each other. */
const moved = (text: string, rules: readonly XmlElement[], by: number): readonly TextEdit[] =>
  rules.flatMap((rule): readonly TextEdit[] => {
    const priority = priorityOf(rule);
    if (!Number.isInteger(priority)) return [];
    const open = setAttribute(openTagOf(text, rule), "priority", Math.max(1, priority + by));
    return [{ start: rule.start, end: rule.openEnd, text: open }];
  });

/** The text without the formats of ours, and the areas they lay over: "A1 C3:D9". */
export function withoutMarks(text: string, file: string): { readonly text: string; readonly areas: readonly string[] } {
  const { rules, ours } = find(text, file);
  if (ours.length === 0) return { text, areas: [] };
  const isGone = (rule: XmlElement) => ours.some((each) => each.rule.start === rule.start);
  const left = rules.filter((rule) => !isGone(rule));
  const holds = (format: XmlElement) => left.some(({ start }) => start > format.start && start < format.end);
  const gone = new Map(ours.map(({ rule, format }) => (holds(format) ? [rule.start, rule] : [format.start, format])));
  // rules that were pushed down by ours go up again
  const first = smallest(left.map(priorityOf).filter(Number.isInteger));
  const above = ours.filter(({ rule }) => priorityOf(rule) < first).length;
  return {
    text: applyEdits(text, [
      ...moved(text, left, -above),
      ...[...gone.values()].map(({ start, end }): TextEdit => ({ start, end, text: "" })),
    ]),
    areas: ours.map(({ format }) => attribute(format.tag, "sqref") ?? ""),
  };
}

const isOurs = (xml: string): boolean => isMarkFormula(xml.replace(/&quot;|&#34;|&#x22;/gi, '"'));
