import { EmulatedWorkbook } from "./emulator/workbook";

/** A workbook as units hand it in: a table, a protected one, a hidden one, an empty sheet. */
export function smallBook(): EmulatedWorkbook {
  const book = new EmulatedWorkbook();
  const income = book.addSheet("收支总表", [
    ["收支总表", null, null],
    ["收入", "预算数", "备注"],
    ["财政拨款", 1200.5, null],
    ["事业收入", 80, null],
    ["合计", "=SUM(B3:B4)", null],
  ]);
  income.cells.set(...computed(5, 2, "=SUM(B3:B4)", 1280.5));
  income.setFormat(3, 2, "numberFormat", "#,##0.00");
  const spending = book.addSheet("附表 2", [
    ["支出", "预算数"],
    ["人员经费", 900],
  ]);
  spending.isProtected = true;
  book.addSheet("底稿", [["内部", 1]]).visibility = "Hidden";
  book.addSheet("参数", [["内部", 2]]).visibility = "VeryHidden";
  book.addSheet("空表");
  return book;
}

/** As many sheets of the size budget tables have. */
export function largeBook(sheets: number, rows = 60, columns = 10): EmulatedWorkbook {
  const book = new EmulatedWorkbook();
  for (let number = 1; number <= sheets; number++)
    book.addSheet(
      `附表${number}`,
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) => (c === 0 ? `科目名称${r}` : r * 100 + c + 0.25)),
      ),
    );
  return book;
}

/** A cell with a formula and its cached result; the emulator does not calculate. */
export const computed = (row: number, column: number, formula: string, value: string | number) =>
  [row * 16_384 + column - 1, { formula, value }] as const;
