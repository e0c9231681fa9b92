import type { Area } from "../../../src/model/cell";
import { addressInSheet, fromA1 } from "../../../src/model/cell";
import type { DrawnSheet } from "../drawing";

type Place = (at: number) => number;

/** Blank rows before a row of the sheet, blank columns before a column: nothing of the budget changes. */
export const withBlanks = (
  sheet: DrawnSheet,
  before: { readonly row?: number; readonly column?: number },
  count: number,
): DrawnSheet => {
  const { row: fromRow = Number.MAX_SAFE_INTEGER, column: fromColumn = Number.MAX_SAFE_INTEGER } = before;
  const down: Place = (row) => (row >= fromRow ? row + count : row);
  const right: Place = (column) => (column >= fromColumn ? column + count : column);
  const moved = <T extends { readonly row: number; readonly column: number }>(at: T): T => ({
    ...at,
    row: down(at.row),
    column: right(at.column),
  });
  // a merge over the place grows, as it does in a workbook
  const stretched = ({ top, left, bottom, right: last }: Area): Area => ({
    top: down(top),
    left: right(left),
    bottom: down(bottom),
    right: right(last),
  });
  const address = (a1: string): string => {
    const cell = fromA1(a1);
    return cell.sheet === sheet.name ? `${cell.sheet}!${addressInSheet(moved(cell))}` : a1;
  };
  const { table } = sheet;
  return {
    ...sheet,
    cells: sheet.cells.map(moved),
    merges: sheet.merges.map(stretched),
    ...(table && {
      table: {
        ...table,
        ...(table.unitCell && { unitCell: moved(table.unitCell) }),
        body: { top: down(table.body.top), bottom: down(table.body.bottom) },
        rows: table.rows.map((row) => ({
          ...row,
          row: down(row.row),
          left: right(row.left),
          right: right(row.right),
          ...(row.code && { code: { ...row.code, column: right(row.code.column) } }),
          ...(row.name && { name: { ...row.name, column: right(row.name.column) } }),
        })),
        sums: table.sums.map(({ whole, parts }) => ({ whole: address(whole), parts: parts.map(address) })),
      },
    }),
  };
};
