import { inChinese } from "../lexicon/index";
import type { BudgetBook } from "../model/book";
import { contains } from "../model/cell";
import { type ColumnPlace, columnPlaces, type RowPlace, rowPlaces } from "../model/correction";
import type { PanelSums } from "../model/fact";
import type { Line } from "../model/fact";
import { tableAt, pagesOf, rowIn } from "../model/pages";
import type { Panel, Table } from "../model/table";
import type { PanelReading, RowReading, TableReading } from "../model/table-reading";
import { readColumn } from "./column-reading";
import { readRow } from "./row-reading";
import { cellsOfSheet } from "./sheet-cells";

/** How the table was read that covers a cell of a sheet; undefined where none with columns does. */
export function tableReading(
  book: BudgetBook,
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
): TableReading | undefined {
  const onSheet = book.tables.flatMap(pagesOf).filter((page) => page.sheet === sheet);
  const page = onSheet.find(({ area, panels }) => panels.length > 0 && contains(area, row, column));
  const table = page && tableAt(book.tables, { sheet, row: page.area.top, column: page.area.left });
  if (!page || !table) return undefined;
  const { area, title, type, unit, headRows } = page;
  const places = placesOn(onSheet, book);
  return {
    sheet,
    area,
    title,
    type,
    unit,
    headRows,
    panels: page.panels.map((panel, i) =>
      readPanel(book, { table, page, panel, whole: table.panels[i] ?? panel }, places),
    ),
    unexplained: (book.accounting?.unexplained ?? []).filter(
      ({ cell }) => cell.sheet === sheet && contains(area, cell.row, cell.column),
    ),
  };
}

/** By what the columns and rows of one sheet are known again. */
interface Places {
  readonly columns: ReadonlyMap<Panel, ReadonlyMap<number, ColumnPlace>>;
  readonly rows: ReadonlyMap<Panel, ReadonlyMap<number, RowPlace>>;
}

function placesOn(tables: readonly Table[], { snapshot }: BudgetBook): Places {
  const [first] = tables;
  const cells = first && cellsOfSheet(inChinese(snapshot), first.sheet);
  const textAt = (row: number, column: number): string => String(cells?.at(row, column)?.value ?? "");
  return { columns: byPanel(columnPlaces(tables)), rows: byPanel(rowPlaces(tables, textAt)) };
}

function byPanel<Place>(
  places: readonly (readonly [Panel, number, Place])[],
): ReadonlyMap<Panel, ReadonlyMap<number, Place>> {
  const found = new Map<Panel, Map<number, Place>>();
  for (const [panel, at, place] of places) {
    const known = found.get(panel) ?? new Map<number, Place>();
    found.set(panel, known.set(at, place));
  }
  return found;
}

/** What stands of a panel on one sheet, and the panel. */
interface PanelOnPage {
  readonly table: Table;
  readonly page: Table;
  readonly panel: Panel;
  readonly whole: Panel;
}

function readPanel({ facts }: BudgetBook, { table, page, panel, whole }: PanelOnPage, places: Places): PanelReading {
  const lines = new Map(facts.lines.filter((line) => line.panel === whole).map((line) => [line.row, line]));
  const sums = facts.sums.get(whole);
  const columns = panel.columns.flatMap((column) => {
    const place = places.columns.get(panel)?.get(column.column);
    return place ? [readColumn(column, panel, table, place)] : [];
  });
  const rows = panel.rows.flatMap((row): RowReading[] => {
    const place = places.rows.get(panel)?.get(row);
    const line = lines.get(rowIn(table, { sheet: page.sheet, row }));
    const told = panel.rowsAs?.[row];
    if (!place || (!line && told === undefined)) return [];
    return [readRow({ row, place, line, told, panel, partOf: wholeOf(line, lines, sums) })];
  });
  return { flow: panel.flow, columns, rows };
}

/** The line that a line is added to: the one it hangs below, else the sum that it is one of the parts of. */
function wholeOf(
  line: Line | undefined,
  lines: ReadonlyMap<number, Line>,
  sums: PanelSums | undefined,
): Line | undefined {
  if (!line || line.ofWhich) return line?.whole === undefined ? undefined : lines.get(line.whole);
  if (line.whole !== undefined) return lines.get(line.whole);
  const at = sums?.lines.findIndex(({ row }) => row === line.row) ?? -1;
  const sum = sums?.equations.find(
    ({ axis, parts, open, support }) =>
      axis === "rows" && support !== "expected" && (parts.includes(at) || open.includes(at)),
  );
  return sum && sums?.lines[sum.whole];
}
