import { type Area, addressInSheet, fromA1 } from "../../src/model/cell";
import type { DrawnCell, DrawnRow, DrawnSheet, DrawnTable } from "./drawing";

/** What print does to a table: its head is repeated, or it goes on on another sheet. */

type Place = (row: number) => number;

const isHead = ({ look, row }: DrawnCell, { body }: DrawnTable): boolean => look === "head" && row < body.top;

const headRows = ({ cells, table }: DrawnSheet): readonly number[] =>
  table ? [...new Set(cells.filter((cell) => isHead(cell, table)).map(({ row }) => row))].sort((a, b) => a - b) : [];

/** Merges of a part of the sheet at their new rows; a merge over the cut is cut as well. */
const mergesWithin = (merges: readonly Area[], from: number, to: number, place: Place): readonly Area[] =>
  merges.flatMap((area): readonly Area[] => {
    const [top, bottom] = [Math.max(area.top, from), Math.min(area.bottom, to)];
    const left = top <= bottom && (top < bottom || area.left < area.right);
    return left ? [{ ...area, top: place(top), bottom: place(bottom) }] : [];
  });

const cellsWithin = (cells: readonly DrawnCell[], from: number, to: number, place: Place): readonly DrawnCell[] =>
  cells.filter(({ row }) => row >= from && row <= to).map((cell) => ({ ...cell, row: place(cell.row) }));

const rowsWithin = (rows: readonly DrawnRow[], from: number, to: number, place: Place): readonly DrawnRow[] =>
  rows.filter(({ row }) => row >= from && row <= to).map((each) => ({ ...each, row: place(each.row) }));

/** The addresses of a table whose rows have moved, on one sheet or over two. */
function sumsMoved(
  { name, table }: DrawnSheet,
  moved: (row: number) => { readonly sheet: string; readonly row: number },
): DrawnTable["sums"] {
  const at = (address: string): string => {
    const cell = fromA1(address);
    if (cell.sheet !== name) return address;
    const { sheet, row } = moved(cell.row);
    return `${sheet}!${addressInSheet({ row, column: cell.column })}`;
  };
  return (table?.sums ?? []).map(({ whole, parts }) => ({ whole: at(whole), parts: parts.map(at) }));
}

/** The head again above a row of the body, as a page break prints it. */
export function withHeadAgain(sheet: DrawnSheet, row: number): DrawnSheet {
  const { table, cells, merges } = sheet;
  const heads = headRows(sheet);
  const [first = 1] = heads;
  if (!table || heads.length === 0) return sheet;
  const height = table.body.top - first;
  const stays: Place = (each) => each;
  const down: Place = (each) => each + height;
  const again: Place = (each) => each - first + row;
  const last = Number.MAX_SAFE_INTEGER;
  return {
    ...sheet,
    cells: [
      ...cellsWithin(cells, 1, row - 1, stays),
      ...cellsWithin(cells, first, table.body.top - 1, again),
      ...cellsWithin(cells, row, last, down),
    ],
    merges: [
      ...mergesWithin(merges, 1, row - 1, stays),
      ...mergesWithin(merges, first, table.body.top - 1, again),
      ...mergesWithin(merges, row, last, down),
    ],
    table: {
      ...table,
      body: { ...table.body, bottom: down(table.body.bottom) },
      rows: [...rowsWithin(table.rows, 1, row - 1, stays), ...rowsWithin(table.rows, row, last, down)],
      sums: sumsMoved(sheet, (each) => ({ sheet: sheet.name, row: each < row ? each : down(each) })),
    },
  };
}

/** The rest of a table on a sheet of its own, without title, with or without its head. */
export function overTwoSheets(sheet: DrawnSheet, row: number, repeatsHead = true): readonly DrawnSheet[] {
  const { table, cells, merges, name } = sheet;
  const heads = headRows(sheet);
  const [first = 1] = heads;
  if (!table || heads.length === 0) return [sheet];
  const height = repeatsHead ? table.body.top - first : 0;
  const rest = `${name}续`.slice(0, 31);
  const stays: Place = (each) => each;
  const up: Place = (each) => each - row + 1 + height;
  const again: Place = (each) => each - first + 1;
  const last = Number.MAX_SAFE_INTEGER;
  const sums = sumsMoved(sheet, (each) => (each < row ? { sheet: name, row: each } : { sheet: rest, row: up(each) }));
  const { unitCell: _, ...untitled } = table;
  return [
    {
      ...sheet,
      cells: cellsWithin(cells, 1, row - 1, stays),
      merges: mergesWithin(merges, 1, row - 1, stays),
      table: {
        ...table,
        body: { ...table.body, bottom: row - 1 },
        rows: rowsWithin(table.rows, 1, row - 1, stays),
        sums,
      },
    },
    {
      ...sheet,
      name: rest,
      cells: [
        ...(repeatsHead ? cellsWithin(cells, first, table.body.top - 1, again) : []),
        ...cellsWithin(cells, row, last, up),
      ],
      merges: [
        ...(repeatsHead ? mergesWithin(merges, first, table.body.top - 1, again) : []),
        ...mergesWithin(merges, row, last, up),
      ],
      table: {
        ...untitled,
        body: { top: 1 + height, bottom: up(table.body.bottom) },
        rows: rowsWithin(table.rows, row, last, up),
        sums: [],
      },
    },
  ];
}
