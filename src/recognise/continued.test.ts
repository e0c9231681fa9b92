import { describe, expect, test } from "@jest/globals";
import { sheet } from "../../test/draw-sheet";
import { readSheets } from "../../test/read-drawing";
import { check } from "../check/index";
import { DEFAULT_SETTINGS } from "../model/settings";

const page = (name: string, title: string, rows: string) =>
  sheet(
    name,
    `
    ${title}
    | | | | 单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    ${rows}`,
  );

const TITLE = "2025年一般公共预算支出表";
const FIRST = `| 合计 | 117.00 | 77.00 | 40.00
    '201' | 一般公共服务支出 | 100.00 | 60.00 | 40.00
    '20103' | 政府办公厅（室）及相关机构事务 | 100.00 | 60.00 | 40.00
    '2010301' | 行政运行 | 60.00 | 60.00 |`;
const REST = `'2010302' | 一般行政管理事务 | 40.00 | | 40.00
    '221' | 住房保障支出 | 17.00 | 17.00 |
    '22102' | 住房改革支出 | 17.00 | 17.00 |
    '2210201' | 住房公积金 | 17.00 | 17.00 |`;

describe("一张表打印成几页，几页成了几张工作表", () => {
  test.each([TITLE, `${TITLE}（续）`])("第二页印着“%s”，行都是新的：还是一张表", (title) => {
    const book = readSheets(page("第一页", TITLE, FIRST), page("第二页", title, REST));
    expect(book.tables.map(({ goesOn, continues }) => [goesOn, continues])).toEqual([
      [true, undefined],
      [undefined, "第一页"],
    ]);
    const { findings } = check(book, DEFAULT_SETTINGS);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("同样的行又印一遍，是两份表", () => {
    const book = readSheets(page("第一份", TITLE, FIRST), page("第二份", TITLE, FIRST));
    expect(book.tables.map(({ continues }) => continues)).toEqual([undefined, undefined]);
  });
});
