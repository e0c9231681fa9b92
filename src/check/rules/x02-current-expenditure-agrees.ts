import { defineRelations } from "../relations/relation";
import { BY_DEFINITION } from "../rule";

export default defineRelations({
  code: "X02",
  group: "between-tables",
  name: "current-expenditure-agrees",
  title: "收支总表与支出总表",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  message: "收支总表{what} {a}（{cellA}）与支出总表合计 {b}（{cellB}）相差 {difference}。请核对两表。",
  relations: [
    {
      what: "本年支出",
      left: { table: "income-expenditure", flow: "expenditure", row: "current" },
      is: "=",
      right: { table: "expenditure", row: "current" },
    },
  ],
});
