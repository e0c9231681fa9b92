import type { CellSnapshot, FileTraces, SheetSnapshot, Span } from "../../src/model/snapshot";
import { type EmulatedSheet, keyOf } from "./emulator/sheet";
import { EmulatedWorkbook } from "./emulator/workbook";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

const WIRE_NAMES: Readonly<Record<string, string>> = {
  作者: "Author",
  最后保存者: "LastAuthor",
  公司: "Company",
  经理: "Manager",
};

/** An emulated workbook that says what the snapshot says; formulas keep their results, as nothing is calculated. */
export function emulate(sheets: readonly SheetSnapshot[], traces?: FileTraces): EmulatedWorkbook {
  const book = new EmulatedWorkbook();
  for (const snapshot of sheets) {
    const sheet = book.addSheet(snapshot.name);
    for (const cell of snapshot.cells) putCell(sheet, cell);
    sheet.merges = snapshot.merges;
    sheet.visibility = VISIBILITY[snapshot.visibility];
    for (const row of positions(snapshot.hiddenRows)) sheet.hiddenRows.add(row);
    for (const column of positions(snapshot.hiddenColumns)) sheet.hiddenColumns.add(column);
    sheet.isProtected = snapshot.isProtected;
  }
  for (const { sheet, row, column, text } of traces?.comments ?? [])
    book.sheet(sheet).notes.set(keyOf(row, column), text);
  for (const word of traces?.properties ?? []) {
    const name = WIRE_NAMES[word];
    if (name === undefined) book.customProperties.push("某系统");
    else book.properties.set(name, "某人");
  }
  book.active = book.sheets.find(({ visibility }) => visibility === "Visible");
  return book;
}

function putCell(sheet: EmulatedSheet, { row, column, value, formula, numberFormat }: CellSnapshot): void {
  sheet.cells.set(keyOf(row, column), { value, ...(formula === undefined ? {} : { formula }) });
  if (numberFormat !== undefined) sheet.setFormat(row, column, "numberFormat", numberFormat);
}

const positions = (spans: readonly Span[]): readonly number[] =>
  spans.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
