import { defineRelations, type Relation } from "../relations/relation";
import type { ColumnSubject } from "../relations/side";
import { BY_DEFINITION } from "../rule";

const columns: readonly (readonly [string, ColumnSubject])[] = [
  ["合计", {}],
  ["人员经费", { use: "personnel" }],
  ["公用经费", { use: "public" }],
];

export default defineRelations({
  code: "X14",
  group: "between-tables",
  name: "basic-tables-agree",
  title: "基本支出功能表与经济表",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  message: "基本支出{what}在功能分类表为 {a}（{cellA}），在经济分类表为 {b}（{cellB}），相差 {difference}。请核对。",
  relations: columns.map(([what, column]): Relation => ({
    what,
    left: { table: "basic-function", row: "total", column },
    is: "=",
    right: { table: "basic-economic", row: "total", column },
  })),
});
