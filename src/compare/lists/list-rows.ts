import { rowsOfCsv } from "../../model/csv";
import type { FileCell } from "../../model/round";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { plain } from "../../model/text";

/** A list as its rows state it, with where the first of them stands. */
export interface ListRows {
  readonly file: string;
  readonly sheet: string;
  /** The first row is the head; rows count on from `top`. */
  readonly rows: readonly (readonly string[])[];
  readonly top: number;
}

/** Columns of a list by the words of their heads; undefined where one that is needed is missing. */
export function columnsIn<Name extends string>(
  [head = []]: ListRows["rows"],
  names: Readonly<Record<Name, RegExp>>,
): Readonly<Partial<Record<Name, number>>> {
  const found: Partial<Record<Name, number>> = {};
  for (const [name, words] of Object.entries(names) as [Name, RegExp][]) {
    const at = head.findIndex((cell, i) => words.test(plain(cell)) && !Object.values(found).includes(i));
    if (at >= 0) found[name] = at;
  }
  return found;
}

/** The rows below the head. */
export function bodyOf({ file, sheet, rows, top }: ListRows) {
  return rows.slice(1).map((cells, i) => {
    const row = top + i + 1;
    const at = (column: number): FileCell => ({ file, sheet, row, column: column + 1 });
    return { cells, row, at };
  });
}

/** A .csv as a list; it has no sheet. */
export const listOfCsv = (file: string, text: string): ListRows =>
  fromHead({ file, sheet: "", rows: rowsOfCsv(text), top: 1 });

/** The first sheet in sight as a list. */
export function listOfSheet(file: string, { sheets }: WorkbookSnapshot): ListRows {
  const sheet = sheets.find(({ visibility, own }) => visibility === "visible" && own === undefined);
  const rows: string[][] = [];
  for (const { row, column, value } of sheet?.cells ?? []) {
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1] ?? [];
    while (cells.length < column - 1) cells.push("");
    cells[column - 1] = String(value);
  }
  return fromHead({ file, sheet: sheet?.name ?? file, rows, top: 1 });
}

/** Titles above the head are left out: the head is the first row with two words or more. */
function fromHead(list: ListRows): ListRows {
  const head = list.rows.findIndex((cells) => cells.filter((cell) => cell.trim() !== "").length > 1);
  return head <= 0 ? list : { ...list, rows: list.rows.slice(head), top: list.top + head };
}
