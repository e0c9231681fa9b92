import type { BudgetBook } from "../model/book";
import { readOnce } from "../model/remembered";
import { TABLE_TERMS, type TableId } from "../model/table-id";
import type { Paragraph } from "../model/text-source";
import { contentsOf, plainTitle, titleOf } from "./text/contents";

/** A workbook with fewer of the required tables is no whole disclosure, and what it lacks says nothing. */
const WHOLE = 0.5;

/** A table that the province requires and the workbook lacks, with the lines of the contents that list it. */
interface MissingTable {
  readonly type: TableId;
  readonly entries: readonly Paragraph[];
}

/** True where enough of the required tables are there to say what is missing. */
export const isWhole = ({ tables, profile: { requiredTables } }: BudgetBook): boolean =>
  requiredTables.filter((type) => tables.some((table) => table.type === type)).length >= requiredTables.length * WHOLE;

/** What G01 speaks of: the contents need not miss it once more. */
export const missingTables = readOnce((book: BudgetBook): readonly MissingTable[] => {
  if (!isWhole(book)) return [];
  return book.profile.requiredTables
    .filter((type) => !book.tables.some((table) => table.type === type))
    .map((type) => ({
      type,
      entries: contentsOf(book.text).filter((entry) => plainTitle(titleOf(entry)) === plainTitle(TABLE_TERMS[type])),
    }));
});
