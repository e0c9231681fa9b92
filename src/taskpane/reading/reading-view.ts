import { type ColumnPlace, isSameColumn, isSameRow, type RowPlace } from "../../model/correction";
import type { ColumnMeaning, RowMeaning } from "../../model/meaning";
import type { Settings } from "../../model/settings";
import type { ColumnReading, ReadAs, RowReading, TableReading } from "../../model/table-reading";
import type { Mark, MarkKind } from "../../model/write";

/** In which colour a column or a row shows what it was read as; nothing for what takes no part in the sums. */
export const COLOUR_OF: Readonly<Partial<Record<ReadAs, MarkKind>>> = {
  name: "read-name",
  total: "read-total",
  part: "read-part",
  "of-which": "read-aside",
  compared: "read-aside",
  unread: "unread",
};

/** More cells than these are not coloured one by one: the head and the names of the rows have to do. */
const MOST_CELLS = 4_000;

/** The colours of a table's cells: by their column, the rows of totals by themselves, rows not understood as such. */
export function marksOf({ sheet, headRows, panels }: TableReading): readonly Mark[] {
  const size = panels.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
  return panels.flatMap(({ columns, rows }) => {
    const head = columns.flatMap(({ column, readAs }) => headRows.slice(-1).map((row) => at(row, column, readAs)));
    const names = columns.filter(({ readAs }) => readAs === "name");
    const shown = size > MOST_CELLS ? names : columns;
    const body = rows.flatMap((row) =>
      row.readAs === "ignored" ? [] : shown.map((column) => at(row.row, column.column, cellAs(row, column))),
    );
    return [...head, ...body].flatMap(({ row, column, readAs }): Mark[] => {
      const severity = COLOUR_OF[readAs];
      return severity ? [{ cell: { sheet, row, column }, severity }] : [];
    });
  });
}

const at = (row: number, column: number, readAs: ReadAs) => ({ row, column, readAs });

function cellAs(row: RowReading, { readAs }: ColumnReading): ReadAs {
  if (readAs === "text" || readAs === "ignored" || readAs === "unread") return readAs;
  if (row.readAs === "unread") return "unread";
  if (readAs === "name") return row.readAs === "total" ? "total" : "name";
  return row.readAs === "of-which" ? "of-which" : readAs;
}

/** What of a table is not understood. */
interface Unread {
  readonly columns: readonly ColumnReading[];
  readonly rows: readonly RowReading[];
}

export const unreadOf = ({ panels }: TableReading): Unread => ({
  columns: panels.flatMap(({ columns }) => columns.filter(({ readAs }) => readAs === "unread")),
  rows: panels.flatMap(({ rows }) => rows.filter(({ readAs }) => readAs === "unread")),
});

/** The settings with the user's word on one column; undefined takes the word back. */
export function tellColumn(settings: Settings, place: ColumnPlace, as: ColumnMeaning | undefined): Settings {
  const others = (settings.columns ?? []).filter((each) => !isSameColumn(each, place));
  return { ...settings, columns: as === undefined ? others : [...others, { ...place, as }] };
}

/** The settings with the user's word on one row; undefined takes the word back. */
export function tellRow(settings: Settings, place: RowPlace, as: RowMeaning | undefined): Settings {
  const others = (settings.rows ?? []).filter((each) => !isSameRow(each, place));
  return { ...settings, rows: as === undefined ? others : [...others, { ...place, as }] };
}
