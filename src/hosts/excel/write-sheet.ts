import { freeSheetName } from "../../model/own-sheet";
import type { OwnSheetKind } from "../../model/snapshot";
import { UserError } from "../../model/user-error";
import type { SheetPlan } from "../../model/write";
import { isOfficeError, unlessRefused } from "./failure";
import { fillSheet, setUpPage, setUpView } from "./fill-sheet";
import { askOwnSheets, markOwn, ownSheets } from "./own-sheets";
import type { Patience } from "./watch";
import { type Trip, withExcel } from "./with-excel";

interface Place {
  /** The own sheet of this kind that is there already. */
  readonly old: Excel.Worksheet | undefined;
  readonly hasMarker: boolean;
  readonly oldIsActive: boolean;
  readonly taken: readonly string[];
}

/**
 * Three round trips: one to look, one that builds the new sheet aside and then puts it in the place of the old one, one
 * for the way it is printed; a fourth where rows stay in sight. When building fails the half-built sheet goes and the
 * old one stays; what is only printed otherwise fails alone.
 */
export function writeSheet(patience: Patience, plan: SheetPlan): Promise<string> {
  return withExcel(
    `写入“${plan.name}”`,
    patience,
    async (trip) => {
      const place = await look(trip, plan.kind);
      const name = freeSheetName(
        plan.name,
        place.taken.filter((taken) => taken !== place.old?.name),
      );
      const draft = place.old ? freeSheetName(plan.name, [...place.taken, name]) : name;
      try {
        const sheet = trip.workbook.worksheets.add(draft);
        await fillSheet(sheet, plan, trip.sync);
        replace(trip.workbook, place, plan.kind, sheet, name);
        await trip.sync();
      } catch (error) {
        if (isOfficeError(error)) await discard(trip, draft);
        throw error;
      }
      await setUp(trip, name, plan);
      return name;
    },
    "sheets",
  );
}

async function look(trip: Trip, kind: OwnSheetKind): Promise<Place> {
  const { workbook, sync } = trip;
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name,items/position");
  const names = askOwnSheets(workbook);
  await sync();
  const own = [...ownSheets(names)].find(([, each]) => each === kind)?.[0];
  const old = worksheets.items.find(({ name }) => name === own);
  return {
    old,
    hasMarker: names.some(({ kind: each, item }) => each === kind && !item.isNullObject),
    oldIsActive: old !== undefined && (await isActive(trip, old)),
    taken: worksheets.items.map(({ name }) => name),
  };
}

/** Excel does not answer with a chart or macro sheet in front (office-js #2444); then the old one is not in front. */
async function isActive({ workbook, sync }: Trip, { name }: Excel.Worksheet): Promise<boolean> {
  const active = await unlessRefused(async () => {
    const sheet = workbook.worksheets.getActiveWorksheet().load("name");
    await sync();
    return sheet.name;
  });
  return active === name;
}

async function setUp({ workbook, sync }: Trip, name: string, plan: SheetPlan): Promise<void> {
  const steps = [setUpPage, ...(plan.frozenRows !== undefined || plan.filter ? [setUpView] : [])];
  for (const step of steps) {
    try {
      step(workbook.worksheets.getItem(name), plan);
      await sync();
    } catch (error) {
      if (!isOfficeError(error)) throw error;
    }
  }
}

function replace(
  workbook: Excel.Workbook,
  { old, hasMarker, oldIsActive }: Place,
  kind: OwnSheetKind,
  sheet: Excel.Worksheet,
  name: string,
): void {
  if (old) {
    sheet.position = old.position;
    if (oldIsActive) sheet.activate();
    old.delete();
  }
  sheet.name = name;
  markOwn(workbook, kind, name, hasMarker);
}

async function discard({ workbook, sync }: Trip, draft: string): Promise<void> {
  const sheet = workbook.worksheets.getItemOrNullObject(draft).load("id");
  await sync();
  if (sheet.isNullObject) return;
  sheet.delete();
  await sync();
}

/** Two round trips; kinds that are not there are passed over. */
export function removeSheets(patience: Patience, kinds: readonly OwnSheetKind[]): Promise<void> {
  return withExcel(
    "移除本产品的工作表",
    patience,
    async ({ workbook, sync }) => {
      const names = askOwnSheets(workbook).filter(({ kind }) => kinds.includes(kind));
      workbook.worksheets.load("items/id,items/name,items/visibility");
      await sync();
      const own = ownSheets(names);
      const sheets = workbook.worksheets.items.filter(({ name }) => own.has(name));
      const markers = names.filter(({ item }) => !item.isNullObject);
      if (sheets.length + markers.length === 0) return;
      refuseLastVisible(workbook.worksheets.items, sheets);
      // the sheet first: should Excel refuse, the name still says whose it is
      for (const sheet of sheets) sheet.delete();
      for (const { item } of markers) item.delete();
      await sync();
    },
    "sheets",
  );
}

/** Excel keeps at least one visible sheet; asking first leaves the others alone too. */
function refuseLastVisible(all: readonly Excel.Worksheet[], leaving: readonly Excel.Worksheet[]): void {
  const [first] = leaving;
  const stays = all.some((sheet) => sheet.visibility === "Visible" && !leaving.includes(sheet));
  if (first && !stays) throw new UserError("lastVisibleSheet", { sheet: first.name });
}
