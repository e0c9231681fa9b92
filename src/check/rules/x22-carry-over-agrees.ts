import { defineRelations } from "../relations/relation";
import { BY_DEFINITION } from "../rule";

export default defineRelations({
  code: "X22",
  group: "between-tables",
  name: "carry-over-agrees",
  title: "上年结转各表一致",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  message: "{what}在{tableA}为 {a}（{cellA}），在{tableB}为 {b}（{cellB}），相差 {difference}。请核对。",
  relations: [
    {
      what: "上年结转",
      left: { table: "income-expenditure", flow: "income", each: "balance" },
      is: "=",
      right: { table: "income", each: "fund in columns" },
    },
    {
      what: "财政拨款结转",
      left: { table: "fiscal", flow: "income", each: "balance" },
      is: "≤",
      right: { table: "income-expenditure", flow: "income", each: "balance" },
    },
  ],
});
