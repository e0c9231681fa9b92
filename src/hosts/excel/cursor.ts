import type { CellRef } from "../../model/cell";
import type { WorkbookCursor } from "../../model/host";
import { UserError } from "../../model/user-error";
import { unlessRefused } from "./failure";
import type { Patience } from "./watch";
import { withExcel } from "./with-excel";

/**
 * Where the user is. The event is that of the older common API: registering the one of ExcelApi is sent as a change and
 * was reported to empty the undo list (office-js #2543).
 * @param pause milliseconds without a move after which Excel is asked for the cell
 */
export const cursorIn = (patience: Patience, pause: number): WorkbookCursor => ({
  current: () => activeCell(patience),
  onMove: (listener) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const handler = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void tell(patience, listener), pause);
    };
    const { document } = Office.context;
    document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, handler);
    return () => {
      clearTimeout(timer);
      document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, { handler });
    };
  },
});

/** One reading trip; undefined with a chart sheet in front, or where several sheets are selected. */
const activeCell = (patience: Patience): Promise<CellRef | undefined> =>
  withExcel("查看选中的单元格", patience, ({ workbook, sync }) =>
    unlessRefused(async () => {
      const cell = workbook.getActiveCell().untrack().load("rowIndex,columnIndex");
      const sheet = cell.worksheet.load("name");
      await sync();
      return { sheet: sheet.name, row: cell.rowIndex + 1, column: cell.columnIndex + 1 };
    }),
  );

async function tell(patience: Patience, listener: (cell: CellRef) => void): Promise<void> {
  try {
    const cell = await activeCell(patience);
    if (cell) listener(cell);
  } catch (error) {
    // nobody asked: where Excel cannot answer now, the list stays where it is
    if (!(error instanceof UserError)) throw error;
  }
}
