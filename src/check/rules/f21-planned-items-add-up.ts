import type { BudgetBook } from "../../model/book";
import { absFen, type Fen, subtractFen, sumFen } from "../../model/money";
import type { MoneyMention } from "../../model/text-claim";
import { BY_DEFINITION, defineRule } from "../rule";
import { comparison } from "../text/amount-rule";
import { type Execution, executions, executionText } from "../text/executions";
import { sectionText, textCells } from "../text/places";
import { amountText } from "../wording";

export default defineRule({
  code: "F21",
  group: "final-accounts",
  name: "planned-items-add-up",
  title: "逐项年初预算之和等于年初预算总数",
  severity: "error",
  rests: ["text"],
  ...BY_DEFINITION,
  messages: {
    differs:
      "{section}：“{subject}”年初预算 {total}，逐项所列 {count} 项之和为 {sum}，相差 {difference}。请核对各项年初预算。",
    rounding: "{section}：“{subject}”年初预算 {total}，逐项所列 {count} 项之和为 {sum}，相差 {difference}，属尾差。",
  },

  cases: (book) => (book.text ? lists(book) : "没有决算情况说明"),
  none: () => "说明中没有逐项列出的年初预算",

  *report({ whole, planned, items }, book) {
    const sum = sumFen(items.map(({ amount }) => amount));
    const difference = absFen(subtractFen(planned.amount, sum));
    if (difference === 0) return;
    const margin = planned.margin + items.reduce((all, each) => all + each.margin, 0);
    // a 项 that only the tables list is no slip of the sum
    const isWhole = listsEverything(whole, items.length, book);
    const scale = { unit: planned.unit, decimals: 2 };
    const { claim } = whole;
    yield {
      messageId: difference <= margin ? "rounding" : "differs",
      data: {
        section: sectionText(claim.section, claim.paragraph.source.name),
        subject: executionText(whole),
        total: `${planned.decimal}${planned.unit}`,
        count: String(items.length),
        sum: amountText(sum, scale),
        difference: amountText(difference, scale),
      },
      cells: [planned, ...items].flatMap(({ paragraph, span }) => textCells(paragraph, span)),
      ...comparison(planned.unit, planned.amount, sum),
      isExplained: difference <= margin,
      ...(!isWhole && difference > margin && { severity: "warning" as const }),
    };
  },
});

interface PlannedList {
  readonly whole: Execution;
  readonly planned: MoneyMention;
  readonly items: readonly MoneyMention[];
}

/** The total of a fund with the 项 that the paragraphs below it list one by one. */
const lists = (book: BudgetBook): readonly PlannedList[] => {
  const all = executions(book).filter(({ rate }) => rate === undefined || rate.of === "budget");
  return all.flatMap((whole): readonly PlannedList[] => {
    const { mention: planned } = whole.planned;
    const [meaning] = whole.claim.subject.meanings;
    if (!planned || !meaning || meaning.functional !== undefined || meaning.item !== undefined) return [];
    const items = all.flatMap(({ claim, planned: { mention } }) => {
      const [own] = claim.subject.meanings;
      const isItem =
        claim.section === whole.claim.section && own?.functional?.length === 7 && own.fund === meaning.fund;
      return isItem && mention ? [mention] : [];
    });
    return items.length >= 2 ? [{ whole, planned, items }] : [];
  });
};

/** As many 项 as the table of the fund lists. */
function listsEverything({ claim }: Execution, count: number, { facts }: BudgetBook): boolean {
  const fund = claim.subject.meanings[0]?.fund;
  const listed = new Set(
    facts.all.flatMap(({ subject, amount }) =>
      subject.fund === fund && subject.functional?.length === 7 && amount !== (0 as Fen) ? [subject.functional] : [],
    ),
  );
  return listed.size > 0 && listed.size <= count;
}
