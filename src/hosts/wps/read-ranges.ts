import { append } from "../../model/append";
import { areasAt, bands, placesIn, runs, type SheetPlace, sizeOf } from "../../model/areas";
import { type Area, addressInSheet, areaToA1 } from "../../model/cell";
import { cellsOf } from "../../model/cell-block";
import { externalLinks } from "../../model/external-links";
import type { ReadOptions } from "../../model/host";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import { UserError } from "../../model/user-error";
import { gridOf } from "./answers";
import { sheetsOf } from "./collections";
import type { EtRange, EtSheet, EtWorkbook } from "./et";
import { HIDDEN, ownMarkers, VISIBLE } from "./own-sheets";
import { uniformParts } from "./uniform-parts";

/** Of one answer of the bridge; more at once stops the program for seconds. */
const CELLS_PER_CALL = 5_000;
/** A stray cell far out makes a used range of millions: so many calls nobody would wait for. */
const MOST_CELLS = 1_000_000;

/**
 * Reads the workbook over the bridge, band by band: the way that is left where WPS saves no copy. It takes longer, and
 * what a file tells beside its cells (author, comments) stays unseen. Undefined where it would take for ever.
 */
export async function readRanges(
  book: EtWorkbook,
  { signal, onProgress }: ReadOptions = {},
): Promise<WorkbookSnapshot | undefined> {
  const ownKinds = new Map(ownMarkers(book).map(({ kind, sheet }) => [sheet?.Name, kind]));
  const found = sheetsOf(book).map((sheet) => ({ sheet, used: usedAreaOf(sheet) }));
  if (found.reduce((sum, { used }) => sum + sizeOf(used), 0) > MOST_CELLS) return undefined;
  const sheets: SheetSnapshot[] = [];
  for (const { sheet, used } of found) {
    const cells: CellSnapshot[] = [];
    for (const band of bands(used, CELLS_PER_CALL)) {
      if (signal?.aborted) throw new UserError("cancelled", {});
      append(cells, cellsIn(sheet, band));
      // between two calls the pane is alive
      await new Promise((resolve) => setTimeout(resolve));
    }
    const own = ownKinds.get(sheet.Name);
    sheets.push({ ...frameOf(sheet, used), cells, ...(own && { own }) });
    onProgress?.(sheets.length / found.length);
  }
  return { sheets, externalLinks: externalLinks(sheets.flatMap(({ cells }) => cells)), fileName: book.Name };
}

const usedAreaOf = ({ UsedRange }: EtSheet): Area => areaOf(UsedRange);

function areaOf(range: EtRange): Area {
  const address = range.Address(false, false);
  const [area] = areasAt(address);
  if (!area) throw new Error(`no area: ${address}`);
  return area;
}

function cellsIn(sheet: EtSheet, band: Area): readonly CellSnapshot[] {
  const range = sheet.Range(areaToA1(band));
  const values = gridOf(range.Value2, band);
  const formulas = gridOf(range.Formula, band);
  const numberFormats = values.map((row) => row.map(() => ""));
  for (const { area, answer = "" } of uniformParts(band, (part) => sheet.Range(areaToA1(part)).NumberFormat))
    for (let row = area.top; row <= area.bottom; row++)
      numberFormats[row - band.top]?.fill(answer, area.left - band.left, area.right - band.left + 1);
  return cellsOf({ row: band.top, column: band.left, values, formulas, numberFormats });
}

/** The sheet without its cells. */
function frameOf(sheet: EtSheet, used: Area): Omit<SheetSnapshot, "cells"> {
  const rows = placesWhere({ ...used, right: used.left }, (part) => sheet.Range(areaToA1(part)).EntireRow.Hidden);
  const columns = placesWhere({ ...used, bottom: used.top }, (part) => sheet.Range(areaToA1(part)).EntireColumn.Hidden);
  return {
    name: sheet.Name,
    visibility: sheet.Visible === VISIBLE ? "visible" : sheet.Visible === HIDDEN ? "hidden" : "veryHidden",
    isProtected: sheet.ProtectContents,
    merges: mergesIn(sheet, used),
    hiddenRows: runs(new Set(rows.map(({ row }) => row))),
    hiddenColumns: runs(new Set(columns.map(({ column }) => column))),
  };
}

function mergesIn(sheet: EtSheet, used: Area): readonly Area[] {
  const found: Area[] = [];
  for (const place of placesWhere(used, (part) => sheet.Range(areaToA1(part)).MergeCells))
    if (
      !found.some(
        ({ top, left, bottom, right }) => isBetween(top, place.row, bottom) && isBetween(left, place.column, right),
      )
    )
      found.push(areaOf(sheet.Range(addressInSheet(place)).MergeArea));
  return found;
}

const isBetween = (first: number, at: number, last: number): boolean => first <= at && at <= last;

/** The cells of which the program says yes. */
const placesWhere = (area: Area, ask: (part: Area) => boolean | null): readonly SheetPlace[] =>
  uniformParts(area, ask).flatMap((part) => (part.answer ? [...placesIn([part.area])] : []));
