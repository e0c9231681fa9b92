import { type Area, areaToA1, keyOfPlace } from "../../model/cell";
import { UserError } from "../../model/user-error";
import type { CellWrite, WriteResult } from "../../model/write";
import { type SheetPlace, placesIn, rectangles } from "../../model/areas";
import { isOfficeError } from "./failure";
import { groupBy } from "../../model/group-by";
import { cellInput, formulaIn } from "../../model/cell-input";
import { readOutline } from "./outline";
import { fontsOf, isMixed } from "./several-fonts";
import type { OwnEdits } from "./own-edits";
import type { Patience } from "./watch";
import { type Trip, withExcel } from "./with-excel";

const DOING = "写入工作簿";

/** A rectangle of cells to write, and the range that looks at it. */
interface Block {
  readonly sheet: string;
  readonly area: Area;
  readonly range: Excel.Range;
  readonly worksheet: Excel.Worksheet;
}

interface Cell {
  readonly entered: unknown;
  readonly value: unknown;
  readonly numberFormat: unknown;
}

type Writes = ReadonlyMap<string, CellWrite>;

/** Two round trips, however many cells: one to look, one to write. */
export function applyWrites(
  patience: Patience,
  ownEdits: OwnEdits,
  writes: readonly CellWrite[],
): Promise<WriteResult> {
  if (writes.length === 0) return Promise.resolve({ written: [], changedMeanwhile: [] });
  return withExcel(DOING, patience, async (trip) => {
    const { seen, severalFonts } = await look(trip, writes);
    const possible = writes.filter((each) => !severalFonts.includes(each));
    const written = stillFitting(possible, seen);
    if (written.size > 0) await write(trip, [...written], seen, ownEdits);
    return {
      written: [...written],
      changedMeanwhile: possible.filter((each) => !written.has(each)),
      ...(severalFonts.length > 0 && { severalFonts }),
    };
  });
}

/** The writes whose cell holds what it held when they were planned; a later one may build on an earlier one. */
function stillFitting(writes: readonly CellWrite[], seen: ReadonlyMap<string, Cell>): ReadonlySet<CellWrite> {
  const held = new Map([...seen].map(([key, cell]) => [key, formulaIn(cell.entered, cell.value) ?? cell.value]));
  return new Set(
    writes.filter((each) => {
      const fits = held.get(keyOf(each)) === each.before;
      if (fits) held.set(keyOf(each), each.after);
      return fits;
    }),
  );
}

interface Seen {
  readonly seen: ReadonlyMap<string, Cell>;
  readonly severalFonts: readonly CellWrite[];
}

async function look(trip: Trip, writes: readonly CellWrite[]): Promise<Seen> {
  const blocks = blocksOf(trip, writes);
  const fonts = fontsOf(trip, writes);
  for (const { range, worksheet } of blocks) {
    // formulas and values together: only so is a text that begins with "=" told from a formula
    range.load("formulas,values,numberFormat,format/protection/locked");
    worksheet.load("protection/protected");
  }
  await syncExisting(trip, writes);
  const locked = blocks.find(({ worksheet, range }) => worksheet.protection.protected && isLocked(range));
  if (locked) throw new UserError("sheetProtected", { doing: DOING });
  const severalFonts = fonts.filter(({ font }) => isMixed(font)).map(({ write }) => write);
  return { seen: cellsIn(blocks), severalFonts };
}

// null: only some are; a batch that fails half-way is worse than none
const isLocked = (range: Excel.Range): boolean => range.format.protection.locked !== false;

async function write(
  trip: Trip,
  writes: readonly CellWrite[],
  seen: ReadonlyMap<string, Cell>,
  ownEdits: OwnEdits,
): Promise<void> {
  const byCell: Writes = new Map(writes.map((each) => [keyOf(each), each]));
  for (const { sheet, area, range } of blocksOf(trip, writes)) {
    // before the content: a number put into a cell for text would become one
    setFormats(range, area, (place) => byCell.get(keyAt(sheet, place))?.numberFormat);
    range.values = gridOf(area, (place) => {
      const key = keyAt(sheet, place);
      const { after = "", afterIsFormula = false } = byCell.get(key) ?? {};
      return cellInput(after, afterIsFormula, byCell.get(key)?.numberFormat ?? seen.get(key)?.numberFormat);
    });
    ownEdits.expect(sheet, area);
  }
  try {
    await trip.sync();
  } catch (error) {
    ownEdits.forget();
    if (isOfficeError(error)) await putBack(trip, byCell, seen);
    throw error;
  }
}

