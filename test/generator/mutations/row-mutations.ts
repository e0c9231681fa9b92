import type { Area } from "../../../src/model/cell";
import type { DrawnCell, DrawnRow } from "../drawing";
import type { Random } from "../random";
import { cellRef, type Kind, type Mutate, type Subject, tableSheets, type TableSheet, withSheet } from "./mutation";
import { breaksSums, contradicts, keyOf } from "./observable";

export interface RowPlace {
  readonly sheet: TableSheet;
  readonly row: DrawnRow;
  readonly cells: readonly DrawnCell[];
}

/** Rows of items and groups with an amount; totals are left alone. */
export const rowsWithAmounts = ({ drawing }: Subject): readonly RowPlace[] =>
  tableSheets(drawing).flatMap((sheet) =>
    sheet.table.rows.flatMap((row): readonly RowPlace[] => {
      const cells = sheet.cells.filter(
        (cell) => cell.row === row.row && cell.column >= row.left && cell.column <= row.right,
      );
      const hasAmount = cells.some(({ fact, value }) => fact?.kind === "amount" && value !== 0);
      return row.kind !== "total" && hasAmount && (row.code ?? row.name) ? [{ sheet, row, cells }] : [];
    }),
  );

const within = ({ row, left, right }: DrawnRow, cell: DrawnCell): boolean =>
  cell.row === row && cell.column >= left && cell.column <= right;

const movedDown = (merges: readonly Area[], from: number, by: number): readonly Area[] =>
  merges.map((area) => (area.top >= from ? { ...area, top: area.top + by, bottom: area.bottom + by } : area));

/** Takes a row out; below a table with one panel the rest moves up, beside another panel a gap stays. */
function withoutRow({ sheet, row }: RowPlace): TableSheet {
  const cells = sheet.cells.filter((cell) => !within(row, cell));
  if (sheet.table.panels > 1) return { ...sheet, cells };
  return {
    ...sheet,
    cells: cells.map((cell) => (cell.row > row.row ? { ...cell, row: cell.row - 1 } : cell)),
    merges: movedDown(
      sheet.merges.filter(({ top, bottom }) => top !== row.row || bottom !== row.row),
      row.row + 1,
      -1,
    ),
  };
}

/** Repeats a row right below itself; beside another panel only its own panel moves. */
function withRowTwice({ sheet, row, cells: own }: RowPlace): TableSheet {
  const alone = sheet.table.panels === 1;
  const moves = (cell: DrawnCell): boolean =>
    cell.row > row.row && (alone || (cell.column >= row.left && cell.column <= row.right));
  const cells = [
    ...sheet.cells.map((cell) => (moves(cell) ? { ...cell, row: cell.row + 1 } : cell)),
    ...own.map((cell) => ({ ...cell, row: cell.row + 1 })),
  ];
  return {
    ...sheet,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    ...(alone && { merges: movedDown(sheet.merges, row.row + 1, 1) }),
  };
}

const labelOf = ({ row }: RowPlace): string => `${row.code?.text.trim() ?? ""} ${row.name?.text.trim() ?? ""}`.trim();

const pickRow = (subject: Subject, random: Random): RowPlace | undefined => {
  const rows = rowsWithAmounts(subject);
  return rows.length === 0 ? undefined : random.pick(rows);
};

const rowDeleted: Mutate = (subject, random) => {
  const place = pickRow(subject, random);
  if (!place) return undefined;
  const { sheet, row } = place;
  const drawing = withSheet(subject.drawing, withoutRow(place));
  return {
    kind: "row-deleted",
    what: `${sheet.name} row ${row.row} ${labelOf(place)}`,
    drawing,
    cells: [cellRef(sheet, { row: row.row, column: row.left })],
    isObservable: row.kind === "group" ? missesLevel(place) : losesAmount(subject, place),
  };
};

const losesAmount = ({ drawing }: Subject, { sheet, cells }: RowPlace): boolean =>
  contradicts(drawing, new Map(cells.map((cell) => [keyOf(sheet, cell), undefined])));

/** Without a group its parts stand in its place; only the missing level of codes tells, where others of it are listed. */
function missesLevel({ sheet, row, cells }: RowPlace): boolean {
  const codeOf = ({ fact }: DrawnCell): string | undefined => fact?.subject.functional ?? fact?.subject.economic;
  const own = cells.map(codeOf).find((code) => code !== undefined);
  if (row.code === undefined || own === undefined) return false;
  return sheet.cells.some((cell) => cell.row !== row.row && codeOf(cell)?.length === own.length);
}

const rowDuplicated: Mutate = (subject, random) => {
  const place = pickRow(subject, random);
  if (!place) return undefined;
  const { sheet, row, cells } = place;
  const twice = new Map(
    cells.flatMap((cell) => (typeof cell.value === "number" ? [[keyOf(sheet, cell), cell.value * 2] as const] : [])),
  );
  return {
    kind: "row-duplicated",
    what: `${sheet.name} row ${row.row} ${labelOf(place)}`,
    drawing: withSheet(subject.drawing, withRowTwice(place)),
    cells: [row.row, row.row + 1].map((each) => cellRef(sheet, { row: each, column: row.left })),
    isObservable: row.code !== undefined || breaksSums(subject.drawing, twice),
  };
};

export const ROW_MUTATIONS = {
  "row-deleted": rowDeleted,
  "row-duplicated": rowDuplicated,
} as const satisfies Partial<Record<Kind, Mutate>>;
