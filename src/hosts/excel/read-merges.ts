import { append } from "../../model/append";
import type { Area } from "../../model/cell";
import { BUSY } from "./error-codes";
import { codeOf, isDetail, isOfficeError } from "./failure";
import { AREAS, type SheetInReading } from "./first-look";
import { areaOfRange } from "./hidden";
import { joinedAreas, TOO_MANY_AREAS } from "./merged-areas";
import type { Trip } from "./with-excel";

/** How far a merged area may reach beyond the content. */
const MARGIN = 50;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/**
 * One more round trip, which the client library sends as a change: desktop Excel was reported to empty the undo list on
 * it (office-js #5918), so it is made on a click of the user only. A sheet with too many areas for one answer is asked in
 * bands of rows; a sheet that refuses has a gap, and its heads are read from their neighbours.
 */
export async function readMerges(trip: Trip, sheets: readonly SheetInReading[]): Promise<readonly SheetInReading[]> {
  const used = sheets.filter(({ area }) => area);
  const together = await attempt(trip, used, used.map(wholeOf));
  if ("areas" in together) {
    const bySheet = new Map(used.map((sheet, index) => [sheet, together.areas[index] ?? []]));
    return sheets.map((sheet) => ({ ...sheet, merges: bySheet.get(sheet) ?? [] }));
  }
  // Excel is busy with the user: it would refuse the others too
  if (BUSY.has(together.code)) return sheets.map((sheet) => (sheet.area ? withGap(sheet, together.code) : sheet));
  const apart: SheetInReading[] = [];
  for (const sheet of sheets) apart.push(sheet.area ? await mergesOf(trip, sheet) : sheet);
  return apart;
}

async function mergesOf(trip: Trip, sheet: SheetInReading): Promise<SheetInReading> {
  const areas: Area[] = [];
  const tops = new Set<number>();
  const bands = [wholeOf(sheet)];
  for (let band = bands.pop(); band; band = bands.pop()) {
    const answer = await attempt(trip, [sheet], [band]);
    if ("areas" in answer) {
      append(areas, answer.areas[0] ?? []);
      tops.add(band.top);
    } else if (band.top === band.bottom) return withGap(sheet, answer.code);
    else append(bands, halves(band));
  }
  return { ...sheet, merges: joinedAreas(areas, sheet.cells, tops) };
}

const withGap = (sheet: SheetInReading, merges: string): SheetInReading => ({
  ...sheet,
  gaps: { ...sheet.gaps, merges },
});

function halves(band: Area): readonly Area[] {
  const middle = Math.floor((band.top + band.bottom) / 2);
  return [
    { ...band, top: middle + 1 },
    { ...band, bottom: middle },
  ];
}

type Answer = { readonly areas: readonly (readonly Area[])[] } | { readonly code: string };

async function attempt(trip: Trip, sheets: readonly SheetInReading[], whole: readonly Area[]): Promise<Answer> {
  try {
    const asked = sheets.map(({ outline }, index) => {
      const { top = 1, bottom = 1, right = 1 } = whole[index] ?? {};
      const range = outline.worksheet.getRangeByIndexes(top - 1, 0, bottom - top + 1, right).untrack();
      return range.getMergedAreasOrNullObject().untrack().load(AREAS);
    });
    if (asked.length > 0) await trip.sync();
    const areas = asked.map((each) => (each.isNullObject ? [] : each.areas.items.map(areaOfRange)));
    return areas.some(({ length }) => length >= TOO_MANY_AREAS) ? { code: "TooManyAreas" } : { areas };
  } catch (error) {
    if (isDetail(error)) return { code: codeOf(error) };
    if (isOfficeError(error) && BUSY.has(error.code)) return { code: error.code };
    throw error;
  }
}

const wholeOf = ({ area }: SheetInReading): Area => ({
  top: 1,
  left: 1,
  bottom: Math.min((area?.bottom ?? 1) + MARGIN, LAST_ROW),
  right: Math.min((area?.right ?? 1) + MARGIN, LAST_COLUMN),
});
