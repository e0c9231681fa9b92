import { describe, expect, test } from "@jest/globals";
import type { IWorkbookData } from "@univerjs/core";
import fc from "fast-check";
import { sheet, workbook } from "../../../test/draw-sheet";
import { memoryLook } from "../../../test/workbench/memory-look";
import type { CellSnapshot } from "../../model/snapshot";
import { contentOfGrid, contentOfSnapshot } from "./contents";
import { toGrid } from "./to-grid";
import { RUNS } from "../../../test/effort";

/** The content of the first cell of a sheet after its way into the grid. */
function throughGrid(cell: Omit<CellSnapshot, "row" | "column">) {
  const book = workbook({ ...sheet("任意", "-"), cells: [{ row: 1, column: 1, ...cell }] });
  const { sheets } = toGrid("book", book, memoryLook(book)) as IWorkbookData;
  return contentOfGrid(Object.values(sheets)[0]?.cellData?.[0]?.[0]);
}

describe("单元格的内容在文件和表格之间", () => {
  test("任何内容放进表格再取回都没有变化", () => {
    const value = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom("00123", " 1 ", "=不是公式", "TRUE", "1e3", "２０２４"),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(value, (each) => expect(throughGrid({ value: each })).toEqual({ value: each, isFormula: false })),
      { numRuns: RUNS },
    );
  });

  test("公式连同结果", () => {
    const cell = { row: 1, column: 1, value: 201, formula: "=B2*2" };
    expect(throughGrid(cell)).toEqual({ value: "=B2*2", isFormula: true });
    expect(contentOfSnapshot(cell)).toEqual({ value: "=B2*2", isFormula: true });
  });

  test("表格里输入的各种写法", () => {
    expect(contentOfGrid(undefined)).toEqual({ value: "", isFormula: false });
    expect(contentOfGrid({ v: null })).toEqual({ value: "", isFormula: false });
    expect(contentOfGrid({ v: "12", t: 2 })).toEqual({ value: 12, isFormula: false });
    expect(contentOfGrid({ v: 1, t: 3 })).toEqual({ value: true, isFormula: false });
    expect(contentOfGrid({ v: "00123", t: 4 })).toEqual({ value: "00123", isFormula: false });
    expect(contentOfGrid({ si: "a" }, "=A1")).toEqual({ value: "=A1", isFormula: true });
    expect(contentOfGrid({ p: { id: "", documentStyle: {}, body: { dataStream: "甲\r乙\r\n" } } })).toEqual({
      value: "甲\n乙",
      isFormula: false,
    });
  });
});
