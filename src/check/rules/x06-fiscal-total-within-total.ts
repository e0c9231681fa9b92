import { allMoneyIsFiscal, unless } from "../relations/preconditions";
import type { Side } from "../relations/side";
import { defineRelations } from "../relations/relation";
import { BY_DEFINITION } from "../rule";

const FISCAL: Side = { table: "fiscal", flow: "income", row: "whole" };
const ALL: Side = { table: "income-expenditure", flow: "income", row: "whole" };

/** Equality is no identity: it holds only where all money comes from the treasury. */
export default defineRelations({
  code: "X06",
  group: "between-tables",
  name: "fiscal-total-within-total",
  title: "财政拨款总计不大于收支总计",
  severity: "error",
  rests: ["equality", "all-money"],
  ...BY_DEFINITION,
  message: "财政拨款总计 {a}（{cellA}）与收支总计 {b}（{cellB}）相差 {difference}，{what}。请核对。",
  relations: [
    { what: "而收入表没有财政拨款以外的来源", left: FISCAL, is: "=", right: ALL, when: [allMoneyIsFiscal] },
    {
      what: "财政拨款不应大于全部收入",
      left: FISCAL,
      is: "≤",
      right: ALL,
      when: [unless(allMoneyIsFiscal, "全部资金为财政拨款，按相等比较")],
    },
  ],
});
