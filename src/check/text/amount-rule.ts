import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { RuleCode } from "../../model/finding";
import { absFen, formatFen, type Fen, subtractFen, type Unit } from "../../model/money";
import type { Evidence } from "../../model/text-claim";
import { type AboutRule, defineRule, type Draft, type Rule } from "../rule";
import { amountText, cellsText, placesFor } from "../wording";
import { amountsOf, type JudgedAmount, topicOf } from "./amounts";
import { together } from "../fixes/draft";
import { statedFix } from "../fixes/number-in-text";
import { causeOf, isTypingSlip } from "./causes";
import { isPatterned } from "./patterns";
import { evidenceCells, claimQuote, sectionText, textCells } from "./places";
import { subjectText } from "./subject-words";
import { isUnitSlip } from "./unit-slips";

/** The messages of every rule that compares an amount of the text with the tables. */
export const AMOUNT_MESSAGES = {
  differs: "{section}：“{subject}”文中为 {stated}，{place} 为 {fact}，相差 {difference}。请改正文字或核对表格。",
  elsewhere: "{section}：“{subject}”文中为 {stated}，{place} 为 {fact}；{other} 的同名数与文中相同。请核对本节口径。",
  rounding:
    "{section}：“{subject}”文中为 {stated}，{place} 为 {fact}，相差末位 {difference}，属尾差。建议文表使用同一数。",
} as const;

/** The same for an item, such as 公务接待费: its name says which money is meant, so no other scope can explain it. */
export const ITEM_MESSAGES = { differs: AMOUNT_MESSAGES.differs, rounding: AMOUNT_MESSAGES.rounding } as const;

type AmountDraft = Draft<typeof AMOUNT_MESSAGES>;

/** A rule that holds the amounts of one topic of the text against the tables, as data. */
interface AmountRule extends Pick<AboutRule, "code" | "name" | "title"> {
  /** What the text states, for saying that it does not: 收支总额. */
  readonly about: string;
}

const ABOUT_AMOUNTS = {
  group: "text",
  severity: "error",
  rests: ["text-against-table"],
  basis: "《预算法》（2018年修正）第十四条：预算公开时作出说明，说明与报表一致",
  certainty: "read",
} as const;

/** Amounts of lines and classes: another scope of the same name may explain them. */
export const defineAmountRule = ({ about, ...rule }: AmountRule): Rule =>
  defineRule({
    ...rule,
    ...ABOUT_AMOUNTS,
    messages: AMOUNT_MESSAGES,
    cases: (book) => amountCases(book, rule.code, about),
    report: amountDrafts,
  });

/** Amounts whose names say which money is meant. */
export const defineItemRule = ({ about, ...rule }: AmountRule): Rule =>
  defineRule({
    ...rule,
    ...ABOUT_AMOUNTS,
    messages: ITEM_MESSAGES,
    cases: (book) => amountCases(book, rule.code, about),
    report: itemDrafts,
  });

/** The wrong amounts of a topic; or why the amounts of it cannot be judged. */
export function amountCases(book: BudgetBook, topic: RuleCode, about: string): readonly WrongAmount[] | string {
  if (!book.text) return "没有预算情况说明";
  if (amountsOf(book, topic).length > 0) return wrongAmounts(book, topic);
  const isWritten = book.text.claims.some((claim) => claim.amount !== undefined && topicOf(claim) === topic);
  return isWritten ? `说明中写了${about}，表中没有认出可以与它核对的数` : `说明中没有${about}`;
}

/** An amount that does not agree with the tables, and where its paragraph says it again. */
export interface WrongAmount {
  readonly wrong: JudgedAmount;
  readonly echoes: readonly JudgedAmount[];
}

/** The amounts of a topic that do not agree; unit slips and rounding patterns have rules of their own. */
export function wrongAmounts(book: BudgetBook, topic: RuleCode): readonly WrongAmount[] {
  const all = amountsOf(book, topic).filter(
    (judged) =>
      judged.verdict !== "agrees" &&
      judged.verdict !== "confirmed" &&
      !isUnitSlip(judged) &&
      !(judged.verdict === "rounding" && isPatterned(judged, book)),
  );
  return all.flatMap((wrong, i) =>
    all.slice(0, i).some((each) => isEcho(wrong, each))
      ? []
      : [{ wrong, echoes: all.slice(i + 1).filter((each) => isEcho(each, wrong)) }],
  );
}

