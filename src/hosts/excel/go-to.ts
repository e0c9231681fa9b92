import type { CellRef } from "../../model/cell";
import { UserError } from "../../model/user-error";
import type { Patience } from "./watch";
import { withExcel } from "./with-excel";

/** Shows the sheet and selects the cell; both count as reading, so the undo list stays. */
export function goTo(patience: Patience, { sheet, row, column }: CellRef): Promise<void> {
  return withExcel("定位单元格", patience, async ({ workbook, sync }) => {
    const worksheet = workbook.worksheets.getItemOrNullObject(sheet).load("visibility");
    await sync();
    if (worksheet.isNullObject) throw new UserError("sheetMissing", { sheet });
    if (worksheet.visibility !== "Visible") throw new UserError("sheetHidden", { sheet });
    worksheet.activate();
    worksheet
      .getRangeByIndexes(row - 1, column - 1, 1, 1)
      .untrack()
      .select();
    await sync();
  });
}
