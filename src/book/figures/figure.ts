import type { CellRef } from "../../model/cell";
import type { Fact, Line } from "../../model/fact";
import { FEN_PER_UNIT, type Fen, type Unit, ZERO } from "../../model/money";
import { decimalsIn } from "../../model/number";
import type { Subject } from "../../model/subject";
import type { Column, Table } from "../../model/table";

/** What a money cell says of its subject: an amount, or, where it is blank, a zero that nobody wrote. */
export interface Figure {
  readonly subject: Subject;
  readonly amount: Fen;
  /** Half a unit of the last printed place, in 分; a blank or zero is exact. */
  readonly margin: Fen;
  readonly unit: Unit;
  /** Printed places after the point. */
  readonly decimals: number;
  readonly cell: CellRef;
  readonly table: Table;
  readonly column: Column;
  /** Absent where the table has no rows: then the cell is the first free one below its head. */
  readonly line?: Line;
  readonly isBlank: boolean;
}

export function figureOf(fact: Fact): Figure {
  const { subject, amount, margin, unit, cell, table, column, line } = fact;
  const exact = amount === 0 ? ZERO : margin;
  return {
    subject,
    amount,
    margin: exact,
    unit,
    decimals: decimalsOf(fact),
    cell,
    table,
    column,
    line,
    isBlank: false,
  };
}

/** Places after the point that an amount is printed with: those its margin tells of, else those of its own decimal. */
export const decimalsOf = ({ margin, unit, printed }: Pick<Fact, "margin" | "unit" | "printed">): number =>
  margin > 0 ? Math.max(0, Math.round(Math.log10(FEN_PER_UNIT[unit] / (2 * margin)))) : decimalsIn(printed);
