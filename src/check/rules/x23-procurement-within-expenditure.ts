import type { Side } from "../relations/side";
import { defineRelations } from "../relations/relation";
import { BY_DEFINITION } from "../rule";

const ALL: Side = {
  firstOf: [
    { table: "expenditure", row: "total" },
    { table: "income-expenditure", flow: "expenditure", row: "whole" },
  ],
};

/** A purchase that runs over several years may be listed in full: that is asked, not accused. */
export default defineRelations({
  code: "X23",
  group: "between-tables",
  name: "procurement-within-expenditure",
  title: "采购预算不大于支出",
  severity: "warning",
  rests: ["equality"],
  ...BY_DEFINITION,
  message:
    "{what} {a}（{cellA}）大于{tableB}的支出总额 {b}（{cellB}），多 {difference}。请核对采购预算的计量单位和金额；跨年度的采购请只列本年部分，或写明。",
  relations: [{ what: "采购预算合计", left: { table: "procurement", row: "total" }, is: "≤", right: ALL }],
});
