import { describe, expect, test } from "@jest/globals";
import { sheet } from "../../test/draw-sheet";
import { readSheets } from "../../test/read-drawing";
import { tableReading } from "../book/table-reading";
import { check } from "../check/index";
import { toA1 } from "../model/cell";
import { DEFAULT_SETTINGS } from "../model/settings";
import type { SheetSnapshot } from "../model/snapshot";

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

const HEADLESS = `'2010302' | 一般行政管理事务 | 40.00 | | 40.00
    '221' | 住房保障支出 | 17.00 | 17.00 |`;

const findingsOf = (...sheets: readonly SheetSnapshot[]) => check(readSheets(...sheets), DEFAULT_SETTINGS).findings;
const cellsOf = (code: string, ...sheets: readonly SheetSnapshot[]): readonly string[] =>
  findingsOf(...sheets).flatMap((finding) => (finding.code === code ? finding.cells.map(toA1) : []));

describe("一张表打印成几页，几页成了几张工作表", () => {
  test.each([TITLE, `${TITLE}（续）`])("第二页印着“%s”，行都是新的：合成一张表，每行记得自己在哪一页", (title) => {
    const book = readSheets(page("第一页", TITLE, FIRST), page("第二页", title, REST));
    expect(book.tables.map(({ sheet, pages }) => [sheet, pages?.map((each) => each.sheet)])).toEqual([
      ["第一页", ["第二页"]],
    ]);
    expect(book.facts.lines.map(({ code, codeCell }) => codeCell && `${code} ${toA1(codeCell)}`)).toEqual([
      undefined,
      "201 第一页!A5",
      "20103 第一页!A6",
      "2010301 第一页!A7",
      "2010302 第二页!A4",
      "221 第二页!A5",
      "22102 第二页!A6",
      "2210201 第二页!A7",
    ]);
    expect(findingsOf(page("第一页", TITLE, FIRST), page("第二页", title, REST))).toEqual([]);
  });

  test("合计在第一页，少了的一行在第二页：合计与各页的类比较", () => {
    const wrong = FIRST.replace("合计 | 117.00 | 77.00", "合计 | 118.00 | 78.00");
    expect(cellsOf("N15", page("第一页", TITLE, wrong), page("第二页", TITLE, REST))).toContain("第二页!C5");
  });

  describe("在两类之间分页，第二页没有表题", () => {
    const classes = (total: string): readonly SheetSnapshot[] => [
      page(
        "第一页",
        TITLE,
        `| 合计 | ${total}
    '201' | 一般公共服务支出 | 100.15 | 60.15 | 40.00
    '20103' | 政府办公厅（室）及相关机构事务 | 100.15 | 60.15 | 40.00
    '2010301' | 行政运行 | 100.15 | 60.15 | 40.00`,
      ),
      page(
        "第二页",
        "",
        `'221' | 住房保障支出 | 26.20 | 17.20 | 9.00
    '22102' | 住房改革支出 | 26.20 | 17.20 | 9.00
    '2210201' | 住房公积金 | 26.20 | 17.20 | 9.00`,
      ),
    ];

    test("有一列各页相加正好：是一张表，其他列也核对", () => {
      const cells = cellsOf("N15", ...classes("136.35 | 87.35 | 49.00"));
      expect(cells).toEqual(expect.arrayContaining(["第一页!C4", "第二页!C4"]));
      expect(cells).not.toContain("第一页!E4");
    });

    test("没有一列各页相加正好：是不是一张表没有把握，合计不核对", () => {
      const sheets = classes("137.35 | 87.35 | 50.00");
      expect(findingsOf(...sheets)).toEqual([]);
      expect(check(readSheets(...sheets), DEFAULT_SETTINGS).notJudged?.map(({ kind }) => kind)).toEqual([
        "list-not-closed",
      ]);
    });
  });

  test("第二页没有表题，又有自己的合计：两张表，不合在一起", () => {
    const own = `| 合计 | 57.00 | 17.00 | 40.00
    ${REST}`;
    const book = readSheets(page("第一页", TITLE, FIRST), page("第二页", "", own));
    expect(book.tables.map(({ pages, continues }) => [pages, continues])).toEqual([
      [undefined, undefined],
      [undefined, "第一页"],
    ]);
  });

  test("第二页连表头也没有：各行接在第一页下面", () => {
    const book = readSheets(page("第一页", TITLE, FIRST), sheet("第二页", HEADLESS));
    expect(book.tables.map(({ pages }) => pages?.map(({ area, headRows }) => [area.top, headRows]))).toEqual([
      [[1, []]],
    ]);
    expect(book.facts.all.filter(({ cell }) => cell.sheet === "第二页").map(({ cell }) => toA1(cell))).toEqual([
      "第二页!C1",
      "第二页!E1",
      "第二页!C2",
      "第二页!D2",
    ]);
  });

  test("第二页按另一计量单位列示：不合在一起", () => {
    const other = page("第二页", TITLE, REST).cells.map((cell) =>
      cell.value === "单位：万元" ? { ...cell, value: "单位：元" } : cell,
    );
    const book = readSheets(page("第一页", TITLE, FIRST), { ...page("第二页", TITLE, REST), cells: other });
    expect(book.tables.map(({ pages, continues }) => [pages, continues])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test("每一页仍能在自己的工作表上看读法", () => {
    const book = readSheets(page("第一页", TITLE, FIRST), page("第二页", TITLE, REST));
    const reading = tableReading(book, { sheet: "第二页", row: 5, column: 2 });
    expect(reading?.panels[0]?.rows.map(({ row, label, partOf }) => [row, label, partOf?.row])).toEqual([
      [4, "一般行政管理事务", 6],
      [5, "住房保障支出", 4],
      [6, "住房改革支出", 5],
      [7, "住房公积金", 6],
    ]);
  });

  test("同样的行又印一遍，是两份表", () => {
    const book = readSheets(page("第一份", TITLE, FIRST), page("第二份", TITLE, FIRST));
    expect(book.tables.map(({ continues }) => continues)).toEqual([undefined, undefined]);
  });
});
