import { defineRelations } from "../relations/relation";
import type { Side } from "../relations/side";
import { BY_DEFINITION } from "../rule";

const ALL: Side = { table: "expenditure", row: "total", column: { nature: "project" } };
const GENERAL: Side = { table: "general-function", row: "total", column: { nature: "project" } };

/** The project table may cover all money or general money only: it must fit one of them. */
export default defineRelations({
  code: "X12",
  name: "project-expenditure-agrees",
  title: "项目支出与项目表",
  severity: "error",
  ...BY_DEFINITION,
  message: "{what} {a}（{cellA}）与项目支出表合计 {b}（{cellB}）相差 {difference}。请检查项目是否列全。",
  relations: [
    {
      what: "项目支出",
      left: { firstOf: [ALL, GENERAL] },
      orLeft: GENERAL,
      is: "=",
      right: { table: "projects", row: "total" },
    },
  ],
});
