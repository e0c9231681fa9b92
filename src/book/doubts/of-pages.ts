import type { Doubt } from "../../model/doubt";
import type { Table } from "../../model/table";

/**
 * Tables that seem to go on on the next sheet: what stands first there has no title of its own, and its amounts stand in
 * the same columns. Until the two are joined, neither list is closed.
 */
export function doubtsOfPages(tables: readonly Table[]): readonly Doubt[] {
  const read = tables.filter(({ headRows, panels }) => headRows.length > 0 && panels.length > 0);
  return read.flatMap((table, i): readonly Doubt[] => {
    const next = read[i + 1];
    if (!next || !goesOn(table, next)) return [];
    return [
      notClosed(table, `${nameOf(table)}似乎在工作表“${next.sheet}”继续，还没有合在一起`),
      notClosed(next, `工作表“${next.sheet}”似乎是${nameOf(table)}的下半张，还没有合在一起`),
    ];
  });
}

const goesOn = (table: Table, next: Table): boolean =>
  table.sheet !== next.sheet &&
  table.title !== "" &&
  next.title === "" &&
  (next.type === table.type || next.type === "other") &&
  columnsOf(table) === columnsOf(next);

/** Where the amounts stand. */
const columnsOf = ({ panels }: Table): string =>
  panels
    .flatMap(({ columns }) => columns)
    .filter(({ holds }) => holds === "money")
    .map(({ column }) => column)
    .join(",");

const nameOf = ({ title }: Table): string => `“${title}”`;

const notClosed = (table: Table, words: string): Doubt => ({
  kind: "list-not-closed",
  sheet: table.sheet,
  area: table.area,
  words,
  table,
});
