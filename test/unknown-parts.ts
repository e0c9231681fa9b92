import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../src/model/snapshot";
import type { Table } from "../src/model/table";

/** Words that no lexicon holds. */
export const NONSENSE = "青湖备垫";

/** Money in the unit of its table, unlike any amount of a sample. */
const MONEY = "7.77";

/** A workbook with one sheet changed. */
const withSheet = (
  { sheets, ...rest }: WorkbookSnapshot,
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot => ({ ...rest, sheets: sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) });

const inOrder = (cells: readonly CellSnapshot[]): readonly CellSnapshot[] =>
  [...cells].sort((a, b) => a.row - b.row || a.column - b.column);

/** A column of money with a meaningless head right of a table, filled in one body row (the last of its lines by default). */
export function withUnknownColumn(snapshot: WorkbookSnapshot, table: Table, row: number): WorkbookSnapshot {
  const column = table.area.right + 1;
  return withSheet(snapshot, table.sheet, (sheet) => ({
    ...sheet,
    cells: inOrder([
      ...sheet.cells,
      { row: table.headRows[0] ?? table.area.top, column, value: NONSENSE },
      { row, column, value: Number(MONEY) },
    ]),
    merges: [
      ...sheet.merges,
      ...(table.headRows.length > 1
        ? [{ top: table.headRows[0] ?? 0, bottom: table.headRows.at(-1) ?? 0, left: column, right: column }]
        : []),
    ],
  }));
}

/** A line with a meaningless label below a row of a table, with money in one column; everything below moves down. */
export function withUnknownLine(
  snapshot: WorkbookSnapshot,
  { sheet: name }: Table,
  { row, label, amount }: { readonly row: number; readonly label: number; readonly amount: number },
): WorkbookSnapshot {
  return withSheet(snapshot, name, (sheet) => ({
    ...sheet,
    cells: inOrder([
      ...sheet.cells.map(({ formula: _formula, ...cell }) => (cell.row > row ? { ...cell, row: cell.row + 1 } : cell)),
      { row: row + 1, column: label, value: NONSENSE },
      { row: row + 1, column: amount, value: Number(MONEY) },
    ]),
    merges: sheet.merges.map((area) =>
      area.top > row ? { ...area, top: area.top + 1, bottom: area.bottom + 1 } : area,
    ),
  }));
}

/** A further sheet with a table of no known kind. */
export function withUnknownTable({ sheets, ...rest }: WorkbookSnapshot): WorkbookSnapshot {
  const rows: readonly (readonly (string | number)[])[] = [
    [`2025年${NONSENSE}情况表`],
    ["", "单位：万元"],
    ["事项", NONSENSE],
    ["甲", 5.55],
    ["乙", 2.22],
    ["合计", 7.77],
  ];
  const cells = rows.flatMap((row, r) =>
    row.flatMap((value, c) => (value === "" ? [] : [{ row: r + 1, column: c + 1, value }])),
  );
  const sheet: SheetSnapshot = {
    name: NONSENSE,
    visibility: "visible",
    isProtected: false,
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  return { ...rest, sheets: [...sheets, sheet] };
}
