import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { RuleCode } from "../../model/finding";
import { absFen, formatFen, type Fen, subtractFen, type Unit } from "../../model/money";
import type { Evidence } from "../../model/text-claim";
import type { Draft } from "../rule";
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

/** Why the amounts of a topic cannot be judged. */
export function skipAmounts(book: BudgetBook, topic: RuleCode, what: string): string | undefined {
  if (!book.text) return "没有预算情况说明";
  if (amountsOf(book, topic).length > 0) return undefined;
  const isWritten = book.text.claims.some((claim) => claim.amount !== undefined && topicOf(claim) === topic);
  return isWritten ? `说明中写了${what}，表中没有认出可以与它核对的数` : `说明中没有${what}`;
}

/** A draft for each amount of the topic that does not agree; unit slips and rounding patterns have rules of their own. */
export function* amountDrafts(book: BudgetBook, topic: RuleCode): Iterable<AmountDraft> {
  const wrong = amountsOf(book, topic).filter(
    (judged) =>
      judged.verdict !== "agrees" &&
      judged.verdict !== "confirmed" &&
      !isUnitSlip(judged) &&
      !(judged.verdict === "rounding" && isPatterned(judged, book)),
  );
  for (const [i, judged] of wrong.entries()) {
    if (wrong.slice(0, i).some((each) => isEcho(judged, each))) continue;
    const draft = amountDraft(judged, book);
    const echoes = wrong.slice(i + 1).filter((each) => isEcho(each, judged));
    const cells = echoes.flatMap(({ claim, mention }) => textCells(claim.paragraph, mention.span));
    const isSlip = isTypingSlip(judged, book);
    const fixes = together(...[judged, ...echoes].map((each) => statedFix(each, isSlip)));
    yield { ...draft, cells: [...(draft.cells ?? []), ...cells], fixes };
  }
}

/** The same wrong amount of the same item, said again in its paragraph: one slip. */
const isEcho = (later: JudgedAmount, first: JudgedAmount): boolean =>
  later.claim.paragraph === first.claim.paragraph &&
  later.claim.subject.by === "context" &&
  later.mention.amount === first.mention.amount &&
  later.evidence.cells.map(toA1).join() === first.evidence.cells.map(toA1).join();

/** The drafts of a topic whose claims all name an item. */
export function* itemDrafts(book: BudgetBook, topic: RuleCode): Iterable<Draft<typeof ITEM_MESSAGES>> {
  for (const draft of amountDrafts(book, topic)) {
    const { messageId } = draft;
    if (messageId !== "elsewhere") yield { ...draft, messageId };
  }
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
