import type { Panel, Table } from "./table";
import { plain } from "./text";
import type { ColumnMeaning, RowMeaning } from "./meaning";

/** The user's word on one column, by what is printed over it: it holds wherever the column moves to on its sheet. */
export interface ColumnCorrection {
  readonly sheet: string;
  /** Headings from top to bottom, as `Column.path`; empty for a column without any. */
  readonly head: readonly string[];
  /** Which of the columns of the sheet under these headings, from 1. */
  readonly nth: number;
  readonly as: ColumnMeaning;
}

/** The user's word on one row of a table, by what is printed at its beginning: it holds wherever the row moves to. */
export interface RowCorrection {
  readonly sheet: string;
  /** Code and label, half-width, without blanks: "2080505/机关事业单位基本养老保险缴费支出"; "" where the row has none. */
  readonly label: string;
  /** Which of the rows of the sheet with this label, from 1. */
  readonly nth: number;
  readonly as: RowMeaning;
}

/** What the user told about columns and rows. */
export interface ToldMeanings {
  readonly columns?: readonly ColumnCorrection[];
  readonly rows?: readonly RowCorrection[];
}

export type ColumnPlace = Omit<ColumnCorrection, "as">;
export type RowPlace = Omit<RowCorrection, "as">;

export const isSameColumn = (a: ColumnPlace, b: ColumnPlace): boolean =>
  a.sheet === b.sheet && a.nth === b.nth && a.head.join("|") === b.head.join("|");

export const isSameRow = (a: RowPlace, b: RowPlace): boolean =>
  a.sheet === b.sheet && a.nth === b.nth && a.label === b.label;

/** By what each column of the tables of one sheet is known again: its panel, its number, then its place. */
export function columnPlaces(tables: readonly Table[]): readonly (readonly [Panel, number, ColumnPlace])[] {
  const count = counter();
  return tables.flatMap(({ sheet, panels }) =>
    panels.flatMap((panel) =>
      panel.columns.map(({ column, path }) => {
        const place = { sheet, head: path, nth: count(path.join("|")) };
        return [panel, column, place] as const;
      }),
    ),
  );
}

/** By what each body row of the tables of one sheet is known again; `textAt` gives what a cell prints. */
export function rowPlaces(
  tables: readonly Table[],
  textAt: (row: number, column: number) => string,
): readonly (readonly [Panel, number, RowPlace])[] {
  const count = counter();
  return tables.flatMap(({ sheet, panels }) =>
    panels.flatMap((panel) => {
      const names = panel.columns.filter(({ holds }) => holds === "code" || holds === "label");
      return panel.rows.map((row) => {
        const printed = names.map(({ column }) => plain(textAt(row, column))).filter((text) => text !== "");
        const label = printed.join("/");
        return [panel, row, { sheet, label, nth: count(label) }] as const;
      });
    }),
  );
}

/** Counts how often each name came by so far. */
function counter(): (name: string) => number {
  const seen = new Map<string, number>();
  return (name) => {
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth;
  };
}
