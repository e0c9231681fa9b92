import { describe, expect, test } from "@jest/globals";
import type { ICellData, IWorkbookData } from "@univerjs/core";
import fc from "fast-check";
import { sheet, workbook } from "../../../test/draw-sheet";
import { memoryLook } from "../../../test/workbench/memory-look";
import { cellsOfGrid, editsBetween, withResults } from "./changes";
import { toGrid } from "./to-grid";

const BOOK = workbook(
  sheet(
    "收支",
    `
项目 | 预算数
收入 | 100.5
'00123' | =B2*2{201}
备注 | '=不是公式'`,
  ),
);

const asGrid = () => structuredClone(toGrid("book", BOOK, memoryLook(BOOK))) as IWorkbookData;
const cellAt = (data: IWorkbookData, row: number, column: number): ICellData => {
  const cells = Object.values(data.sheets)[0]?.cellData as Record<number, Record<number, ICellData>>;
  return ((cells[row - 1] ??= {})[column - 1] ??= {});
};

describe("从表格回到工作簿", () => {
  test("没有改动就没有修改", () => expect(editsBetween(BOOK, cellsOfGrid(asGrid()))).toEqual([]));

  test("数、文本、公式、清空都记为修改", () => {
    const data = asGrid();
    cellAt(data, 2, 2).v = 99;
    Object.assign(cellAt(data, 2, 1), { v: "本年收入" });
    Object.assign(cellAt(data, 3, 2), { f: "=B2*3", v: 297 });
    Object.assign(cellAt(data, 4, 1), { v: null });
    Object.assign(cellAt(data, 6, 3), { v: 7 });
    expect(editsBetween(BOOK, cellsOfGrid(data))).toEqual([
      { cell: { sheet: "收支", row: 2, column: 1 }, input: "本年收入" },
      { cell: { sheet: "收支", row: 2, column: 2 }, input: 99 },
      { cell: { sheet: "收支", row: 3, column: 2 }, input: "=B2*3" },
      { cell: { sheet: "收支", row: 4, column: 1 }, input: "" },
      { cell: { sheet: "收支", row: 6, column: 3 }, input: 7 },
    ]);
  });

  test("公式重算的结果不是修改，但读取时算数", () => {
    const data = asGrid();
    Object.assign(cellAt(data, 3, 2), { v: 202 });
    const now = cellsOfGrid(data);
    expect(editsBetween(BOOK, now)).toEqual([]);
    expect(withResults(BOOK, now).sheets[0]?.cells.find(({ formula }) => formula)).toMatchObject({ value: 202 });
  });

  test("重算得到错误值时标为错误", () => {
    const data = asGrid();
    Object.assign(cellAt(data, 3, 2), { v: "#REF!", t: 1 });
    expect(withResults(BOOK, cellsOfGrid(data)).sheets[0]?.cells.find(({ formula }) => formula)).toMatchObject({
      value: "#REF!",
      isError: true,
    });
  });

  test("任何内容放进表格再取回都没有变化", () => {
    const value = fc.oneof(
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 20 }), (values) => {
        const cells = values.map((each, i) => ({ row: i + 1, column: 1, value: each }));
        const book = workbook({ ...sheet("任意", "-"), cells });
        const data = toGrid("book", book, memoryLook(book)) as IWorkbookData;
        expect(editsBetween(book, cellsOfGrid(data))).toEqual([]);
      }),
    );
  });
});
