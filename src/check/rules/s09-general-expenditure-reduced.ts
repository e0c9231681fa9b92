import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Fact } from "../../model/fact";
import { fen } from "../../model/money";
import type { Table } from "../../model/table";
import { type BothYears, bothYears } from "../both-years";
import { as, defineRule } from "../rule";
import { whyUnjudged } from "../unjudged";
import { amountText, tableText } from "../wording";

/** Last year's published workbook is compared elsewhere; here a table states both years itself. */
export default defineRule({
  code: "S09",
  group: "three-public",
  name: "general-expenditure-reduced",
  title: "一般性支出不高于上年",
  severity: "warning",
  rests: ["equality"],
  basis: "《党政机关厉行节约反对浪费条例》（2025年修订）；财政部门当年关于压减一般性支出的通知（文号由财政部门填写）",
  certainty: "unverified",
  messages: {
    risen:
      "“{table}”中{names}合计 {now} 比上年 {before} 增加 {difference}（{cells}）。一般性支出要求压减，确需增加的请写明原因。",
  },

  cases: (book) => book.tables.flatMap((table) => generalOf(book, table) ?? []),
  none: (book) => whyUnjudged(book, [["general-economic", "basic-economic"]], "会议费、培训费、差旅费等的上年预算数"),

  *report({ table, pairs }) {
    const sumOf = (facts: readonly Fact[]) => ({
      amount: fen(facts.reduce((sum, { amount }) => sum + amount, 0)),
      margin: facts.reduce((sum, { margin }) => sum + margin, 0),
    });
    const [now, before] = [sumOf(pairs.map((each) => each.now)), sumOf(pairs.map((each) => each.before))];
    if (now.amount - now.margin <= before.amount + before.margin) return;
    const scale = { unit: pairs[0].now.unit, decimals: 2 };
    yield {
      messageId: "risen",
      data: {
        table: tableText(table),
        names: pairs.map(({ code }) => GENERAL[code]).join("、"),
        now: amountText(now.amount, scale),
        before: amountText(before.amount, scale),
        difference: amountText(fen(now.amount - before.amount), scale),
        cells: pairs.map((each) => toA1(each.now.cell)).join("、"),
      },
      cells: pairs.flatMap((each) => [as(each.now.cell, "stated"), as(each.before.cell, "expected")]),
    };
  },
});

/** 部门经济 codes of what the notices call 一般性支出. */
const GENERAL = {
  "30211": "差旅费",
  "30215": "会议费",
  "30216": "培训费",
  "30226": "劳务费",
  "30227": "委托业务费",
} as const;

type GeneralCode = keyof typeof GENERAL;

interface Pair extends BothYears {
  readonly code: GeneralCode;
}

interface Compared {
  readonly table: Table;
  readonly pairs: readonly [Pair, ...Pair[]];
}

/** What one table states of these items for both years; one item alone is no general expenditure. */
function generalOf({ facts, identity }: BudgetBook, table: Table): Compared | undefined {
  const { year } = identity;
  if (year === undefined || !["general-economic", "basic-economic"].includes(table.type)) return undefined;
  const stated = facts
    .inTable(table)
    .filter(
      ({ subject, column }) => subject.stage === "budget" && subject.unit === undefined && column.ofWhich !== true,
    );
  const pairs = (Object.keys(GENERAL) as GeneralCode[]).flatMap((code): readonly Pair[] => {
    const own = stated.filter(({ subject }) => subject.economic === code && subject.use === undefined);
    const both = bothYears(own, year);
    return both ? [{ code, ...both }] : [];
  });
  const [first, second, ...rest] = pairs;
  return first && second ? { table, pairs: [first, second, ...rest] } : undefined;
}
