import { expect, test } from "@jest/globals";
import { sheet } from "../../test/draw-sheet";
import { readSheets } from "../../test/read-drawing";

const codesOf = (head: readonly [string, string, string]): readonly (string | undefined)[] =>
  readSheets(
    sheet(
      "表",
      `
      2025年一般公共预算支出表
      | | | | | | 单位：万元
      科目编码 | | | 科目名称 | 合计 | 基本支出 | 项目支出
      ${head.join(" | ")} | | | |
      合计 | | | | 100.00 | 60.00 | 40.00
      '201' | | | 一般公共服务支出 | 100.00 | 60.00 | 40.00
      '201' | '03' | | 政府办公厅（室）及相关机构事务 | 100.00 | 60.00 | 40.00
      '201' | '03' | '01' | 行政运行 | 60.00 | 60.00 |
      '201' | '03' | '02' | 一般行政管理事务 | 40.00 | | 40.00`,
      { merged: ["A3:C3", "D3:D4", "E3:E4", "F3:F4", "G3:G4"] },
    ),
  ).facts.lines.map(({ code }) => code);

const CODES = [undefined, "201", "20103", "2010301", "2010302"];

test("类、款、项三栏写明时", () => expect(codesOf(["类", "款", "项"])).toEqual(CODES));
test("三栏没有写明，按次序是类、款、项", () => expect(codesOf(["", "", ""])).toEqual(CODES));
test.each([0, 1, 2])("第 %i 栏的表头没有认出，还是类、款、项", (i) => {
  const head: [string, string, string] = ["类", "款", "项"];
  head[i] = "统筹口径";
  expect(codesOf(head)).toEqual(CODES);
});
