import type { BudgetBook } from "../../model/book";
import { formatFen } from "../../model/money";
import { quoteOf } from "../../model/text-source";
import { numberFix } from "../fixes/number-in-text";
import { BY_DEFINITION, defineRule } from "../rule";
import { type Execution, executions, executionText } from "../text/executions";
import { claimQuote, sectionText, textCells } from "../text/places";
import { amountText } from "../wording";

export default defineRule({
  code: "F08",
  group: "final-accounts",
  name: "execution-against-budget",
  title: "年初预算、决算与完成率",
  severity: "error",
  rests: ["text"],
  ...BY_DEFINITION,
  messages: {
    rate: "{section}：“{subject}”完成预算的比例写为 {stated}%，按 {spent} ÷ {planned} 应为 {expected}%。请改正。",
    noBudget: "{section}：“{subject}”预算数为零，不能计算完成率，文中写为 {stated}%。建议删去完成率。",
    direction: "{section}：“{subject}”决算 {spent}、预算 {planned}，文中写“{words}”，与两数不符。请改正。",
    reason: "{section}：“{subject}”决算 {spent} 与预算 {planned} 不同，没有写主要原因。请补充。",
  },

  cases: (book) => (book.text ? executions(book) : "没有决算情况说明"),
  none: () => "说明中没有与年初预算比较的决算数",

  *report(each, book) {
    const { claim, spent, rate, said, hasReason } = each;
    const data = dataOf(each);
    const cells = textCells(claim.paragraph, spent.span);
    if (rate) {
      const stated = rate.mention.decimal;
      const at = {
        cells: textCells(claim.paragraph, rate.mention.span),
        quote: claimQuote(claim, rate.mention),
      };
      const expected = rateOf(each, rate.mention.decimals);
      if (each.planned.amount === 0) {
        yield {
          messageId: "noBudget",
          data: { ...data, stated },
          ...at,
          severity: "warning",
          kind: "noBudget",
        };
      } else if (expected !== undefined) {
        const numbers = { stated, expected, unit: "%" as const };
        yield {
          messageId: "rate",
          data: { ...data, stated, expected },
          ...at,
          ...numbers,
          fixes: numberFix(rate.mention, expected, true),
        };
      }
    }
    if (said && !fitsDirection(each)) {
      const words = quoteOf(claim.paragraph, said.span);
      yield {
        messageId: "direction",
        data: { ...data, words },
        cells: [...cells, ...textCells(claim.paragraph, said.span)],
        quote: words,
      };
    } else if (!hasReason && asksForReason(each, book)) {
      yield {
        messageId: "reason",
        data,
        cells,
        quote: claimQuote(claim, spent),
        severity: "info",
        kind: "reason",
      };
    }
  },
});

function dataOf(each: Execution) {
  const { claim, spent, planned } = each;
  const scale = { unit: spent.unit, decimals: 2 };
  return {
    section: sectionText(claim.section, claim.paragraph.source.name),
    subject: executionText(each),
    spent: `${spent.decimal}${spent.unit}`,
    planned: planned.mention ? `${planned.mention.decimal}${planned.mention.unit}` : amountText(planned.amount, scale),
  };
}

/** What the rate should be, with as many decimals; undefined where the printed one may be right. */
function rateOf({ spent, planned, rate }: Execution, decimals: number): string | undefined {
  if (!rate || planned.amount === 0) return undefined;
  const half = 0.5 / 10 ** decimals;
  const [least, most] = [spent.amount - spent.margin, spent.amount + spent.margin];
  const low = (least / (planned.amount + planned.margin)) * 100 - half;
  const high = (most / Math.max(1, planned.amount - planned.margin)) * 100 + half;
  const stated = Number(rate.mention.decimal);
  if (stated >= low - 1e-9 && stated <= high + 1e-9) return undefined;
  return ((spent.amount / planned.amount) * 100).toFixed(decimals);
}

/** About the same may be a few per cent. */
const ABOUT = 0.05;

function fitsDirection({ spent, planned, said }: Execution): boolean {
  const difference = spent.amount - planned.amount;
  const margin = spent.margin + planned.margin;
  if (said?.isVague) return Math.abs(difference) <= Math.max(margin, planned.amount * ABOUT);
  if (said?.direction === "same") return Math.abs(difference) <= margin;
  return said?.direction === "up" ? difference > -margin : difference < margin;
}

/** Where other amounts of the chapter have a reason, one that differs needs one too. */
function asksForReason({ claim, spent, planned, said }: Execution, book: BudgetBook): boolean {
  const isDifferent = Math.abs(spent.amount - planned.amount) > spent.margin + planned.margin;
  const others = executions(book).filter((each) => each.claim.section === claim.section && each.hasReason);
  return isDifferent && said === undefined && others.length >= 2 && formatFen(planned.amount) !== "0.00";
}
