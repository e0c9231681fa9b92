import { describe, expect, test } from "@jest/globals";
import { sheet, workbook } from "../../test/draw-sheet";
import type { WorkbookSnapshot } from "../model/snapshot";
import { readBudget, review } from "../pipeline";

const TITLE = "2025年部门支出总表";
const HEAD = `
         |            |          |                  |        | 单位：万元
单位编码 | 单位名称   | 科目编码 | 科目名称         | 合计   | 基本支出 | 项目支出`;

const department = (rows: string, merged: readonly string[] = []): WorkbookSnapshot =>
  workbook(sheet("支出", `${TITLE}${HEAD}${rows}`, { merged }));

const meanings = (snapshot: WorkbookSnapshot): readonly string[] =>
  readBudget(snapshot).facts.lines.map(
    ({ row, role, narrows: { unit = "", functional = "", line = "" } }) =>
      `${row} ${role} ${[unit, functional, line].filter(Boolean).join(" ")}`,
  );

const alarms = (snapshot: WorkbookSnapshot): readonly string[] =>
  review(snapshot).findings.flatMap(({ code, cells: [cell] }) =>
    /^[NK]/.test(code) ? [`${code} ${cell?.row ?? 0}`] : [],
  );

const ROWS = `
部门合计 |            |          |                  | 171.50 | 131.50   | 40.00
101001   | 示例局本级 |          | 单位小计         | 100.25 | 60.25    | 40.00
         |            | 2010301  | 行政运行         | 60.25  | 60.25    |
         |            | 2010302  | 一般行政管理事务 | 40.00  |          | 40.00
101002   | 示例中心   |          | 单位小计         | 71.25  | 71.25    |
         |            | 2010350  | 事业运行         | 60.15  | 60.15    |
         |            | 2080505  | 机关事业单位基本养老保险缴费支出 | 11.10 | 11.10 |`;

test("单位是一个维度：单位小计属于单位，部门合计不属于任何单位", () => {
  const expected = [
    "4 total ",
    "5 item 101001",
    "6 item 101001 2010301",
    "7 item 101001 2010302",
    "8 item 101002",
    "9 item 101002 2010350",
    "10 item 101002 2080505",
  ];
  expect(meanings(department(ROWS))).toEqual(expected);
  expect(meanings(department(ROWS, ["A5:A7", "B5:B7", "A8:A10", "B8:B10"]))).toEqual(expected);
  expect(alarms(department(ROWS))).toEqual([]);
});

test("没有“单位小计”几个字，只印单位名称的一行是该单位的合计", () => {
  expect(meanings(department(ROWS.replaceAll("单位小计", "        "))).slice(1, 3)).toEqual([
    "5 item 101001",
    "6 item 101001 2010301",
  ]);
});

test("单位小计与其下各科目不符，看得见", () => {
  expect(alarms(department(ROWS.replace("60.15  | 60.15", "65.15  | 65.15"))).length).toBeGreaterThan(0);
});

test("只有一个单位的表，单位不另成维度", () => {
  const one = ROWS.split("\n").slice(0, 5).join("\n").replace("171.50 | 131.50", "100.25 | 60.25");
  expect(meanings(department(one)).slice(2)).toEqual(["6 item 2010301", "7 item 2010302"]);
});

describe("科目编码栏里印着单位", () => {
  const CODES = `
科目编码 | 科目名称   | 合计   | 基本支出 | 项目支出`;
  const drawn = (rows: string): WorkbookSnapshot =>
    workbook(sheet("支出", `${TITLE}\n单位名称：示例市档案局 | | | | 单位：万元${CODES}${rows}`));

  test.each(["'105001' | 示例市档案局", " | 示例市档案局", "'105' | 示例市档案局"])(
    "%s 是单位的合计，不是科目",
    (unit) => {
      const one = drawn(`
         | 合计       | 171.50 | 131.50   | 40.00
${unit} | 171.50 | 131.50   | 40.00
'201' | 一般公共服务支出 | 171.50 | 131.50   | 40.00
'20126' | 档案事务 | 171.50 | 131.50   | 40.00
'2012601' | 行政运行 | 131.50 | 131.50 |
'2012604' | 档案馆 | 40.00 | | 40.00`);
      expect(meanings(one).slice(0, 3)).toEqual([
        "4 total ",
        expect.stringMatching(/^5 item (105|示例)/),
        "6 item 201",
      ]);
      expect(alarms(one)).toEqual([]);
      expect(review(one).findings.filter(({ code }) => code === "G08")).toEqual([]);
    },
  );

  test("几个单位时各行属于它上面的单位", () => {
    const several = drawn(`
         | 合计       | 171.50 | 131.50   | 40.00
'105001' | 示例市档案局 | 100.25 | 60.25 | 40.00
'2012601' | 行政运行 | 60.25 | 60.25 |
'2012604' | 档案馆 | 40.00 | | 40.00
'105002' | 示例市档案馆 | 71.25 | 71.25 |
'2012604' | 档案馆 | 71.25 | 71.25 |`);
    expect(meanings(several)).toEqual([
      "4 total ",
      "5 item 105001",
      "6 item 105001 2012601",
      "7 item 105001 2012604",
      "8 item 105002",
      "9 item 105002 2012604",
    ]);
    expect(alarms(several)).toEqual([]);
  });
});

test("单位代码一栏在科目的行里重复科目编码：那不是单位", () => {
  const drawn = workbook(
    sheet(
      "支出",
      `2025年部门支出总表
类 | 款 | 项 | 单位代码 | 单位名称（功能科目） | 合计 | 基本支出 | 单位：万元
 | | | | 合计 | 60.25 | 60.25
 | | | '105001' | 示例局本级 | 60.25 | 60.25
'201' | | | '201' | 一般公共服务支出 | 60.25 | 60.25
'201' | '03' | '01' | '2010301' | 行政运行 | 60.25 | 60.25`,
    ),
  );
  expect(meanings(drawn)).toEqual(["3 total ", "4 item 105001", "5 item 201", "6 item 2010301"]);
});
