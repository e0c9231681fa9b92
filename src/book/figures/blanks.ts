import type { BudgetBook } from "../../model/book";
import { largest } from "../../model/extremes";
import type { CellRef } from "../../model/cell";
import type { Line } from "../../model/fact";
import { groupBy } from "../../model/group-by";
import { ZERO } from "../../model/money";
import { cellIn } from "../../model/pages";
import { contradict, type Period } from "../../model/subject";
import type { Column, Panel, Table } from "../../model/table";
import { subjectOf } from "../cell-subject";
import { moneyCellsOf } from "../money-cells";
import { cellsOfTable } from "../sheet-cells";
import type { Figure } from "./figure";

/** What is known of a workbook; facts saved without it have no blanks. */
export type ReadTables = Pick<BudgetBook, "tables" | "facts"> & Partial<Pick<BudgetBook, "snapshot" | "identity">>;

/**
 * The blank cells where a line meets a column of money, and those where the zeros of a table without rows would stand.
 * 其中 columns repeat part of the column beside them: blank they say nothing of the whole.
 */
export function blankFigures({ tables, facts, snapshot, identity }: ReadTables): readonly Figure[] {
  if (!snapshot) return [];
  const cells = moneyCellsOf({ facts, snapshot });
  const linesByPanel = groupBy(facts.lines, ({ panel }) => panel);
  return tables.flatMap((table) => {
    const own: Period = { year: table.year ?? identity?.year ?? 0, stage: table.stage ?? "budget" };
    return table.panels.flatMap((panel) => {
      const columns = panel.columns.filter(({ holds, ofWhich }) => holds === "money" && ofWhich !== true);
      const lines = linesByPanel.get(panel) ?? [];
      if (lines.length === 0)
        return firstFree(table, columns, snapshot).map(([column, cell]) => blank({ table, panel }, column, cell, own));
      return lines.flatMap((line) =>
        columns.flatMap((column): readonly Figure[] => {
          const { state, cell } = cells.at(line, column);
          // nothing can stand where the words of line and column exclude each other
          return state === "blank" && !contradict(line.narrows, column.narrows) ? [blank(line, column, cell, own)] : [];
        }),
      );
    });
  });
}

function blank(
  at: Line | { readonly table: Table; readonly panel: Panel },
  column: Column,
  cell: CellRef,
  own: Period,
): Figure {
  return {
    subject: subjectOf(at, column, own),
    amount: ZERO,
    margin: ZERO,
    unit: at.table.unit,
    decimals: 2,
    cell,
    table: at.table,
    column,
    ...("row" in at && { line: at }),
    isBlank: true,
  };
}

/** A table without any body row: its zeros would stand in the first free row below the head. */
function firstFree(
  table: Table,
  columns: readonly Column[],
  snapshot: BudgetBook["snapshot"],
): readonly (readonly [Column, CellRef])[] {
  const cells = cellsOfTable(snapshot, table);
  if (!cells || !table.empty || table.headRows.length === 0) return [];
  const below = largest(table.headRows) + 1;
  return columns.map((column) => {
    let row = below;
    while (row <= table.area.bottom && cells.hasContent(row, column.column)) row += 1;
    return [column, cellIn(table, row, column.column)] as const;
  });
}
