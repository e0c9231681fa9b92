import type { TextReading } from "../../model/text-claim";
import type { Paragraph, TextSpan } from "../../model/text-source";
import { digitsIn, type PlacedField } from "./marks";

/** Words of staff and assets that are fields of the vocabulary. */
const COUNTS: readonly (readonly [RegExp, string])[] = [
  [/编制(?:人?数|人员)?(?:共|为|共计)?$/, "编制数"],
  [/(?:实有|在职)(?:人数|人员|职工)?(?:共|为|共计)?$/, "实有人数"],
  [/离退休(?:人员|人数)?(?:共|为|共计)?$/, "离退休人数"],
  [/(?<!购置|更新|新购)(?:共有|现有|实有)(?:公务用车|车辆)(?:共|为|共计)?$/, "车辆数"],
];

/** Counts: as fields of the vocabulary, else as questions of their own. */
export const countMarks = ({ counts }: TextReading): readonly PlacedField[] =>
  counts.map(({ paragraph, mention, words }) => {
    const span = digitsIn(paragraph, mention.span);
    const field = COUNTS.find(([pattern]) => pattern.test(words.text))?.[1];
    return field === undefined
      ? { paragraph, span, ...asked(paragraph, span, "表里没有的数，每次填写") }
      : { paragraph, span, field, certainty: "middle", note: "按叫法认出" };
  });

/** Amounts and shares that no field says: last year's number must not stay, so that it is asked for. */
export const otherNumbers = (paragraph: Paragraph): readonly PlacedField[] =>
  [...paragraph.text.matchAll(/(?<![\d.])\d+(?:\.\d+)?(?=万元|亿元|千元|元|%)/g)].map(({ 0: digits, index }) => {
    const span: TextSpan = { start: index, end: index + digits.length };
    return { paragraph, span, ...asked(paragraph, span, "没有认出是什么数，每次填写") };
  });

/** Limits that a law sets stay as they are: 单价100万元以上. */
export const isLimit = ({ text }: Paragraph, { start, end }: TextSpan): boolean =>
  /(?:单价|价值|单台|标准|起点|限额)[^，。；]{0,8}$/.test(text.slice(0, start)) ||
  /^(?:亿|万|千)?元?[（(]?(?:含|以上|以下)/.test(text.slice(end));

const asked = (paragraph: Paragraph, span: TextSpan, note: string) =>
  ({ field: `${ASK}${labelFor(paragraph, span)}`, certainty: "low", note }) as const;

const ASK = "填：";

/** Two places asked by the same words are two questions. */
export class DistinctQuestions {
  private readonly asked = new Map<string, number>();

  of(mark: PlacedField): PlacedField {
    if (!mark.field.startsWith(ASK)) return mark;
    const times = (this.asked.get(mark.field) ?? 0) + 1;
    this.asked.set(mark.field, times);
    return times === 1 ? mark : { ...mark, field: `${mark.field}（${times}）` };
  }
}

/** Characters of the words before a number that say what it is. */
const LABEL = 24;

/** The words before a number; where these only compare, with those they belong to. */
function labelFor({ text }: Paragraph, { start }: TextSpan): string {
  const clauses = text.slice(0, start).split(/[，。；：、]/u);
  const plain = clauses.map((clause) => clause.replace(/[【】{}]|\d+\.\d+|[\d.]*(?:万元|%)|\(\d*\)?$/g, "").trim());
  const own = plain.at(-1) ?? "";
  const subject = /^(?:比|较|与|同|占|增|减|下降|上升|降低|提高)/.test(own) || own === "" ? (plain.at(-2) ?? "") : "";
  const words = `${subject}${own}`.slice(-LABEL).replace(/^[^\p{Script=Han}]+/u, "");
  return words === "" ? "数" : words;
}
