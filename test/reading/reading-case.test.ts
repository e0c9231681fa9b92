import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import type { CellRef } from "../../src/model/cell";
import { DEFAULT_SETTINGS, type Settings } from "../../src/model/settings";
import type { ReadingCase } from "../../src/model/table-reading";
import { readBudget } from "../../src/pipeline";
import { readingCase } from "../../src/questions/reading";
import { linesOfReading } from "../../src/write/reading-case/index";
import { sheet, workbook } from "../draw-sheet";
import { linesNow, openCase, readingAt } from "../read-case";

const TABLE = `
-
 | 示例市档案馆2025年部门支出总表 | | | |
 | 单位名称：示例市档案馆 | | | | 金额单位：万元
 | 科目编码 | 科目名称 | 合计 | 基本支出 | 机动安排 | 备注
 | | 合计 | 100.00 | 60.00 | 40.00 |
 | '201' | 一般公共服务支出 | 80.00@0.00 | =30+10{40.00} | 40.00 | 已与张某确认
 | '208' | 社会保障和就业支出 | 20.00 | 20.00 | | 2024`;

const HERE: CellRef = { sheet: "表一", row: 4, column: 2 };
const settings: Settings = {
  ...DEFAULT_SETTINGS,
  columns: [{ sheet: "表一", head: ["机动安排"], nth: 1, as: "nature=project" }],
  rows: [{ sheet: "表一", label: "208/社会保障和就业支出", nth: 1, as: "of-which" }],
};
const exported = (drawing: string, options: Settings = settings, merged: readonly string[] = []): ReadingCase => {
  const made = readingCase(readBudget(workbook(sheet("表一", drawing, { merged })), options), options, HERE);
  if (!made) throw new Error("no table there");
  return made;
};

describe("导出为测试用例", () => {
  test("读回来，读法一样；用户说过的列和行也在", () => {
    const { text, isSame } = exported(TABLE, settings, ["B2:F2"]);
    expect(isSame).toBe(true);
    const opened = openCase(text);
    expect(linesNow(opened)).toEqual(opened.expected);
    expect(opened.expected).toContain("列 E part 项目支出 · 金额（万元）");
    expect(opened.expected).toContain("行 6 of-which 其中项 · 功能科目 208 ⊂ 5");
    expect(opened.workbook.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 5 }]);
  });

  test("没有单位名称、备注和公式；金额、表头和科目照旧", () => {
    const { text } = exported(TABLE);
    expect(text).not.toMatch(/档案馆|张某|30\+10/);
    expect(text).toContain("某单位2025年部门支出总表");
    expect(text).toContain("'201' | 一般公共服务支出 | 80@0.00 | 40 | 40 | 文字");
  });

  test("单位和项目的名称换成编号，同一名称同一编号，编号和层次照旧", () => {
    const { text, isSame } = exported(
      `
2025年项目支出表
 | | 单位：万元
单位编码 | 项目名称 | 金额
 | 合计 | 30.00
'101001' | 示例市档案馆 | 30.00
 | 专用项目 | 30.00
 | 馆藏修复 | 10.00
 | 一、古籍抢救 | 20.00`,
      DEFAULT_SETTINGS,
    );
    expect(text).not.toMatch(/档案馆|馆藏|古籍/);
    expect(text).toMatch(/单位1 \| 30\n \| 专用项目 \| 30\n \| 项目1 \| 10\n \| 一、项目2 \| 20/);
    expect(isSame).toBe(true);
  });

  test("像数的文字、带竖线和换行的文字，读回来还是文字", () => {
    const odd = workbook({
      ...sheet("表一", TABLE),
      cells: sheet("表一", TABLE).cells.map((cell) =>
        cell.value === "基本支出"
          ? { ...cell, value: "基本\n支出" }
          : cell.value === 40
            ? { ...cell, value: "40.00" }
            : cell,
      ),
    });
    const made = readingCase(readBudget(odd), DEFAULT_SETTINGS, HERE);
    expect(made?.isSame).toBe(true);
    expect(openCase(made?.text ?? "").workbook.sheets[0]?.cells.filter(({ value }) => value === "40.00").length).toBe(
      3,
    );
  });

  test("没有表格的地方没有可以导出的", () => {
    expect(
      readingCase(readBudget(workbook(sheet("表一", TABLE))), DEFAULT_SETTINGS, { ...HERE, sheet: "无" }),
    ).toBeUndefined();
  });

  const SAMPLES = join(__dirname, "../../assets/samples");
  test.each(["national.xlsx", "shaanxi.xlsx"])("示例 %s 的每一张表", async (name) => {
    const snapshot = await openWorkbook(readFileSync(join(SAMPLES, name)), name).read();
    for (const { sheet: on, area } of readBudget(snapshot).tables.filter(({ panels }) => panels.length > 0)) {
      const cell = { sheet: on, row: area.top, column: area.left };
      const opened = openCase(readingCase(readBudget(snapshot), DEFAULT_SETTINGS, cell)?.text ?? "");
      const reading = readingAt(snapshot, DEFAULT_SETTINGS, cell);
      expect([on, linesNow(opened)]).toEqual([on, opened.expected]);
      // that a workbook is a department's, and its rows are of units, other tables tell
      const known = (reading ? linesOfReading(reading) : []).map((line) => line.replace(" · 单位", ""));
      expect([on, opened.expected]).toEqual([on, known]);
    }
  });
});
