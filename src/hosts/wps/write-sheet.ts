import { freeSheetName, markerFormula, OWN_SHEET_NAMES } from "../../model/own-sheet";
import { UserError } from "../../model/user-error";
import type { SheetPlan } from "../../model/write";
import { attempt, withSwitchesOff } from "./attempt";
import { sheetsOf } from "./collections";
import type { EtApp, EtSheet, EtWorkbook } from "./et";
import { fillSheet, setUpView } from "./fill-sheet";
import { ownMarkers } from "./own-sheets";

/**
 * Builds the new sheet aside, then puts it in the place of the old one. When building fails the half-built sheet goes
 * and the old one stays; how the sheet is printed and scrolled may fail alone.
 */
export function writeSheet(app: EtApp, book: EtWorkbook, plan: SheetPlan): string {
  const doing = `写入“${plan.name}”`;
  if (book.ProtectStructure) throw new UserError("sheetProtected", { doing });
  const markers = ownMarkers(book).filter(({ kind }) => kind === plan.kind);
  const old = markers.find(({ sheet }) => sheet)?.sheet;
  const taken = sheetsOf(book).map(({ Name }) => Name);
  const name = freeSheetName(
    plan.name,
    taken.filter((each) => each !== old?.Name),
  );
  const front = book.ActiveSheet;
  const oldIsInFront = front.Name === old?.Name;
  return withSwitchesOff(app, ["DisplayAlerts", "EnableEvents", "ScreenUpdating"], () => {
    const sheet = attempt(doing, () => book.Worksheets.Add(undefined, lastOf(book)));
    try {
      attempt(doing, () => {
        sheet.Name = old ? freeSheetName(plan.name, [...taken, name]) : name;
        fillSheet(sheet, plan);
        if (old) sheet.Move(old);
      });
    } catch (error) {
      sheet.Delete();
      front.Activate();
      throw error;
    }
    attempt(doing, () => {
      setUpView(app, sheet, plan);
      if (!oldIsInFront) front.Activate();
      for (const { item } of markers) item.Delete();
      // the name follows its sheet when that is renamed
      book.Names.Add(OWN_SHEET_NAMES[plan.kind], markerFormula(sheet.Name), false);
      old?.Delete();
      sheet.Name = name;
    });
    return name;
  });
}

function lastOf(book: EtWorkbook): EtSheet {
  const last = sheetsOf(book).at(-1);
  if (!last) throw new RangeError("a workbook without worksheets");
  return last;
}
