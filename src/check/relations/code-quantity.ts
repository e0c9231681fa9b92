import type { Grid } from "../../book/grid";
import type { BudgetBook } from "../../model/book";
import { readOnce } from "../../model/remembered";
import type { TableId } from "../../model/table-id";
import type { Quantity } from "../judge";
import { chosenGrids } from "./chosen-table";
import { codeAmounts } from "./code-amounts";
import { readerOf } from "./column-reader";
import type { ColumnSubject } from "./side";

const ALL_MONEY: ColumnSubject = {};

/** One code of the chosen table of a type: its row, or the rows below it. Undefined when neither is listed. */
export function codeQuantity(
  book: BudgetBook,
  { table, column = ALL_MONEY }: { readonly table: TableId; readonly column?: ColumnSubject },
  code: string,
  by: "functional" | "economic",
): Quantity | undefined {
  const grid = chosenGrids(book, table).find(({ panel }) => panel.rowsBy === by);
  return grid && codesOf(grid)(column)?.of(code);
}

const codesOf = readOnce((grid: Grid) =>
  readOnce((column: ColumnSubject) => {
    const reader = readerOf(grid, column);
    return reader && codeAmounts(grid, reader);
  }),
);
