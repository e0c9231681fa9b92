import { describe, expect, test } from "@jest/globals";
import { richFile } from "../../../../test/xlsx/rich-file";
import { openWorkbook } from "../index";

const cellsOf = async (bytes: Uint8Array) => {
  const { sheets } = await openWorkbook(bytes, "甲.xlsx").read();
  return (row: number, column: number) => sheets[0]?.cells.find((cell) => cell.row === row && cell.column === column);
};

describe("保存在别处算出的公式结果", () => {
  test("结果换新，公式（包括共享公式和数组公式）、样式都在", async () => {
    const book = openWorkbook(richFile(), "甲.xlsx");
    const at = (row: number, column: number) => ({ sheet: "收支总表", row, column });
    book.storeResults([
      { cell: at(6, 2), value: 1300.5 },
      { cell: at(4, 4), value: 25 },
      { cell: at(5, 1), value: "#DIV/0!" },
      { cell: at(8, 1), value: "备注<项目>" },
    ]);
    const before = await cellsOf(richFile());
    const after = await cellsOf(book.save());
    expect(after(6, 2)).toEqual({ ...before(6, 2), value: 1300.5 });
    expect(after(4, 4)).toEqual({ ...before(4, 4), value: 25 });
    expect(after(5, 1)).toEqual({ ...before(5, 1), value: "#DIV/0!", isError: true });
    expect(after(8, 1)).toEqual({ ...before(8, 1), value: "备注<项目>" });
    expect(after(3, 4)).toEqual(before(3, 4));
  });

  test("没有公式的单元格和不存在的工作表不受影响", () => {
    const book = openWorkbook(richFile(), "甲.xlsx");
    const untouched = openWorkbook(richFile(), "甲.xlsx").save();
    book.storeResults([
      { cell: { sheet: "收支总表", row: 3, column: 2 }, value: 1 },
      { cell: { sheet: "没有", row: 1, column: 1 }, value: 1 },
    ]);
    expect(book.save()).toEqual(untouched);
  });
});
