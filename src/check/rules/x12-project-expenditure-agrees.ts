import {
  allMoneyIsGeneral,
  expenditureListsProjects,
  projectsAreOf,
  projectsNameNoFund,
  unless,
} from "../relations/preconditions";
import { defineRelations } from "../relations/relation";
import type { Side } from "../relations/side";
import { BY_DEFINITION } from "../rule";

const ALL: Side = { table: "expenditure", row: "total", column: { nature: "project" } };
const GENERAL: Side = { table: "general-function", row: "total", column: { nature: "project" } };
const PROJECTS: Side = { table: "projects", row: "total" };

/**
 * The project table may cover all money or general money only, as its title says; else it must fit one of them. Where 支出总表 is split by
 * source, only the general part is known: the rest may be projects of other funds.
 */
export default defineRelations({
  code: "X12",
  group: "between-tables",
  name: "project-expenditure-agrees",
  title: "项目支出与项目表",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  message: "{what} {a}（{cellA}）与项目支出表合计 {b}（{cellB}）相差 {difference}。请检查项目是否列全。",
  relations: [
    { what: "项目支出", left: ALL, orLeft: GENERAL, is: "=", right: PROJECTS, when: [projectsNameNoFund] },
    {
      what: "一般公共预算项目支出",
      left: GENERAL,
      is: "=",
      right: PROJECTS,
      when: [projectsAreOf("fiscal/general")],
    },
    {
      what: "一般公共预算项目支出",
      left: GENERAL,
      is: "=",
      right: PROJECTS,
      when: [projectsNameNoFund, unless(expenditureListsProjects, "支出总表列有项目支出"), allMoneyIsGeneral],
    },
    {
      what: "一般公共预算项目支出",
      left: GENERAL,
      is: "≤",
      right: PROJECTS,
      when: [
        projectsNameNoFund,
        unless(expenditureListsProjects, "支出总表列有项目支出"),
        unless(allMoneyIsGeneral, "全部资金为一般公共预算，按相等比较"),
      ],
    },
  ],
});
