import type { BudgetKind, IdentityEvidence } from "../../model/book";
import { mostWitnessed, type Testimony } from "./evidence";
import type { IdentityTexts } from "./texts";

type Words = readonly (readonly [BudgetKind, RegExp])[];

/** The line that forms print for the one and the other: 编制部门：某局. 编制单位（部门） names both. */
const IN_LINES: Words = [
  ["部门预算", /^编制部门[:：]/],
  ["单位预算", /^编制单位[:：]/],
];

/** 2025年部门支出预算总表, 某局2025年预算单位财务收支预算总表; 单位资金 is a kind of money. */
const IN_TITLES: Words = [
  ["部门预算", /^\p{Script=Han}{0,30}\d{4}年(?:度)?(?:部门(?!\/|或|[(（])|.{0,20}部门(?:综合)?[预决]算.{0,12}表$)/u],
  [
    "单位预算",
    /^\p{Script=Han}{0,30}\d{4}年(?:度)?(?:(?:预算)?单位(?!\/|或|[(（]|(?:其他|自有)?资金)|.{0,20}单位(?:综合)?[预决]算.{0,12}表$)/u,
  ],
];

const IN_TEXT: Words = [
  ["部门预算", /部门(?:综合)?[预决]算/g],
  ["单位预算", /单位(?:综合)?[预决]算/g],
];

/**
 * 部门预算 or 单位预算: by the line that names who made the tables, by titles, by the text. In some provinces a form is
 * called 部门…表 whoever fills it in, so titles do not stand against a text that says the other.
 */
export function kindOf({ printed, opening, unread }: IdentityTexts): Found | undefined {
  const lines = [...printed, ...unread].map((words) => words.replace(/\s+/g, ""));
  const byLine = mostWitnessed("titles", decided(witnessesIn(lines, IN_LINES)));
  const byTitle = mostWitnessed("titles", decided(witnessesIn(lines, IN_TITLES)));
  const byText = mostWitnessed("text", decided(witnessesIn(opening, IN_TEXT)));
  if (byLine) return byLine;
  return byText && byTitle?.value !== byText.value ? byText : byTitle;
}

interface Found {
  readonly value: BudgetKind;
  readonly evidence: IdentityEvidence;
}

const witnessesIn = (lines: readonly string[], patterns: Words): readonly Testimony<BudgetKind>[] =>
  lines.flatMap((words) =>
    patterns.flatMap(([value, pattern]) => (words.match(pattern) ?? []).map(() => ({ value, words }))),
  );

/** As many for the one as for the other decide nothing. */
function decided(witnesses: readonly Testimony<BudgetKind>[]): readonly Testimony<BudgetKind>[] {
  const departments = witnesses.filter(({ value }) => value === "部门预算").length;
  return departments * 2 === witnesses.length ? [] : witnesses;
}
