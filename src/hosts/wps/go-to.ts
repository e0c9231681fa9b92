import { addressInSheet, type CellRef } from "../../model/cell";
import { UserError } from "../../model/user-error";
import { sheetNamed } from "./collections";
import type { EtWorkbook } from "./et";
import { VISIBLE } from "./own-sheets";

/** Shows the sheet and selects the cell. */
export function goTo(book: EtWorkbook, cell: CellRef): void {
  const sheet = sheetNamed(book, cell.sheet);
  if (!sheet) throw new UserError("sheetMissing", { sheet: cell.sheet });
  if (sheet.Visible !== VISIBLE) throw new UserError("sheetHidden", { sheet: cell.sheet });
  sheet.Activate();
  sheet.Range(addressInSheet(cell)).Select();
}
