import type { Claim, TextReading } from "../../model/text-claim";
import type { Paragraph, TextSpan } from "../../model/text-source";
import { marksOfClaim } from "./claim-marks";
import { overlaps, type PlacedField } from "./marks";

const MARKER = /^[(（]?([一二三四五六七八九十]{1,3}|\d{1,2})(?:[)）][、.．]?|[、.．])/u;

/** The number before the words of a paragraph. */
export function markerIn({ text }: Paragraph): (TextSpan & { readonly number: TextSpan }) | undefined {
  const match = MARKER.exec(text);
  if (!match) return undefined;
  const [whole, number = ""] = match;
  const start = whole.indexOf(number);
  return { start: 0, end: whole.length, number: { start, end: start + number.length } };
}

export function numberMark(paragraph: Paragraph): readonly PlacedField[] {
  const found = markerIn(paragraph);
  if (!found) return [];
  const isArabic = /^\d/.test(paragraph.text.slice(found.number.start));
  return [{ paragraph, span: found.number, field: isArabic ? "序号" : "中文序号", certainty: "high", note: "序号" }];
}

/** A paragraph whose words and numbers are fields of one item. */
interface Pattern {
  readonly paragraph: Paragraph;
  readonly marks: readonly PlacedField[];
}

/** The paragraph that says most of its item. */
export function patternOf(reading: TextReading, heads: readonly Claim[]): Pattern | undefined {
  const patterns = heads.map((head) => ({ paragraph: head.paragraph, marks: marksOfItem(reading, head) }));
  return patterns.reduce<Pattern | undefined>(
    (best, each) => (best && best.marks.length >= each.marks.length ? best : each),
    undefined,
  );
}

/** What a paragraph says of its item: its names, its amount and all that is said of it; parts by nature. */
function marksOfItem(reading: TextReading, head: Claim): readonly PlacedField[] {
  const { paragraph } = head;
  const naming = { of: (suffix: string) => suffix, certainty: "middle" as const, note: "科目" };
  const claims = reading.claims.filter((claim) => claim.paragraph === paragraph && !claim.isAside);
  const marks = [
    ...numberMark(paragraph),
    ...nameMarks(head),
    ...claims.flatMap((claim) => {
      const part = claim === head ? "金额" : partOf(claim);
      return part === undefined
        ? []
        : marksOfClaim(claim, { ...naming, hasShare: claim === head, amount: () => part, of: (suffix) => suffix });
    }),
    ...(head.use ? [useMark(paragraph, head.use.span)] : []),
  ];
  return marks.filter((mark, i) => !marks.slice(0, i).some((other) => overlaps(mark.span, other.span)));
}

const partOf = ({ subject: { meanings }, change }: Claim): string | undefined => {
  const [nature] = meanings.flatMap(({ nature: each }) => each ?? []);
  if (change) return undefined;
  return nature === "basic" ? "基本" : nature === "project" ? "项目" : undefined;
};

function useMark(paragraph: Paragraph, { start, end }: TextSpan): PlacedField {
  const words = paragraph.text.slice(start, end);
  const lead = /^(?:主要|具体)?(?:用于|用途(?:是|为)?)[：:]?/u.exec(words)?.[0].length ?? 0;
  const tail = /(?<![。；])[。；]+$/.exec(words)?.[0].length ?? 0;
  return {
    paragraph,
    span: { start: start + lead, end: end - tail },
    field: "用途",
    certainty: "middle",
    note: "用途",
  };
}

const CHAIN = /(?<![^，。；：、()])([^，。；：、()]+)\(类\)([^，。；：、]+)\(款\)([^，。；：、]+?)\(项\)/u;
const PAIR = /(?<![^，。；：、()])([^，。；：、()]+)\(款\)([^，。；：、]+?)\(项\)/u;

/** The names of an item as its paragraph prints them: chain, group and item, code, name. */
function nameMarks({ paragraph, subject }: Claim): readonly PlacedField[] {
  const from = markerIn(paragraph)?.end ?? 0;
  const head = paragraph.text.slice(from);
  const mark = (start: number, length: number, field: string): PlacedField => ({
    paragraph,
    span: { start, end: start + length },
    field,
    certainty: "middle",
    note: "科目名称",
  });
  const chain = CHAIN.exec(head);
  if (chain) return [mark(from + chain.index, chain[0].length, "链")];
  const pair = PAIR.exec(head);
  if (pair) {
    const [, group = "", item = ""] = pair;
    const at = from + pair.index;
    return [mark(at, group.length, "款"), mark(at + group.length + "(款)".length, item.length, "项")];
  }
  const code = /\d{3,7}/.exec(head.slice(0, CODE_WITHIN));
  const codeMark = code && subject.code !== undefined ? [mark(from + code.index, code[0].length, "编码")] : [];
  const { start, end } = subject.name;
  const words = paragraph.text.slice(start, end);
  const name = /[\p{Script=Han}][^\d]*/u.exec(words.replace(/[(（]?\d{3,7}[)）]?$/, ""));
  const length = name?.[0].replace(/[(（](?:类|款|项)[)）]$/, "").replace(/(?<![-—(（])[-—(（]+$/, "").length ?? 0;
  return [...codeMark, ...(name && length > 0 ? [mark(start + name.index, length, "名称")] : [])];
}

/** Characters within which a paragraph on an item prints its code. */
const CODE_WITHIN = 40;
