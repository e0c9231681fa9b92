import { allMoneyIsFiscal, everyFundHasItsTable, unless } from "../relations/preconditions";
import { FUND_TABLES, type ColumnSubject, type Side } from "../relations/side";
import { defineRelations, type Relation } from "../relations/relation";
import { BY_DEFINITION } from "../rule";

const COLUMNS: readonly ColumnSubject[] = [{}, { nature: "basic" }, { nature: "project" }];

const allMoney = (column: ColumnSubject): Side => ({ table: "expenditure", each: "code", column });
const fiscalMoney = (column: ColumnSubject): Side => ({
  sum: FUND_TABLES.map(({ table }) => ({ table, each: "code", column })),
});

/** Equality is claimed only where all money comes from the treasury; otherwise the rest may be other money. */
const relations = COLUMNS.map((column) => [allMoney(column), fiscalMoney(column)] as const).flatMap(
  ([all, fiscal]): readonly Relation[] => [
    {
      what: "应相等（全部资金为财政拨款）",
      left: all,
      is: "=",
      right: fiscal,
      missingIsZero: true,
      when: [allMoneyIsFiscal, everyFundHasItsTable],
    },
    {
      what: "支出总表不应小于财政拨款",
      left: fiscal,
      is: "≤",
      right: all,
      missingIsZero: true,
      when: [unless(allMoneyIsFiscal, "全部资金为财政拨款，按相等比较")],
    },
  ],
);

export default defineRelations({
  code: "X10",
  group: "between-tables",
  name: "expenditure-covers-fiscal",
  title: "支出总表不小于财政拨款支出",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  message: "“{what}”在{tableA}为 {a}（{cellA}），在{tableB}为 {b}（{cellB}），相差 {difference}。请核对该科目。",
  relations,
});
