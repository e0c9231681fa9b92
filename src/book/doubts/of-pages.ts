import type { Doubt } from "../../model/doubt";
import type { FactBook } from "../../model/fact";
import { areOnOnePage } from "../../model/pages";
import type { Table } from "../../model/table";

/** Pages joined without a title of their own are one list only where a sum over several of them holds. */
export const doubtsOfJoinedPages = (facts: FactBook, tables: readonly Table[]): readonly Doubt[] =>
  tables
    .filter((table) => table.pages?.some(({ titleCell }) => !titleCell) === true && !addsUpOverPages(facts, table))
    .map((table) => notClosed(table, `${nameOf(table)}分在几张工作表上，各页合在一起是否完整没有把握`));

function addsUpOverPages({ sums }: FactBook, { panels }: Table): boolean {
  return panels.some((panel) => {
    const { equations = [], lines = [] } = sums.get(panel) ?? {};
    const rowOf = (at: number): number => lines[at]?.row ?? 1;
    return equations.some(
      ({ axis, whole, parts, open, support }) =>
        axis === "rows" &&
        support === "proved" &&
        [...parts, ...open].some((part) => !areOnOnePage(rowOf(part), rowOf(whole))),
    );
  });
}

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

const nameOf = ({ title, sheet }: Table): string => (title === "" ? `工作表“${sheet}”的表` : `“${title}”`);

const notClosed = (table: Table, words: string): Doubt => ({
  kind: "list-not-closed",
  sheet: table.sheet,
  area: table.area,
  words,
  table,
});