/** A batch that fails in the middle stays half done: gives the cells that were written their former content. */
async function putBack(trip: Trip, writes: Writes, seen: ReadonlyMap<string, Cell>): Promise<void> {
  const blocks = blocksOf(trip, [...writes.values()]);
  for (const { range } of blocks) range.load("formulas,values,numberFormat");
  await trip.sync();
  const now = cellsIn(blocks);
  const changed = [...writes].filter(([key]) => {
    const [cell, former] = [now.get(key), seen.get(key)];
    return cell?.entered !== former?.entered || cell?.numberFormat !== former?.numberFormat;
  });
  const formerFormat = (key: string): unknown =>
    writes.get(key)?.numberFormat === undefined ? undefined : seen.get(key)?.numberFormat;
  for (const { sheet, area, range } of blocksOf(
    trip,
    changed.map(([, each]) => each),
  )) {
    setFormats(range, area, (place) => formerFormat(keyAt(sheet, place)));
    range.values = gridOf(area, (place) => {
      const former = seen.get(keyAt(sheet, place));
      const formula = formulaIn(former?.entered, former?.value);
      const content = (formula ?? former?.value ?? "") as string | number | boolean;
      return cellInput(content, formula !== undefined, former?.numberFormat);
    });
  }
  await trip.sync();
}

/** Like sync, but says which sheet is missing. */
async function syncExisting(trip: Trip, writes: readonly CellWrite[]): Promise<void> {
  try {
    await trip.sync();
  } catch (error) {
    if (!isOfficeError(error) || error.code !== "ItemNotFound") throw error;
    const names = new Set((await readOutline(trip)).map(({ name }) => name));
    const missing = writes.find(({ cell }) => !names.has(cell.sheet));
    throw missing ? new UserError("sheetMissing", { sheet: missing.cell.sheet }, { cause: error }) : error;
  }
}

function blocksOf({ workbook }: Trip, writes: readonly CellWrite[]): readonly Block[] {
  const bySheet = groupBy(writes, ({ cell }) => cell.sheet);
  return [...bySheet].flatMap(([sheet, group]) => {
    const worksheet = workbook.worksheets.getItem(sheet);
    return rectangles(group.map(({ cell }) => cell)).map((area) => ({
      sheet,
      area,
      worksheet,
      range: worksheet.getRange(areaToA1(area)).untrack(),
    }));
  });
}

function cellsIn(blocks: readonly Block[]): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { sheet, area, range } of blocks)
    for (const place of placesIn([area])) {
      const at = (grid: readonly (readonly unknown[])[]) => grid[place.row - area.top]?.[place.column - area.left];
      const { formulas, values, numberFormat } = range;
      cells.set(keyAt(sheet, place), { entered: at(formulas), value: at(values), numberFormat: at(numberFormat) });
    }
  return cells;
}

/** Cells for which no format is given keep theirs; where none is given, nothing is queued. */
function setFormats(range: Excel.Range, area: Area, formatAt: (place: SheetPlace) => unknown): void {
  const formats = gridOf(area, (place) => formatAt(place) ?? null);
  if (formats.flat().some((format) => format !== null)) range.numberFormat = formats;
}

const gridOf = <T>(area: Area, at: (place: SheetPlace) => T): T[][] =>
  Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
    Array.from({ length: area.right - area.left + 1 }, (__, column) =>
      at({ row: area.top + row, column: area.left + column }),
    ),
  );

const keyAt = (sheet: string, place: SheetPlace): string => `${sheet}!${keyOfPlace(place)}`;
const keyOf = ({ cell }: CellWrite): string => keyAt(cell.sheet, cell);
