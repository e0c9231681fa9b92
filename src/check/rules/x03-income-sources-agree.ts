import { incomeCarriesAsMuch, incomeListsBalances, nothingIsCarriedOver, unless } from "../relations/preconditions";
import type { Relation } from "../relations/relation";
import { defineRelations } from "../relations/relation";
import { BY_DEFINITION } from "../rule";

/** Without a column or row of its own the carry-over may stand in any of the sources. */
const SOURCES: Relation = {
  what: "收入来源",
  left: { table: "income-expenditure", flow: "income", each: "fund in rows" },
  is: "=",
  right: { table: "income", each: "fund in columns" },
};

export default defineRelations({
  code: "X03",
  group: "between-tables",
  name: "income-sources-agree",
  title: "各收入来源两表一致",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  message: "“{what}”在收支总表为 {a}（{cellA}），在收入总表为 {b}（{cellB}），相差 {difference}。请核对。",
  relations: [
    { ...SOURCES, when: [incomeListsBalances] },
    { ...SOURCES, when: [unless(incomeListsBalances, "收入总表单列上年结转"), nothingIsCarriedOver] },
    { ...SOURCES, right: { table: "income", each: "fund in rows" }, when: [incomeCarriesAsMuch] },
  ],
});
