import { defineRelations } from "../relations/relation";
import { BY_DEFINITION } from "../rule";

export default defineRelations({
  code: "X13",
  group: "between-tables",
  name: "economic-totals-agree",
  title: "经济分类表与功能分类表",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  message: "{what} {a}（{tableA}，{cellA}）与 {b}（{tableB}，{cellB}）相差 {difference}。请核对两表。",
  relations: [
    {
      what: "一般公共预算支出按经济分类合计",
      left: { table: "general-economic", row: "total" },
      is: "=",
      right: { table: "general-function", row: "total" },
    },
    {
      what: "",
      left: { table: "basic-economic", each: "economic class" },
      is: "≤",
      right: { table: "general-economic", each: "economic class" },
    },
  ],
});
