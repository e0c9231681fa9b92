import { describe, expect, test } from "@jest/globals";
import { columnLetters } from "../../src/model/cell";
import { DEFAULT_SETTINGS, type Settings } from "../../src/model/settings";
import type { TableReading } from "../../src/model/table-reading";
import { readingAt } from "../read-case";
import { sheet, workbook } from "../draw-sheet";

const readingOf = (drawing: string, settings: Partial<Settings> = {}): TableReading | undefined =>
  readingAt(workbook(sheet("表", drawing)), { ...DEFAULT_SETTINGS, ...settings }, { sheet: "表", row: 3, column: 1 });

const columnsOf = (reading: TableReading | undefined): readonly string[] =>
  (reading?.panels ?? []).flatMap(({ columns }) =>
    columns.map(({ column, readAs, meaning, unknown }) =>
      [columnLetters(column), readAs, meaning, ...unknown].join(" | "),
    ),
  );
const rowsOf = (reading: TableReading | undefined): readonly string[] =>
  (reading?.panels ?? []).flatMap(({ rows }) =>
    rows.map(({ row, readAs, meaning, partOf }) => `${row} | ${readAs} | ${meaning} | ${partOf?.row ?? "-"}`),
  );

const GENERAL = `
2025年一般公共预算支出表
 | | | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 机动安排 | 备注
 | 合计 | 100.00 | 60.00 | 30.00 | 10.00 |
'201' | 一般公共服务支出 | 80.00 | 50.00 | 20.00 | 10.00 |
'20126' | 档案事务 | 80.00 | 50.00 | 20.00 | 10.00 |
'208' | 社会保障和就业支出 | 20.00 | 10.00 | 10.00 | | 77`;

describe("一张表的读法", () => {
  test("每一列被当作什么，没看懂的词", () => {
    expect(columnsOf(readingOf(GENERAL))).toEqual([
      "A | name | 功能分类科目编码",
      "B | name | 功能分类科目的名称",
      "C | total | 一般公共预算 · 合计 · 金额（万元）",
      "D | part | 一般公共预算 · 基本支出 · 金额（万元）",
      "E | part | 一般公共预算 · 项目支出 · 金额（万元）",
      "F | unread | 金额，含义不明（万元） | 机动安排",
      "G | text | 文字，不参加核对",
    ]);
  });

  test("每一行被当作什么，属于哪一行", () => {
    expect(rowsOf(readingOf(GENERAL))).toEqual([
      "4 | total | 合计 | -",
      "5 | part | 功能科目 201 | 4",
      "6 | part | 功能科目 20126 | 5",
      "7 | part | 功能科目 208 | 4",
    ]);
  });

  test("两侧分开；看不懂的行、结转、其中各有说法", () => {
    const reading = readingOf(`
2025年收支总表
 | | | 单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、财政拨款收入 | 80.00 | 一、基本支出 | 70.00
其中：往期留用 | 5.00 | 二、项目支出 | 30.00
二、上年结转 | 10.00 | |
三、杂项来款 | 10.00 | |
收入总计 | 100.00 | 支出总计 | 100.00`);
    expect(reading?.panels.map(({ flow }) => flow)).toEqual(["income", "expenditure"]);
    expect(rowsOf(reading)).toEqual([
      "5 | part | 财政拨款 | 9",
      "6 | of-which | 其中项 · 财政拨款 | 5",
      "7 | part | 上年结转 | 9",
      "8 | unread | 单独一行，不与别处核对 | 9",
      "9 | total | 合计 | -",
      "5 | part | 基本支出 | 9",
      "6 | part | 项目支出 | 9",
      "9 | total | 合计 | -",
    ]);
  });

  test("上年和增减的列", () => {
    const reading = readingOf(`
2025年一般公共预算支出表
 | | | 单位：元
科目名称 | 2024年执行数 | 2025年预算数 | 增减额 | 增减%
合计 | 100 | 120 | 20 | 20`);
    expect(columnsOf(reading).slice(1)).toEqual([
      "B | total | 一般公共预算 · 合计 · 2024年执行数（元）",
      "C | total | 一般公共预算 · 合计 · 2025年预算数（元）",
      "D | compared | 一般公共预算 · 增减额（元）",
      "E | compared | 一般公共预算 · 增减百分比",
    ]);
  });

  test("没有说明的数连同原因；不在表格里的地方没有读法", () => {
    const { unexplained = [] } = readingOf(GENERAL.replace("10.00 | | 77", "10.00 | 5% | 77")) ?? {};
    expect(unexplained.map(({ value, reason }) => [value, reason])).toEqual([["5%", "不像一个金额"]]);
    expect(readingAt(workbook(sheet("表", GENERAL)), DEFAULT_SETTINGS, { sheet: "无", row: 1, column: 1 })).toBe(
      undefined,
    );
  });

  test("用户说过的列和行：按所说的读，写明是用户说的，位置的名字不变", () => {
    const before = readingOf(GENERAL);
    const [column, row] = [before?.panels[0]?.columns[5]?.place, before?.panels[0]?.rows[3]?.place];
    const after = readingOf(GENERAL, {
      columns: column ? [{ ...column, as: "use=public" }] : [],
      rows: row ? [{ ...row, as: "ignored" }] : [],
    });
    expect(after?.panels[0]?.columns[5]).toMatchObject({
      place: column,
      readAs: "part",
      meaning: "一般公共预算 · 公用经费 · 金额（万元）",
      unknown: [],
      told: "use=public",
    });
    expect(after?.panels[0]?.rows[3]).toMatchObject({ place: row, readAs: "ignored", told: "ignored" });
    expect(after?.panels[0]?.columns.map(({ place }) => place)).toEqual(
      before?.panels[0]?.columns.map(({ place }) => place),
    );
  });
});
