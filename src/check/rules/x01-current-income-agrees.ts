import { incomeListsBalances, unless } from "../relations/preconditions";
import { defineRelations } from "../relations/relation";
import { BY_DEFINITION } from "../rule";

export default defineRelations({
  code: "X01",
  group: "between-tables",
  name: "current-income-agrees",
  title: "收支总表与收入总表",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  message:
    "收支总表的{what} {a}（{cellA}）与收入总表合计 {b}（{cellB}）相差 {difference}。请核对两表，注意上年结转是否计入。",
  relations: [
    {
      what: "收入总计",
      left: { table: "income-expenditure", flow: "income", row: "whole" },
      is: "=",
      right: { table: "income", row: "total" },
      when: [incomeListsBalances],
    },
    {
      what: "本年收入合计",
      left: { table: "income-expenditure", flow: "income", row: "current" },
      orLeft: { table: "income-expenditure", flow: "income", row: "whole" },
      is: "=",
      right: { table: "income", row: "total" },
      when: [unless(incomeListsBalances, "收入总表列有上年结转，按总计比较")],
    },
  ],
});
