import type { CellRef } from "../../model/cell";
import { UserError } from "../../model/user-error";
import { requireSheet } from "./apply-writes";
import { showTab } from "./edit-workbook";
import { withSelection } from "./sheet-view";
import type { WorkbookFile } from "./workbook-file";

/** Checks that a cell can be shown; a UserError says why not. */
export function requireVisible(file: WorkbookFile, cell: CellRef): void {
  const { visibility } = requireSheet(file, cell.sheet);
  if (visibility !== "visible") throw new UserError("sheetHidden", { sheet: cell.sheet });
}

/** Lets the saved file open with this cell selected. A sheet that is gone meanwhile is passed over. */
export function openAt(file: WorkbookFile, cell: CellRef): void {
  const wanted = file.findSheet(cell.sheet);
  if (wanted?.visibility !== "visible") return;
  file.pkg.atomically(() => {
    showTab(file, wanted);
    for (const { part } of file.workbook.sheets) {
      if (part === undefined) continue;
      const text = file.pkg.readText(part);
      const patched = withSelection(text, file.pkg.file, part === wanted.part ? cell : undefined);
      if (patched !== text) file.pkg.write(part, patched);
    }
  });
}
