import { describe, expect, test } from "@jest/globals";
import { withResults } from "../../src/calculate/index";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { sheet, workbook } from "../draw-sheet";

const valueAt = ({ sheets }: WorkbookSnapshot, name: string, row: number, column: number) => {
  const cell = sheets
    .find((each) => each.name === name)
    ?.cells.find((each) => each.row === row && each.column === column);
  return cell?.result === "missing" ? undefined : cell?.value;
};

/** What a formula in D1 comes to beside A1 = 0.1, A2 = 0.2, A3 = 甲, A4 = #REF!, B1 = 1010 and a second sheet 收入. */
function worth(formula: string) {
  const drawn = sheet("支出", `0.1 | 1010 | | ${formula}{}\n0.2 | 20.5\n甲\n#REF!\n'12'`);
  return valueAt(withResults(workbook(drawn, sheet("收入", "项目 | 7"))), "支出", 1, 4);
}

describe("没有结果的公式", () => {
  test.each([
    ["=A1+A2", 0.3],
    ["=a1 + a2", 0.3],
    ["=+A1-A2", -0.1],
    ["=-A1", -0.1],
    ["=SUM(A1:A3,B1)", 1010.3],
    ["=SUM($B:$B)", 1030.5],
    ["=SUM(B2:B1)*2", 2061],
    ["=ROUND(B1/3,2)", 336.67],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(B1,-2)", 1000],
    ["=B1/10000", 0.101],
    ["=B1*12%", 121.2],
    ["=(A1+A2)*(B1-10)", 300],
    ["=收入!B1+1", 8],
    ["='收入'!$B$1", 7],
    ["=C9", 0],
    ["=A3", "甲"],
    ['="合计"', "合计"],
    ['=2025&"年"&A3', "2025年甲"],
    ["=1.5E3", 1500],
  ])("%s 算出 %s", (formula, expected) => expect(worth(formula)).toBe(expected));

  test.each([
    ["文字不能相加", "=A3+1"],
    ["像数字的文字也不当作数字", "=A5+1"],
    ["错误值", "=A4+1"],
    ["合计里有错误值", "=SUM(A1:A4)"],
    ["除以零", "=B1/C9"],
    ["自己引用自己", "=D1+1"],
    ["合计里有自己", "=SUM(A1:D1)"],
    ["别的函数", "=VLOOKUP(A3,A:B,2,0)"],
    ["别的函数在里面", "=SUM(A1,ABS(B1))"],
    ["没有这张表", "=没有!A1"],
    ["别的文件", "=[上年.xlsx]支出!A1"],
    ["别的文件带引号", "='[上年.xlsx]支出'!A1"],
    ["整片区域不能相加", "=A1:A2+1"],
    ["几张表一起", "=SUM(支出:收入!B1)"],
    ["乘方", "=2^3"],
    ["比较", "=A1=A2"],
    ["名称", "=合计数"],
    ["括号不全", "=(A1+A2"],
    ["公式不全", "=A1+"],
    ["空的合计", "=SUM()"],
  ])("%s：%s 没有结果", (_why, formula) => expect(worth(formula)).toBeUndefined());

  test("互相引用的都没有结果，引用它们的也没有，别的照算", () => {
    const drawn = sheet("表", "=B1{} | =A1+1{} | =A1{} | =1+1{}");
    const found = withResults(workbook(drawn));
    expect([1, 2, 3, 4].map((column) => valueAt(found, "表", 1, column))).toEqual([undefined, undefined, undefined, 2]);
  });

  test("一格接一格的几万个公式也能算", () => {
    const cells = Array.from({ length: 30_000 }, (_, i) => ({
      row: i + 1,
      column: 1,
      value: "没有结果",
      result: "missing" as const,
      formula: i === 29_999 ? "=0.01" : `=A${i + 2}+0.01`,
    }));
    expect(valueAt(withResults(workbook(sheet("表", "", { cells }))), "表", 1, 1)).toBe(300);
  });

  test("括号太多的公式不算，也不出错", () => {
    expect(worth(`=${"(".repeat(5_000)}1${")".repeat(5_000)}`)).toBeUndefined();
  });

  test("已有结果的格原样不动；没有要算的，快照就是原来那一份", () => {
    const whole = workbook(sheet("表", "=1+1{3} | 5"));
    expect(withResults(whole)).toBe(whole);
    const drawn = sheet("表", "=1+1{3} | =A1+1{}");
    expect(valueAt(withResults(workbook(drawn)), "表", 1, 2)).toBe(4);
  });
});
