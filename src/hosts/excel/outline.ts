import type { OwnSheetKind, SheetSnapshot } from "../../model/snapshot";
import { askOwnSheets, ownSheets } from "./own-sheets";
import type { Trip } from "./with-excel";

/** A sheet before its cells are read. */
export interface SheetOutline {
  readonly worksheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  readonly isProtected: boolean;
  readonly own: OwnSheetKind | undefined;
}

const VISIBILITY: Readonly<Record<string, SheetSnapshot["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** One round trip: every sheet, in the order of the tabs. */
export async function readOutline({ workbook, sync }: Trip): Promise<readonly SheetOutline[]> {
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  const names = askOwnSheets(workbook);
  await sync();
  const own = ownSheets(names);
  return worksheets.items.map((worksheet) => ({
    worksheet,
    id: worksheet.id,
    name: worksheet.name,
    visibility: VISIBILITY[worksheet.visibility] ?? "visible",
    isProtected: worksheet.protection.protected,
    own: own.get(worksheet.name),
  }));
}
