import type { CellRef } from "../../model/cell";
import type { WorkbookChange, WorkbookCursor } from "../../model/host";
import { attempt } from "./attempt";
import type { EtApp, EtRange, EtSheet, SheetListener } from "./et";
import { ownMarkers } from "./own-sheets";

/** Tells of the user's changes in this workbook; what we write ourselves is written with the events switched off. */
export function onChange(app: EtApp, fullName: string, listener: (change: WorkbookChange) => void): () => void {
  return listen(app, "SheetChange", fullName, (sheet, range) => {
    if (ownMarkers(sheet.Parent).some((each) => each.sheet?.Name === sheet.Name)) return;
    listener({ sheet: sheet.Name, address: range.Address(false, false) });
  });
}

/** Where the user is in this workbook. */
export const cursorIn = (app: EtApp, fullName: string): WorkbookCursor => ({
  current: async () =>
    attempt("查看选中的单元格", () => {
      const cell = app.ActiveWorkbook?.FullName === fullName ? app.ActiveCell : null;
      return cell ? placeOf(cell.Worksheet, cell) : undefined;
    }),
  onMove: (listener) =>
    listen(app, "SheetSelectionChange", fullName, (sheet, range) => listener(placeOf(sheet, range))),
});

/** The program tells of all workbooks. */
function listen(
  { ApiEvent }: EtApp,
  name: "SheetChange" | "SheetSelectionChange",
  fullName: string,
  hear: (sheet: EtSheet, range: EtRange) => void,
): () => void {
  const own: SheetListener = (sheet, range) => {
    const [changed, area] = [sheet as EtSheet, range as EtRange];
    if (changed.Parent.FullName === fullName) hear(changed, area);
  };
  // one name at a time: the declarations have a signature for each
  if (name === "SheetChange") ApiEvent.AddApiEventListener(name, own);
  else ApiEvent.AddApiEventListener(name, own);
  return () => {
    if (name === "SheetChange") ApiEvent.RemoveApiEventListener(name, own);
    else ApiEvent.RemoveApiEventListener(name, own);
  };
}

const placeOf = ({ Name }: EtSheet, { Row, Column }: EtRange): CellRef => ({ sheet: Name, row: Row, column: Column });
