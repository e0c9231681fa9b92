import { keyOfPlace } from "../../model/cell";
import { groupBy } from "../../model/group-by";
import { MARK_COLOURS } from "../../model/own-look";
import { type Mark, MARK_KINDS } from "../../model/write";
import { addressLists, placesIn, rectangles } from "./areas";
import { AREAS } from "./first-look";
import { areaOfRange } from "./hidden";
import { askMarkableSheets, isMarkable } from "./markable-sheets";
import type { Trip } from "./with-excel";

/**
 * Always true, and how our formats are known again: they carry it wherever rows are inserted, sheets renamed or the file
 * is sent, and no record can be lost. It names no cell, for formats that do are not always refreshed (office-js #5299).
 */
const FORMULA = '=N("budget-disclosure")=0';
/** Excel may give the formula back with other spaces or letters. */
const isOurs = (formula: string): boolean => /^=\s*N\(\s*"budget-disclosure"\s*\)/i.test(formula);

/** Queues one format for each colour of a sheet, before all others of the user. */
export function addFormats(worksheet: Excel.Worksheet, marks: readonly Mark[]): void {
  for (const [kind, group] of groupBy(gravest(marks), ({ severity }) => severity))
    for (const addresses of addressLists(rectangles(group.map(({ cell }) => cell)))) {
      const format = worksheet.getRanges(addresses).untrack().conditionalFormats.add("Custom");
      format.custom.rule.formula = FORMULA;
      format.custom.format.fill.color = MARK_COLOURS[kind];
      format.stopIfTrue = true;
      format.priority = 0;
    }
}

/** Of several marks on one cell the gravest. */
function gravest(marks: readonly Mark[]): readonly Mark[] {
  const byPlace = new Map<number, Mark>();
  for (const each of [...marks].sort((a, b) => MARK_KINDS.indexOf(a.severity) - MARK_KINDS.indexOf(b.severity)))
    byPlace.set(keyOfPlace(each.cell), each);
  return [...byPlace.values()];
}

/**
 * Removes every format of ours, also of marks that were copied. Two round trips to find them, a third where there are
 * some. `restored` counts cells that lost a colour of ours, `missing` those on sheets that are protected by now.
 */
export async function removeFormats(trip: Trip): Promise<{ readonly restored: number; readonly missing: number }> {
  const sheets = askMarkableSheets(trip.workbook);
  await trip.sync();
  const formats = await ourFormats(trip, sheets.items);
  let [restored, missing] = [0, 0];
  for (const [worksheet, group] of groupBy(formats, (each) => each.worksheet)) {
    const cells = new Set(group.flatMap(({ areas }) => [...placesIn(areas.items.map(areaOfRange))].map(keyOfPlace)))
      .size;
    if (isMarkable(worksheet)) for (const { id } of group) formatsOn(worksheet).getItem(id).delete();
    if (isMarkable(worksheet)) restored += cells;
    else missing += cells;
  }
  if (restored > 0) await trip.sync();
  return { restored, missing };
}

interface OurFormat {
  readonly worksheet: Excel.Worksheet;
  readonly id: string;
  readonly areas: Excel.RangeCollection;
}

async function ourFormats(trip: Trip, sheets: readonly Excel.Worksheet[]): Promise<readonly OurFormat[]> {
  const asked = sheets.map((worksheet) => ({
    worksheet,
    formats: formatsOn(worksheet).load("items/id,items/type"),
  }));
  await trip.sync();
  const own = asked.flatMap(({ worksheet, formats }) =>
    formats.items
      .filter(({ type }) => type === "Custom")
      .map(({ id }) => {
        const format = formatsOn(worksheet).getItem(id);
        return {
          worksheet,
          id,
          rule: format.custom.rule.load("formula"),
          ranges: format.getRanges().untrack().load(AREAS),
        };
      }),
  );
  if (own.length > 0) await trip.sync();
  return own
    .filter(({ rule }) => isOurs(rule.formula))
    .map(({ worksheet, id, ranges }) => ({ worksheet, id, areas: ranges.areas }));
}

/** Asked anew in every round trip: the range they hang on is not kept. */
const formatsOn = (worksheet: Excel.Worksheet): Excel.ConditionalFormatCollection =>
  worksheet.getRange().untrack().conditionalFormats;
