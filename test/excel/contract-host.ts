import { createExcelHost } from "../../src/hosts/excel/index";
import type { WorkbookHost } from "../../src/model/host";
import type { HostUnderTest, MakeHost } from "../host-contract";
import { reopened } from "./emulator/state";
import { type EmulatedWorkbook, cellAddress } from "./emulator/workbook";
import { emulate } from "./from-snapshot";
import { type RequirementSets, openExcel } from "./library";
import { settled } from "./turns";

/** The Excel host over the real object model, as the contract wants it. */
export function makeExcelHost(
  sets: RequirementSets,
  create: () => WorkbookHost = () => createExcelHost({ pause: 0 }),
  prepare: (book: EmulatedWorkbook) => void = () => undefined,
): MakeHost {
  const underTest = (book: EmulatedWorkbook): HostUnderTest => {
    prepare(book);
    openExcel(book, sets);
    return {
      host: create(),
      ...(Number(sets["ExcelApi"]?.split(".")[1]) < 13 && { readsMerges: false as const }),
      userEdits: async (cell, input) => {
        book.userTypes(cell.sheet, cellAddress(cell.row, cell.column), input);
        await settled();
      },
      reopen: async () => underTest(reopened(book)),
      fillOf: async ({ sheet, row, column }) => book.sheet(sheet).shownColour(row, column)?.slice(1),
      selection: async () =>
        book.active && { sheet: book.active.name, row: book.selection.top, column: book.selection.left },
    };
  };
  return async ({ sheets, fills = [] }) => {
    const book = emulate(sheets);
    for (const [{ sheet, row, column }, colour] of fills) {
      book.sheet(sheet).setFormat(row, column, "fill.color", `#${colour}`);
      book.sheet(sheet).setFormat(row, column, "fill.tintAndShade", 0);
    }
    return underTest(book);
  };
}