/** The same wrong amount of the same item, said again in its paragraph: one slip. */
const isEcho = (later: JudgedAmount, first: JudgedAmount): boolean =>
  later.claim.paragraph === first.claim.paragraph &&
  later.claim.subject.by === "context" &&
  later.mention.amount === first.mention.amount &&
  later.evidence.cells.map(toA1).join() === first.evidence.cells.map(toA1).join();

/** What is said of a wrong amount that names an item. */
export function itemDrafts(each: WrongAmount, book: BudgetBook): readonly Draft<typeof ITEM_MESSAGES>[] {
  return amountDrafts(each, book).flatMap((draft) => {
    const { messageId } = draft;
    return messageId === "elsewhere" ? [] : [{ ...draft, messageId }];
  });
}

/** What is said of a wrong amount, once for all its echoes. */
export function amountDrafts({ wrong, echoes }: WrongAmount, book: BudgetBook): readonly AmountDraft[] {
  const draft = amountDraft(wrong, book);
  const cells = echoes.flatMap(({ claim, mention }) => textCells(claim.paragraph, mention.span));
  const isSlip = isTypingSlip(wrong, book);
  const fixes = together(...[wrong, ...echoes].map((each) => statedFix(each, isSlip)));
  return [{ ...draft, cells: [...(draft.cells ?? []), ...cells], fixes }];
}

function amountDraft(judged: JudgedAmount, book: BudgetBook): AmountDraft {
  const { claim, mention, evidence, difference, verdict } = judged;
  const body = {
    cells: [...textCells(claim.paragraph, mention.span), ...evidenceCells(evidence)],
    quote: claimQuote(claim, mention),
    ...comparison(mention.unit, mention.amount, evidence.amount),
  };
  const data = {
    section: sectionText(claim.section, claim.paragraph.source.name),
    subject: subjectText(claim),
    stated: `${mention.decimal}${mention.unit}`,
    place: placeText(evidence),
    // one unit in a sentence: the text's
    fact: factText({ ...evidence, unit: mention.unit, decimals: 2 }),
    difference: amountText(absFen(difference), { unit: mention.unit, decimals: 2 }),
  };
  if (verdict === "rounding") return { messageId: "rounding", data, ...body, isExplained: true };
  if (verdict === "elsewhere") {
    const other = claim.binding.elsewhere.find(({ amount }) => amount === mention.amount);
    return {
      messageId: "elsewhere",
      data: { ...data, other: other ? placeText(other) : "另一表" },
      ...body,
      severity: "warning",
    };
  }
  const cause = causeOf(judged, book);
  const severity = verdict === "doubtful" ? ({ severity: "warning" } as const) : {};
  return { messageId: "differs", data, ...body, ...(cause !== undefined && { cause }), ...severity };
}

/** The decimals that machines read, in the unit of the text. */
export const comparison = (
  unit: Unit,
  stated: Fen,
  expected: Fen,
): { readonly stated: string; readonly expected: string; readonly difference: string; readonly unit: Unit } => ({
  stated: decimalOf(stated, unit),
  expected: decimalOf(expected, unit),
  difference: decimalOf(subtractFen(stated, expected), unit),
  unit,
});

const decimalOf = (amount: Fen, unit: Unit): string =>
  formatFen(amount, unit, placesFor(amount, { unit, decimals: 2 }));

/** Where the tables say it: one cell, a sum of cells, or a blank. */
export function placeText({ kind, cells, table }: Evidence): string {
  if (kind === "sum") return `${cellsText(cells, 4)} 合计`;
  if (kind === "empty-table") return `“${table.title === "" ? table.sheet : table.title.replace(/\s+/g, "")}”`;
  return cells.slice(0, 1).map(toA1).join("");
}

export const factText = ({ kind, amount, unit, decimals }: Evidence): string =>
  kind === "empty-table" ? "空表" : kind === "blank" ? "空白（0）" : amountText(amount, { unit, decimals });
