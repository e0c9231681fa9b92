import type { BudgetBook } from "../model/book";
import { covers } from "../model/pages";
import type { NarrativeParagraph, SourceCell } from "../model/passage";

/** More tables than this are counted, not named. */
const MOST_NAMED = 3;

/** What the user should know of numbers from tables that print no unit; nothing where no such number was written. */
export function noteOnUnits({ doubts = [] }: BudgetBook, paragraphs: readonly NarrativeParagraph[]): readonly string[] {
  const inferred = doubts.filter(({ kind }) => kind === "inferred-unit");
  if (inferred.length === 0) return [];
  const cells = paragraphs.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === "number" ? run.cells : [])));
  const cited = inferred.filter(({ table }) =>
    cells.some((cell: SourceCell) => !cell.book && table !== undefined && covers(table, cell)),
  );
  if (cited.length === 0) return [];
  const named = cited.slice(0, MOST_NAMED).map(({ words }) => words);
  const more = cited.length > MOST_NAMED ? `；另有 ${cited.length - MOST_NAMED} 张表也是` : "";
  return [`${named.join("；")}${more}。说明引用了其中的数，请核对单位。`];
}
