import { type CellRef, contains } from "./cell";
import type { SheetSnapshot, WorkbookSnapshot } from "./snapshot";
import type { Panel, Table } from "./table";

/** A sheet has at most 1,048,576 rows; they count from 1. */
const ROWS = 1_048_576;

/**
 * The rows of a table over several sheets count on from page to page, so that each of them is another: row 3 of the first
 * further page is row 1,048,579. Rows of the first page are those of its sheet.
 */
export const rowOfPage = (page: number, row: number): number => row + page * ROWS;

const pageOf = (row: number): number => Math.floor((row - 1) / ROWS);

/** True when two rows of a table stand on one sheet. */
export const areOnOnePage = (a: number, b: number): boolean => pageOf(a) === pageOf(b);

/** Where a row of a table meets a column. */
export function cellIn({ sheet, pages = [] }: Table, row: number, column: number): CellRef {
  const page = pageOf(row);
  return { sheet: pages[page - 1]?.sheet ?? sheet, row: row - page * ROWS, column };
}

/** The row of a table in which a row of a sheet stands; that row itself where the table is on no such sheet. */
export function rowIn({ sheet, pages = [] }: Table, at: Pick<CellRef, "sheet" | "row">): number {
  const page = at.sheet === sheet ? 0 : pages.findIndex((each) => each.sheet === at.sheet) + 1;
  return rowOfPage(page, at.row);
}

/** True when the cell belongs to the table, on whichever of its sheets. */
export const covers = ({ sheet, area, pages }: Table, { sheet: on, row, column }: CellRef): boolean =>
  (sheet === on && contains(area, row, column)) ||
  pages?.some((page) => page.sheet === on && contains(page.area, row, column)) === true;

/** The table that a cell belongs to. */
export const tableAt = (tables: readonly Table[], cell: CellRef): Table | undefined =>
  tables.find((table) => covers(table, cell));

/** What stands of the table on each of its sheets, as a table of that sheet; the table itself where it has one. */
export function pagesOf(table: Table): readonly Table[] {
  if (!table.pages) return [table];
  const { pages, ...first } = table;
  const { titleCell: _, unitCell: __, repeatedRows: ___, ...further } = first;
  return [
    { ...first, panels: panelsOn(table, 0), notes: notesOn(table, first.sheet), goesOn: true },
    ...pages.map((page, i) => ({
      ...further,
      ...page,
      panels: panelsOn(table, i + 1),
      notes: notesOn(table, page.sheet),
      continues: pages[i - 1]?.sheet ?? first.sheet,
      evidence: [`接工作表“${pages[i - 1]?.sheet ?? first.sheet}”的表格`],
    })),
  ];
}

const notesOn = ({ notes }: Table, sheet: string): Table["notes"] => notes.filter(({ cell }) => cell.sheet === sheet);

const panelsOn = ({ panels }: Table, page: number): readonly Panel[] =>
  panels.map(({ rows, rowsAs, ...panel }) => ({
    ...panel,
    rows: rows.filter((row) => pageOf(row) === page).map((row) => row - page * ROWS),
    ...(rowsAs && {
      rowsAs: Object.fromEntries(
        Object.entries(rowsAs)
          .filter(([row]) => pageOf(Number(row)) === page)
          .map(([row, as]) => [Number(row) - page * ROWS, as]),
      ),
    }),
  }));

/** The sheets of a table as one, by the rows of the table. */
export function sheetOfPages({ sheets }: WorkbookSnapshot, { sheet, pages = [] }: Table): SheetSnapshot | undefined {
  const [first, ...further] = [sheet, ...pages.map((page) => page.sheet)].map((name) =>
    sheets.find((each) => each.name === name),
  );
  return (
    first && {
      ...first,
      cells: [first, ...further].flatMap((each, page) =>
        (each?.cells ?? []).map((cell) => ({ ...cell, row: rowOfPage(page, cell.row) })),
      ),
      merges: [first, ...further].flatMap((each, page) =>
        (each?.merges ?? []).map((area) => ({
          ...area,
          top: rowOfPage(page, area.top),
          bottom: rowOfPage(page, area.bottom),
        })),
      ),
    }
  );
}
