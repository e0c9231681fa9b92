import type { BudgetBook } from "../model/book";
import type { Doubt } from "../model/doubt";
import { covers } from "../model/pages";
import type { NarrativeParagraph, SourceCell } from "../model/passage";

/** More tables than this are counted, not named. */
const MOST_NAMED = 3;

/** The doubts about the units of the tables that some cells stand in. */
export const doubtsOfUnits = ({ doubts = [] }: BudgetBook, cells: readonly SourceCell[]): readonly Doubt[] =>
  doubts.filter(
    ({ kind, table }) =>
      kind === "inferred-unit" && table !== undefined && cells.some((cell) => !cell.book && covers(table, cell)),
  );

/** What the user should know of numbers from tables that print no unit; nothing where no such number was written. */
export function noteOnUnits(book: BudgetBook, paragraphs: readonly NarrativeParagraph[]): readonly string[] {
  const cells = paragraphs.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === "number" ? run.cells : [])));
  const cited = doubtsOfUnits(book, cells);
  if (cited.length === 0) return [];
  const named = cited.slice(0, MOST_NAMED).map(({ words }) => words);
  const more = cited.length > MOST_NAMED ? `；另有 ${cited.length - MOST_NAMED} 张表也是` : "";
  return [`${named.join("；")}${more}。说明引用了其中的数，请核对单位。`];
}
