import { COMMA } from "../../model/field-ref";
import { LIST_FIELDS, type FieldList } from "../../model/fields";
import type { Claim, TextReading } from "../../model/text-claim";
import { vehicleKinds } from "../sections/assets";
import { type MarkedDocument } from "./amount-field";
import { marksOfClaim } from "./claim-marks";
import { listOf } from "./list-of";
import { type PlacedField, overlaps } from "./marks";

/** Items of the classification that one sentence lists become 【列出 类：名称金额万元，、】. */
export const inlineLists = ({ lists }: TextReading): readonly PlacedField[] =>
  lists.flatMap(({ children }) => {
    const listed = runsOf(children.filter(({ amount, isAside }) => amount && !isAside));
    return listed.flatMap(({ list, claims }) => listMark(list, claims) ?? []);
  });

interface ListedClaims {
  readonly list: FieldList;
  readonly claims: readonly Claim[];
}

/** Claims on things of one list that follow each other in one paragraph. */
function runsOf(claims: readonly Claim[]): readonly ListedClaims[] {
  const runs: { list: FieldList; claims: Claim[] }[] = [];
  for (const claim of claims) {
    const list = listOf(claim);
    const last = runs.at(-1);
    const before = last?.claims.at(-1);
    if (list === undefined) continue;
    if (last && before && last.list === list && separatorOf(before, claim) !== undefined) last.claims.push(claim);
    else runs.push({ list, claims: [claim] });
  }
  return runs.filter((run) => run.claims.length > 1);
}

/** What stands between two claims of one paragraph, where that is a sign alone. */
function separatorOf(before: Claim, after: Claim): string | undefined {
  if (before.paragraph !== after.paragraph) return undefined;
  const between = before.paragraph.text.slice(before.span.end, after.span.start);
  return /^[，、；。]$/.test(between) ? between : undefined;
}

function listMark(list: FieldList, claims: readonly Claim[]): PlacedField | undefined {
  const [first, second] = claims;
  const last = claims.at(-1);
  if (!first || !second || !last) return undefined;
  const patterns = claims.map(patternOf).sort((a, b) => b.marks - a.marks);
  const [pattern] = patterns;
  if (!pattern || hasPart(list, pattern.rest)) return undefined;
  const separator = separatorOf(first, second) ?? "、";
  return {
    paragraph: first.paragraph,
    span: { start: first.span.start, end: last.span.end },
    field: `列出 ${list}：${pattern.words}，${separator === "，" ? COMMA : separator}`,
    certainty: "middle",
    note: `${claims.length} 项，一句写完`,
  };
}

/** A claim with the names of parts in the place of its words and numbers. */
function patternOf(claim: Claim): { readonly words: string; readonly rest: string; readonly marks: number } {
  const { paragraph, span, subject } = claim;
  const naming = {
    amount: () => "金额",
    of: (part: string) => part,
    certainty: "middle",
    note: "",
    hasShare: true,
  } as const;
  const name = { paragraph, span: subject.name, field: "名称", certainty: "middle", note: "" } as const;
  const all = [name, ...marksOfClaim(claim, naming).filter(({ field }) => field !== "原因")]
    .filter((mark) => mark.paragraph === paragraph && mark.span.end <= span.end)
    .sort((a, b) => a.span.start - b.span.start);
  const marks = all.filter((mark, i) => !all.slice(0, i).some((other) => overlaps(other.span, mark.span)));
  let words = "";
  let rest = "";
  let at = span.start;
  for (const mark of marks) {
    const between = paragraph.text.slice(at, mark.span.start);
    words += between + mark.field;
    rest += `${between}|`;
    at = mark.span.end;
  }
  const tail = paragraph.text.slice(at, span.end);
  return { words: words + tail, rest: rest + tail, marks: marks.length };
}

/** Fixed words that are called like a part would be taken for it. */
const hasPart = (list: FieldList, words: string): boolean =>
  LIST_FIELDS.some(({ name, parts }) => name === list && parts.some((part) => words.includes(part)));

/** Kinds of vehicles that one sentence counts, in the kinds of the form. */
export function vehicleLists({ w }: MarkedDocument, { counts }: TextReading): readonly PlacedField[] {
  if (vehicleKinds(w).length < 2) return [];
  const marks: PlacedField[] = [];
  const paragraphs = new Set(counts.map(({ paragraph }) => paragraph));
  for (const paragraph of paragraphs) {
    const own = counts.filter(
      (count) =>
        count.paragraph === paragraph && count.section.id === "assets" && /用车(?:实有数)?$/.test(count.words.text),
    );
    const [first] = own;
    const last = own.at(-1);
    const isBought =
      first && /购置|更新/.test(paragraph.text.slice(0, first.words.span.start).split("。").at(-1) ?? "");
    if (!first || !last || own.length < 3 || isBought) continue;
    marks.push({
      paragraph,
      span: { start: first.words.span.start, end: last.mention.span.end },
      field: "列出 车辆类别：名称数量辆，、",
      certainty: "middle",
      note: `${own.length} 类车辆，一句写完`,
    });
  }
  return marks;
}
