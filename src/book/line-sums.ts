import type { PanelSums } from "../model/fact";
import type { Line } from "../model/fact";
import type { Column, Panel, Table } from "../model/table";
import { readStructure } from "./equations/index";
import type { CellState, GridLine, TotalRank } from "./equations/number-grid";
import { amountColumns, gridColumns } from "./panel-structure";

const RANKS: Readonly<Partial<Record<Line["role"], TotalRank>>> = { current: 2, total: 3 };

/** The sums of lines that are read already: their roles and depths are the marks. */
export function sumsOfLines(
  { table, panel, year }: { readonly table: Table; readonly panel: Panel; readonly year: number },
  lines: readonly Line[],
  state: (line: Line, column: Column) => CellState,
): PanelSums {
  const columns = amountColumns(panel);
  const isCoded = /^(functional|economic|governmentEconomic)$/.test(panel.rowsBy);
  const { equations } = readStructure({
    lines: lines.map((line) => gridLine(line, isCoded)),
    columns: gridColumns(columns, table.year ?? year),
    state(line, column) {
      const [at, of] = [lines[line], columns[column]];
      return at && of ? state(at, of) : { is: "blank" };
    },
  });
  return { lines, columns, equations, shared: new Map(), otherReadings: [], corrections: 0 };
}

function gridLine({ role, depth, code, ofWhich }: Line, isCoded: boolean): GridLine {
  const total = RANKS[role];
  return {
    indent: depth,
    ...(isCoded && code !== undefined && { code }),
    ...(total && { total }),
    ...(role === "balance" && { balance: true }),
    ...(ofWhich && { ofWhich }),
  };
}
