import { append } from "../../model/append";
import type { Area } from "../../model/cell";
import { codeOf, isDetail, isTooLarge } from "./failure";
import { type SheetInReading, unreadSheet } from "./first-look";
import { bands, sizeOf } from "../../model/areas";
import { BLOCK_PROPERTIES, type RangeAnswer, cellsIn } from "./grid";
import type { Trip } from "./with-excel";

/** About 2 MB an answer with values, formulas and formats; Excel on the web refuses more than 5 MB. */
const CELLS_PER_TRIP = 60_000;
/** Below this an answer that is still too large is given up, and the sheet with it. */
const FEWEST_CELLS = 500;

interface Piece {
  readonly sheet: SheetInReading;
  readonly area: Area;
}

/** Sheets of which a piece was refused, and how. */
type Refused = Map<SheetInReading, Parameters<typeof codeOf>[0]>;

/** Reads what the first look left, in as few round trips as the size allows. */
export async function readRest(
  trip: Trip,
  sheets: readonly SheetInReading[],
  onProgress: (share: number) => void,
): Promise<readonly SheetInReading[]> {
  const pieces = sheets.flatMap((sheet) =>
    sheet.rest.flatMap((area) => bands(area, CELLS_PER_TRIP).map((band) => ({ sheet, area: band }))),
  );
  const refused: Refused = new Map();
  let done = 0;
  const report = () => onProgress(1 - new Set(pieces.slice(done).map(({ sheet }) => sheet)).size / sheets.length);
  report();
  for (const batch of batches(pieces)) {
    await readPieces(trip, batch, refused);
    done += batch.length;
    report();
  }
  const [error] = refused.values();
  // nothing can be read at all: that is no detail of a sheet
  if (error && sheets.every((sheet) => refused.has(sheet) || sheet.cells.length === 0)) throw error;
  return sheets.map((sheet) => {
    const reason = refused.get(sheet);
    return reason ? unreadSheet(sheet.outline, codeOf(reason)) : sheet;
  });
}

function batches(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const found: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const size = sizeOf(piece.area);
    if (size > room) {
      found.push([]);
      room = CELLS_PER_TRIP;
    }
    found.at(-1)?.push(piece);
    room -= size;
  }
  return found;
}

/** Halves a batch whose answer is too large or refused, until it fits or one sheet is known to be the cause. */
async function readPieces(trip: Trip, all: readonly Piece[], refused: Refused): Promise<void> {
  const pieces = all.filter(({ sheet }) => !refused.has(sheet));
  const [first] = pieces;
  if (!first) return;
  try {
    const blocks = pieces.map(({ sheet, area }) => ({ sheet, block: ask(sheet, area) }));
    await trip.sync();
    for (const { sheet, block } of blocks) append(sheet.cells, cellsIn(block));
  } catch (error) {
    if (!isDetail(error)) throw error;
    const halves = halved(pieces, isTooLarge(error));
    if (!halves) refused.set(first.sheet, error);
    for (const half of halves ?? []) await readPieces(trip, half, refused);
  }
}

/** Undefined for one piece that gets no smaller, or whose size is not what Excel minds. */
function halved(pieces: readonly Piece[], isTooLarge: boolean): readonly (readonly Piece[])[] | undefined {
  const [only] = pieces;
  if (!only) return undefined;
  if (pieces.length > 1) {
    const middle = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  const size = sizeOf(only.area);
  if (!isTooLarge || size <= FEWEST_CELLS || only.area.top === only.area.bottom) return undefined;
  return bands(only.area, Math.ceil(size / 2)).map((area) => [{ sheet: only.sheet, area }]);
}

const ask = ({ outline }: SheetInReading, { top, left, bottom, right }: Area): RangeAnswer =>
  outline.worksheet
    .getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1)
    .untrack()
    .load(BLOCK_PROPERTIES);
