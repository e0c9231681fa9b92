import { defineRelations } from "../relations/relation";
import { BY_DEFINITION } from "../rule";

export default defineRelations({
  code: "X09",
  group: "between-tables",
  name: "basic-expenditure-agrees",
  title: "基本支出两表一致",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  message:
    "一般公共预算支出表{what} {a}（{cellA}）与基本支出经济分类表合计 {b}（{cellB}）相差 {difference}。请核对两表。",
  relations: [
    {
      what: "基本支出",
      left: { table: "general-function", row: "total", column: { nature: "basic" } },
      is: "=",
      right: { table: "basic-economic", row: "total" },
    },
  ],
});
