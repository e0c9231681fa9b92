import { groupBy } from "../../model/group-by";
import { MARK_COLOURS } from "../../model/own-look";
import { gravest, isMarkFormula, MARK_FORMULA } from "../../model/mark-format";
import type { Mark } from "../../model/write";
import { addressLists, cellCount, rectangles } from "../../model/areas";
import { AREAS } from "./first-look";
import { areaOfRange } from "./hidden";
import { askMarkableSheets, isMarkable } from "./markable-sheets";
import type { Trip } from "./with-excel";

/** Queues one format for each colour of a sheet, before all others of the user. */
export function addFormats(worksheet: Excel.Worksheet, marks: readonly Mark[]): void {
  for (const [kind, group] of groupBy(gravest(marks), ({ severity }) => severity))
    for (const addresses of addressLists(rectangles(group.map(({ cell }) => cell)))) {
      const format = worksheet.getRanges(addresses).untrack().conditionalFormats.add("Custom");
      format.custom.rule.formula = `=${MARK_FORMULA}`;
      format.custom.format.fill.color = MARK_COLOURS[kind];
      format.stopIfTrue = true;
      format.priority = 0;
    }
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
    const cells = cellCount(group.flatMap(({ areas }) => areas.items.map(areaOfRange)));
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
    .filter(({ rule }) => isMarkFormula(rule.formula))
    .map(({ worksheet, id, ranges }) => ({ worksheet, id, areas: ranges.areas }));
}

/** Asked anew in every round trip: the range they hang on is not kept. */
const formatsOn = (worksheet: Excel.Worksheet): Excel.ConditionalFormatCollection =>
  worksheet.getRange().untrack().conditionalFormats;
