import { runs } from "../../../src/model/areas";
import type { CellSnapshot, SheetSnapshot } from "../../../src/model/snapshot";
import { columnOf, type EmulatedSheet, rowOf } from "../../excel/emulator/sheet";
import type { EmulatedWorkbook } from "../../excel/emulator/workbook";
import { drawnFile } from "../../xlsx/draw-package";

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/** The file that WPS would save for the workbook: contents, merges, what is hidden, and names. */
export const savedCopy = (book: EmulatedWorkbook): Uint8Array =>
  drawnFile({
    sheets: book.sheets.map(sheetOf),
    names: [...book.names].map(([name, { formula }]) => [name, formula.slice(1)] as const),
  });

const sheetOf = (sheet: EmulatedSheet): SheetSnapshot => ({
  name: sheet.name,
  visibility: VISIBILITY[sheet.visibility],
  isProtected: sheet.isProtected,
  cells: [...sheet.cells.keys()].sort((a, b) => a - b).map((key) => cellOf(sheet, rowOf(key), columnOf(key))),
  merges: sheet.merges,
  hiddenRows: runs(sheet.hiddenRows),
  hiddenColumns: runs(sheet.hiddenColumns),
});

function cellOf(sheet: EmulatedSheet, row: number, column: number): CellSnapshot {
  const { value, formula } = sheet.cell(row, column);
  const numberFormat = String(sheet.format(row, column, "numberFormat"));
  return {
    ...{ row, column, value },
    ...(ERROR.test(String(value)) && { isError: true }),
    ...(formula !== undefined && { formula }),
    ...(numberFormat !== "General" && { numberFormat }),
  };
}
