import { TERMS } from "../../model/terms";
import { everyFundHasItsTable, fiscalListsFunds, fundTablesHoldCarryOver, unless } from "../relations/preconditions";
import { FUND_TABLES } from "../relations/side";
import { defineRelations, type Relation } from "../relations/relation";
import { BY_DEFINITION } from "../rule";

const perFund = FUND_TABLES.map(({ fund, table }): Relation => ({
  what: TERMS.fund[fund],
  left: { table: "fiscal", flow: "expenditure", each: "class", column: { fund } },
  is: "=",
  right: { table, each: "class" },
  missingIsZero: true,
  when: [fundTablesHoldCarryOver],
}));

export default defineRelations({
  code: "X08",
  group: "between-tables",
  name: "fiscal-classes-agree",
  title: "财政拨款功能类与支出表一致",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  message: "“{what}”在财政拨款收支总表为 {a}（{cellA}），在{tableB}为 {b}（{cellB}），相差 {difference}。请核对。",
  relations: [
    ...perFund,
    {
      what: "功能类",
      left: { table: "fiscal", flow: "expenditure", each: "class" },
      is: "=",
      right: { sum: FUND_TABLES.map(({ table }) => ({ table, each: "class" })) },
      missingIsZero: true,
      when: [unless(fiscalListsFunds, "财政拨款收支总表分预算列示"), everyFundHasItsTable, fundTablesHoldCarryOver],
    },
  ],
});
