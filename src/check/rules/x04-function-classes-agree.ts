import { defineRelations } from "../relations/relation";
import { BY_DEFINITION } from "../rule";

export default defineRelations({
  code: "X04",
  group: "between-tables",
  name: "function-classes-agree",
  title: "功能类两表一致",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  message:
    "“{what}”在收支总表为 {a}（{cellA}），在支出总表为 {b}（{cellB}），相差 {difference}。请核对该类及其下级科目。",
  relations: [
    {
      what: "功能类",
      left: { table: "income-expenditure", flow: "expenditure", each: "class" },
      is: "=",
      right: { table: "expenditure", each: "class" },
      missingIsZero: true,
    },
  ],
});
