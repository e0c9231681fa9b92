import type { Area } from "../../model/cell";
import { UserError } from "../../model/user-error";
import type { SheetInReading } from "./first-look";
import { sizeOf } from "../../model/areas";
import { areaOfRange } from "./hidden";
import type { Trip } from "./with-excel";

/** Beyond this the pane would run out of memory before the workbook makes sense. */
const MAX_CELLS = 2_000_000;
/** Areas up to this size are simply read. */
const SMALL = 200_000;
const ROW_PARTS = 50;
const COLUMN_PARTS = 8;
const ROUNDS = 3;

/**
 * A stray cell far out makes a used range of millions of empty cells. Cuts such areas into parts and keeps of each
 * what it really uses; one round trip a round, none for ordinary workbooks.
 */
export async function shrink(trip: Trip, sheets: readonly SheetInReading[], doing: string): Promise<SheetInReading[]> {
  let current = [...sheets];
  for (let round = 0; round < ROUNDS && total(current) > MAX_CELLS; round++) current = await shrinkOnce(trip, current);
  if (total(current) > MAX_CELLS) throw tooLarge(current, doing);
  return current;
}

async function shrinkOnce(trip: Trip, sheets: readonly SheetInReading[]): Promise<SheetInReading[]> {
  const asked = sheets.map((sheet) => ({
    sheet,
    small: sheet.rest.filter((area) => sizeOf(area) <= SMALL),
    parts: sheet.rest.filter((area) => sizeOf(area) > SMALL).flatMap((area) => parts(area).map(askUsed(sheet))),
  }));
  await trip.sync();
  return asked.map(({ sheet, small, parts: used }) => ({
    ...sheet,
    rest: [...small, ...used.flatMap((range) => (range.isNullObject ? [] : [areaOfRange(range)]))],
  }));
}

const askUsed =
  ({ outline }: SheetInReading) =>
  ({ top, left, bottom, right }: Area): Excel.Range =>
    outline.worksheet
      .getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1)
      .untrack()
      .getUsedRangeOrNullObject(true)
      .untrack()
      .load("rowIndex,columnIndex,rowCount,columnCount");

function parts({ top, left, bottom, right }: Area): readonly Area[] {
  const rows = cut(top, bottom, ROW_PARTS);
  const columns = cut(left, right, COLUMN_PARTS);
  return rows.flatMap(([from, to]) =>
    columns.map(([first, last]) => ({ top: from, bottom: to, left: first, right: last })),
  );
}

function cut(first: number, last: number, count: number): readonly (readonly [number, number])[] {
  const length = Math.ceil((last - first + 1) / count);
  const pieces: (readonly [number, number])[] = [];
  for (let from = first; from <= last; from += length) pieces.push([from, Math.min(last, from + length - 1)]);
  return pieces;
}

const restOf = ({ rest }: SheetInReading): number => rest.reduce((sum, area) => sum + sizeOf(area), 0);
const total = (sheets: readonly SheetInReading[]): number => sheets.reduce((sum, sheet) => sum + restOf(sheet), 0);

function tooLarge(sheets: readonly SheetInReading[], doing: string): UserError {
  const largest = sheets.reduce((a, b) => (restOf(b) > restOf(a) ? b : a));
  const found = `工作表“${largest.outline.name}”有约 ${Math.ceil(restOf(largest) / 10_000)} 万个单元格`;
  return new UserError("excelTooLarge", { doing, found });
}
