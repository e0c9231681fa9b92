import {
  AlignmentType,
  Document,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Finding, Severity } from "../../model/finding";
import { groupBy } from "../../model/group-by";
import type { LedgerFinding, LedgerUnit, SettledFinding } from "../../model/ledger";
import { type RuleOf } from "../ledger/by-rule";
import { placesText } from "../ledger/places";
import { FOOTERS } from "./footers";
import { fontOf, PAGE, STYLES, TEXT_WIDTH } from "./styles";

export interface LetterOptions {
  readonly ruleOf: RuleOf;
  /** What was found between this workbook and others. */
  readonly across: readonly Finding[];
  /** Hints go to the unit only where the bureau asks for it. */
  readonly withHints?: boolean;
}

/** More rows of one table than this make a letter nobody reads. */
const MOST_ROWS = 100;

/** 退回意见: what a unit has to correct, in the layout of official documents, with a column for its reply. */
export function letterDocument(unit: LedgerUnit, options: LetterOptions): Document {
  const title = letterTitle(unit);
  return new Document({
    title,
    creator: "",
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: { page: PAGE }, footers: FOOTERS(), children: letterBody(unit, title, options) }],
  });
}

export const letterTitle = ({ unitName, file, year, isFinalAccounts }: LedgerUnit): string =>
  `关于${unitName ?? `“${file}”`}${year === undefined ? "" : `${year}年`}${isFinalAccounts ? "决算" : "预算"}公开材料的审核意见`;

function letterBody(unit: LedgerUnit, title: string, options: LetterOptions): (Paragraph | Table)[] {
  const open = unit.findings.filter(({ waived }) => waived === undefined);
  const bySeverity = (severity: Severity): readonly LedgerFinding[] =>
    open.filter((each) => each.severity === severity);
  const between = (severity: Severity): readonly Finding[] =>
    options.across.filter((each) => each.severity === severity);
  const [errors, warnings, hints] = [
    [...bySeverity("error"), ...between("error")],
    [...bySeverity("warning"), ...between("warning")],
    options.withHints ? [...bySeverity("info"), ...between("info")] : [],
  ];
  const numbered = numbering();
  const remark = unit.marks.at(-1)?.remark;
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    plain(`${unit.unitName ?? "有关单位"}：`),
    indented(opening(unit, errors.length, warnings.length)),
    ...part(numbered, "需要修改的问题", errors, options),
    ...part(numbered, "请核实的事项", warnings, options),
    ...part(numbered, "建议", hints, options),
    ...settledPart(numbered, unit.settled ?? []),
    ...unjudgedPart(numbered, unit),
    ...(remark === undefined || remark === "" ? [] : [chapter(numbered("审核人员的意见")), indented(remark)]),
    indented("请在“整改情况”一栏逐条写明怎样修改，或者不改的理由，连同修改后的文件一并报来。"),
    indented("请于　　　　年　　月　　日前重新报送。"),
    new Paragraph({ text: "" }),
    right("（审核单位）　　　　"),
    right("　　年　　月　　日"),
  ];
}

function opening({ file }: LedgerUnit, errors: number, warnings: number): string {
  const found = [
    ...(errors > 0 ? [`需要修改的问题 ${errors} 项`] : []),
    ...(warnings > 0 ? [`请核实的事项 ${warnings} 项`] : []),
  ];
  return found.length === 0
    ? `你单位报送的“${file}”已经审核，没有发现需要修改的问题。`
    : `你单位报送的“${file}”已经审核，有${found.join("，")}，列表如下。金额未写单位的为万元。`;
}

const numbering = (): ((heading: string) => string) => {
  let next = 0;
  return (heading) => `${["一", "二", "三", "四", "五", "六"][next++] ?? ""}、${heading}`;
};

function part(
  numbered: (heading: string) => string,
  heading: string,
  findings: readonly Finding[],
  { ruleOf }: LetterOptions,
): readonly (Paragraph | Table)[] {
  if (findings.length === 0) return [];
  const rows = findings
    .slice(0, MOST_ROWS)
    .map(({ code, message, cause, cells, expected, unit }, i) => [
      String(i + 1),
      placesText(cells, 3),
      [message, cause, `（${code} ${ruleOf(code)?.title ?? ""}）`].filter((line) => line !== undefined).join("\n"),
      expected === undefined ? "" : `${expected}${unit ?? ""}`,
      "",
    ]);
  const rest = findings.length - rows.length;
  return [
    chapter(numbered(`${heading}（${findings.length} 项）`)),
    tableOf(["序号", "位置", "问题", "对照值", "整改情况"], [7, 20, 43, 12, 18], rows),
    ...(rest > 0 ? [indented(`另有 ${rest} 项，见审核汇总表。`)] : []),
  ];
}

function settledPart(
  numbered: (heading: string) => string,
  settled: readonly SettledFinding[],
): readonly (Paragraph | Table)[] {
  if (settled.length === 0) return [];
  const rows = settled
    .slice(0, MOST_ROWS)
    .map(({ message, outcome }, i) => [String(i + 1), message, outcome === "solved" ? "已解决" : "本次没有条件判断"]);
  return [chapter(numbered("上次问题的整改情况")), tableOf(["序号", "上次的问题", "现在"], [8, 72, 20], rows)];
}

/** What the letter is silent about because it could not be judged, by reason. */
function unjudgedPart(numbered: (heading: string) => string, { rules }: LedgerUnit): readonly Paragraph[] {
  const byReason = [...groupBy(rules.skipped, ({ reason }) => reason)].sort(([, a], [, b]) => b.length - a.length);
  const listed = byReason.slice(0, MOST_REASONS).map(([reason, own]) => `${reason}（${own.length} 条规则）`);
  if (listed.length === 0) return [];
  return [
    chapter(numbered("本次没有条件检查的内容")),
    indented(`${listed.join("；")}${byReason.length > MOST_REASONS ? "等" : ""}。没有检查的不等于没有问题。`),
  ];
}

const MOST_REASONS = 6;

const plain = (text: string): Paragraph => new Paragraph({ text });
const indented = (text: string): Paragraph => new Paragraph({ style: "NarrativeBody", text });
const chapter = (text: string): Paragraph => new Paragraph({ heading: HeadingLevel.HEADING_2, text });
const right = (text: string): Paragraph => new Paragraph({ alignment: AlignmentType.RIGHT, text });

/** A table over the width of the text; its head is printed again on every page. */
function tableOf(heads: readonly string[], shares: readonly number[], rows: readonly (readonly string[])[]): Table {
  const widths = shares.map((share) => Math.floor((share / 100) * TEXT_WIDTH.portrait));
  const row = (texts: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map(
        (text, i) =>
          new TableCell({
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: text.split("\n").map(
              (line) =>
                new Paragraph({
                  alignment: isHead || i === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
                  spacing: { line: 320, lineRule: "atLeast" },
                  children: [new TextRun({ text: line, size: 21, font: fontOf(isHead ? "chapter" : "body") })],
                }),
            ),
          }),
      ),
    });
  return new Table({
    rows: [row(heads, true), ...rows.map((each) => row(each, false))],
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
  });
}
