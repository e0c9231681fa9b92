import { keyOfPlace } from "../../model/cell";
import { type Mark, MARK_KINDS, type MarkResult } from "../../model/write";
import type { SheetPlace } from "../../model/areas";
import { isOfficeError } from "./failure";
import { type Fill, askFill, fillKey, fillOf, isMarkColor, paint } from "./fills";
import { groupBy } from "../../model/group-by";
import { MARK_COLOURS } from "../../model/own-look";
import { MARKS_KEY, type ColouredCell, type MarkedSheet, decodeMarks, encodeMarks, locate } from "./mark-record";
import { askMarkableSheets, isMarkable } from "./markable-sheets";
import { queueText, readRecord, type WorkbookRecord } from "./record";
import type { Trip } from "./with-excel";

/** A sheet that takes colours, and the marks for it. */
export interface Wanted {
  readonly worksheet: Excel.Worksheet;
  readonly marks: readonly Mark[];
}

const GRADIENT = "单元格的底色是渐变或无法读取，标记后不能恢复原样";

/**
 * For an Excel without conditional formats: reads the fills, then colours everything in one round trip; the record of
 * former fills goes first. Gives the cells whose fill cannot be given back; they are not coloured.
 */
export async function markByFill(trip: Trip, wanted: readonly Wanted[]): Promise<MarkResult["skipped"]> {
  const sheets = askMarkableSheets(trip.workbook);
  const record = await readRecord(trip);
  const former = locate(decodeMarks(record.texts.get(MARKS_KEY)), sheets.items).map(({ marked }) => marked);
  const fills = await readFills(trip, wanted);
  const fresh = wanted.map((each) => markedSheet(each, fills, former));
  await colour(trip, record, former, fresh);
  return wanted.flatMap(({ worksheet, marks }) =>
    marks
      .filter(({ cell }) => !fills.get(worksheet)?.has(keyOfPlace(cell)))
      .map(({ cell }) => ({ cell, reason: GRADIENT })),
  );
}

type Fills = ReadonlyMap<Excel.Worksheet, ReadonlyMap<number, Fill>>;

/** Cell by cell: what Excel answers of several together does not tell no fill from white from different ones. */
async function readFills(trip: Trip, wanted: readonly Wanted[]): Promise<Fills> {
  const asked = wanted.flatMap(({ worksheet, marks }) =>
    marks.map(({ cell }) => ({ worksheet, cell, fill: askFill(cellAt(worksheet, cell)) })),
  );
  await trip.sync();
  const fills = new Map(wanted.map(({ worksheet }) => [worksheet, new Map<number, Fill>()]));
  for (const { worksheet, cell, fill } of asked) {
    const found = fillOf(fill);
    if (found) fills.get(worksheet)?.set(keyOfPlace(cell), found);
  }
  return fills;
}

const cellAt = (worksheet: Excel.Worksheet, { row, column }: SheetPlace): Excel.Range =>
  worksheet.getRangeByIndexes(row - 1, column - 1, 1, 1).untrack();

/** A cell that is marked already keeps the fill it had before the first mark; of several marks the gravest shows. */
function markedSheet({ worksheet, marks }: Wanted, fills: Fills, former: readonly MarkedSheet[]): MarkedSheet {
  const { name, id } = worksheet;
  const known = new Map(former.find((sheet) => sheet.id === id)?.cells.map((cell) => [keyOfPlace(cell), cell]));
  const cells = new Map<number, ColouredCell>();
  for (const { cell, severity } of marks) {
    const key = keyOfPlace(cell);
    const now = fills.get(worksheet)?.get(key);
    if (!now) continue;
    const fill = isMarkColor(now.color ?? "") ? (known.get(key)?.fill ?? now) : now;
    const graver = cells.get(key)?.severity ?? severity;
    const shown = MARK_KINDS.indexOf(graver) > MARK_KINDS.indexOf(severity) ? graver : severity;
    cells.set(key, { row: cell.row, column: cell.column, severity: shown, fill });
  }
  return { name, id, cells: [...cells.values()] };
}

async function colour(
  trip: Trip,
  record: WorkbookRecord,
  former: readonly MarkedSheet[],
  fresh: readonly MarkedSheet[],
): Promise<void> {
  queueText(trip, record, MARKS_KEY, encodeMarks(merged(former, fresh)));
  for (const { id, cells } of fresh) {
    const sheet = trip.workbook.worksheets.getItem(id);
    const hatched = cells.filter(({ fill }) => fill.patternColor !== undefined);
    if (hatched.length > 0) paint(sheet, hatched, { pattern: "None" });
    for (const [severity, group] of groupBy(cells, (cell) => cell.severity))
      paint(sheet, group, { pattern: "Solid", color: MARK_COLOURS[severity] });
  }
  try {
    await trip.sync();
  } catch (error) {
    if (isOfficeError(error)) await takeBack(trip, former, fresh);
    throw error;
  }
}

/** The batch failed half-way: the new colours go, sheet by sheet, and the former record comes back. */
async function takeBack(trip: Trip, former: readonly MarkedSheet[], fresh: readonly MarkedSheet[]): Promise<void> {
  const sheets = askMarkableSheets(trip.workbook);
  const record = await readRecord(trip);
  const before = new Map(former.map(({ id, cells }) => [id, new Map(cells.map((cell) => [keyOfPlace(cell), cell]))]));
  for (const { id, cells } of fresh) {
    const sheet = sheets.items.find((each) => each.id === id && isMarkable(each));
    if (!sheet) continue;
    const old = (cell: ColouredCell): Fill => {
      const marked = before.get(id)?.get(keyOfPlace(cell));
      return marked ? { pattern: "Solid", color: MARK_COLOURS[marked.severity] } : cell.fill;
    };
    for (const group of groupBy(cells, (cell) => fillKey(old(cell))).values())
      if (group[0]) paint(sheet, group, old(group[0]));
  }
  queueText(trip, record, MARKS_KEY, former.length > 0 ? encodeMarks(former) : undefined);
  await trip.sync();
}

/** Former marks with the fresh ones put over them. */
function merged(former: readonly MarkedSheet[], fresh: readonly MarkedSheet[]): readonly MarkedSheet[] {
  const untouched = former.filter(({ id }) => !fresh.some((sheet) => sheet.id === id));
  const renewed = fresh.map((sheet) => {
    const cells = new Map(former.find(({ id }) => id === sheet.id)?.cells.map((cell) => [keyOfPlace(cell), cell]));
    for (const cell of sheet.cells) cells.set(keyOfPlace(cell), cell);
    return { ...sheet, cells: [...cells.values()] };
  });
  return [...untouched, ...renewed].filter(({ cells }) => cells.length > 0);
}
