import { asideName, broughtBackName, freeSheetName, OWN_SHEET_NAMES } from "../../model/own-sheet";
import type { OwnSheetKind } from "../../model/snapshot";
import { UserError } from "../../model/user-error";
import { askOwnSheets, markOwn, ownSheets } from "./own-sheets";
import type { Patience } from "./watch";
import { type Trip, withExcel } from "./with-excel";

/** Two round trips: one to look, one in which the two sheets change their names and places. */
export function takePlace(patience: Patience, kind: OwnSheetKind, sheet: string): Promise<string> {
  return withExcel(
    `替换“${sheet}”`,
    patience,
    async (trip) => {
      const { names, sheetOf, hasMarker } = await look(trip);
      const users = trip.workbook.worksheets.items.find(({ name }) => name === sheet);
      const ours = sheetOf(kind);
      if (!users) throw new UserError("sheetMissing", { sheet });
      if (!ours) throw new Error(`There is no sheet of ours to take the place of ${sheet}`);
      const aside = asideName(sheet, names);
      const { position } = users;
      users.name = aside;
      ours.name = sheet;
      ours.position = position;
      ours.activate();
      users.visibility = "Hidden";
      markOwn(trip.workbook, "aside", aside, hasMarker("aside"));
      markOwn(trip.workbook, kind, sheet, true);
      await trip.sync();
      return aside;
    },
    "sheets",
  );
}

/** The same backwards. */
export function giveBack(patience: Patience, kind: OwnSheetKind): Promise<void> {
  return withExcel(
    "恢复原有的工作表",
    patience,
    async (trip) => {
      const { names, sheetOf } = await look(trip);
      const users = sheetOf("aside");
      if (!users) return;
      const ours = sheetOf(kind);
      const name = ours?.name ?? broughtBackName(users.name, names);
      const besides = freeSheetName(name, names);
      users.visibility = "Visible";
      if (ours) ours.name = besides;
      users.name = name;
      if (ours) users.position = ours.position;
      if (ours) markOwn(trip.workbook, kind, besides, true);
      trip.workbook.names.getItem(OWN_SHEET_NAMES.aside).delete();
      await trip.sync();
    },
    "sheets",
  );
}

async function look({ workbook, sync }: Trip) {
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name,items/position");
  const markers = askOwnSheets(workbook);
  await sync();
  const own = ownSheets(markers);
  return {
    names: worksheets.items.map(({ name }) => name),
    hasMarker: (kind: OwnSheetKind) => markers.some((each) => each.kind === kind && !each.item.isNullObject),
    sheetOf: (kind: OwnSheetKind) => worksheets.items.find(({ name }) => own.get(name) === kind),
  };
}
