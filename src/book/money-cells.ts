import { type CellRef, placeKey } from "../model/cell";
import type { Equation } from "../model/equation";
import type { PanelSums } from "../model/fact";
import type { Fact, FactBook, Line } from "../model/fact";
import { cellIn } from "../model/pages";
import { readOnce } from "../model/remembered";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { Column, Panel } from "../model/table";
import { cellsOfTable, type SheetCells } from "./sheet-cells";

/**
 * What a cell without an amount means, decided here for sums, texts and quotations alike:
 * `blank`: an empty cell of its own: nothing in a sum, quoted as blank only;
 * `missing`: an empty sum above parts with money: unknown, never zero;
 * `elsewhere`: under a merge from another row or column: its amount stands there;
 * `unreadable`: text or an error value where an amount should stand.
 */
type WithoutAmount = "blank" | "missing" | "elsewhere" | "unreadable";

/** A cell where a line meets a column of amounts. */
interface MoneyCell {
  readonly cell: CellRef;
  readonly state: "amount" | WithoutAmount;
  /** What is printed, where the state is `amount`. */
  readonly fact?: Fact;
}

/** What the cell of a panel without a number is; whether an empty one is missing only the sums can tell. */
export function withoutAmount(
  panel: Panel,
  cells: SheetCells,
  row: number,
  column: number,
): Exclude<WithoutAmount, "missing"> {
  const own = cells.at(row, column);
  if (own && String(own.value).trim() !== "") return "unreadable";
  const shown = cells.shownAt(row, column);
  // a label printed over its own amount cell leaves that cell blank
  const isLabel =
    shown?.row === row && panel.columns.some((each) => each.column === shown.column && each.holds === "label");
  return shown && !isLabel ? "elsewhere" : "blank";
}

export class MoneyCells {
  private readonly missing = new Map<Panel, ReadonlySet<number>>();

  constructor(
    private readonly facts: FactBook,
    private readonly snapshot: WorkbookSnapshot,
  ) {}

  at(line: Line, column: Column): MoneyCell {
    const { panel, table } = line;
    const sums = this.facts.sums.get(panel);
    // a total printed once for two panels stands in the other one
    const cell = cellIn(table, line.row, sums?.shared.get(line.row) ?? column.column);
    const fact = this.facts.at(cell);
    if (fact && fact.kind !== "growth") return { cell, state: "amount", fact };
    const cells = cellsOfTable(this.snapshot, table);
    const state = cells ? withoutAmount(panel, cells, line.row, cell.column) : "blank";
    const isMissing = state === "blank" && this.missingIn(panel, sums).has(placeKey(line.row, cell.column));
    return { cell, state: isMissing ? "missing" : state };
  }

  private missingIn(panel: Panel, sums: PanelSums | undefined): ReadonlySet<number> {
    const known = this.missing.get(panel);
    if (known) return known;
    const found = new Set(sums?.equations.flatMap((equation) => blankWholes(equation, sums)));
    this.missing.set(panel, found);
    return found;
  }
}

/** The money cells of a book as read; the same for all rooms. */
export const moneyCellsOf = readOnce(
  ({ facts, snapshot }: { readonly facts: FactBook; readonly snapshot: WorkbookSnapshot }) =>
    new MoneyCells(facts, snapshot),
  ({ facts }) => facts,
);

const blankWholes = ({ axis, whole, instances }: Equation, { lines, columns }: PanelSums): readonly number[] =>
  instances.flatMap(({ at, state }) => {
    const [line, column] = axis === "rows" ? [lines[whole], columns[at]] : [lines[at], columns[whole]];
    return state === "blank-whole" && line && column ? [placeKey(line.row, column.column)] : [];
  });
