import { expect, test } from "@jest/globals";
import { sheet, workbook } from "../../test/draw-sheet";
import type { WorkbookSnapshot } from "../model/snapshot";
import { readBudget, review } from "../pipeline";

const HEAD = `科目编码 | 科目名称         | 合计   | 基本支出 | 项目支出`;
const FIRST = `
2025年一般公共预算支出表
         |                  |        |          | 单位：万元
${HEAD}
         | 合计             | 151.50 | 111.25   | 40.25
201      | 一般公共服务支出 | 131.25 | 91.00    | 40.25
20103    | 政府办公厅（室）及相关机构事务 | 131.25 | 91.00 | 40.25
2010301  | 行政运行         | 91.00  | 91.00    |`;
const REST = `
2010302  | 一般行政管理事务 | 40.25  |          | 40.25
208      | 社会保障和就业支出 | 20.25 | 20.25   |
20805    | 行政事业单位养老支出 | 20.25 | 20.25 |
2080505  | 机关事业单位基本养老保险缴费支出 | 20.25 | 20.25 |`;

const cut = (second: string): WorkbookSnapshot => workbook(sheet("一", FIRST), sheet("二", second));
const alarms = (snapshot: WorkbookSnapshot): readonly string[] =>
  review(snapshot).findings.flatMap(({ code, severity, cells }) =>
    severity !== "info" && cells.some(({ sheet: name }) => name === "一" || name === "二") ? [code] : [],
  );

test.each([
  ["重复表头", `${HEAD}${REST}`],
  ["没有表头", REST.trim()],
])("表续在下一张工作表（%s）：读作同一种表，各部分内不核对合计", (_, second) => {
  const { tables, facts, unrecognised } = readBudget(cut(second));
  expect(tables.map(({ sheet: name, type, continues }) => [name, type, continues])).toEqual([
    ["一", "general-function", undefined],
    ["二", "general-function", "一"],
  ]);
  expect(unrecognised).toEqual([]);
  const rest = facts.all.filter(({ cell }) => cell.sheet === "二");
  expect(rest.map(({ subject }) => `${subject.functional} ${subject.fund}`)).toContain("2080505 fiscal/general");
  expect(alarms(cut(second)).filter((code) => !/^[GWS]0/.test(code))).toEqual([]);
});

test("有自己的标题、或者栏目不同的，是另一张表", () => {
  const titled = readBudget(cut(`2025年部门支出总表\n单位：万元\n${HEAD}${REST}`));
  expect(titled.tables.map(({ continues }) => continues)).toEqual([undefined, undefined]);
  const other = readBudget(cut(`科目编码 | 科目名称 | 合计 | 人员经费\n30101 | 基本工资 | 20.25 | 20.25`));
  expect(other.tables.map(({ continues }) => continues)).toEqual([undefined, undefined]);
});
