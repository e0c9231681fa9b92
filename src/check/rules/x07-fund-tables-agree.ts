import { TERMS } from "../../model/terms";
import { everyFundHasItsTable, fiscalListsFunds, fundTablesHoldCarryOver, unless } from "../relations/preconditions";
import { FUND_TABLES } from "../relations/side";
import { defineRelations, type Relation } from "../relations/relation";
import { BY_DEFINITION } from "../rule";

/** 结转下年 is left out on the fiscal side; an amount against an empty table is X17. */
const perFund = FUND_TABLES.map(({ fund, table }): Relation => ({
  what: TERMS.fund[fund],
  left: { table: "fiscal", flow: "expenditure", row: "current", column: { fund } },
  is: "=",
  right: { table, row: "current" },
  exceptZero: true,
  when: [fundTablesHoldCarryOver],
}));

export default defineRelations({
  code: "X07",
  group: "between-tables",
  name: "fund-tables-agree",
  title: "财政拨款总表与三本预算支出表",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  message:
    "{what}支出在财政拨款收支总表为 {a}（{cellA}），在{tableB}为 {b}（{cellB}），相差 {difference}。请核对各表。",
  relations: [
    ...perFund,
    {
      what: "财政拨款",
      left: { table: "fiscal", flow: "expenditure", row: "current" },
      is: "=",
      right: { sum: FUND_TABLES.map(({ table }) => ({ table, row: "current" })) },
      when: [unless(fiscalListsFunds, "财政拨款收支总表分预算列示"), everyFundHasItsTable, fundTablesHoldCarryOver],
    },
  ],
});
