import type { TotalRank } from "../book/equations/number-grid";
import type { CellRef } from "../model/cell";
import type { Line } from "../model/fact";
import type { Subject } from "../model/subject";
import type { Label } from "./labels";

/** A body row before its place in the hierarchy is known. */
export interface RawLine {
  readonly row: number;
  readonly label: Label;
  readonly code?: string;
  readonly codeAsPrinted?: string;
  readonly codeCell?: CellRef;
  readonly labelCell?: CellRef;
  readonly governmentEconomic?: NonNullable<Line["governmentEconomic"]>;
  /** The codes of classifications printed beside the name of a project, or beside a code of functions. */
  readonly classified?: Pick<Subject, "functional" | "economic" | "governmentEconomic">;
  readonly total?: TotalRank;
  /** Which of several label columns the label stands in, where lines stand in different ones. */
  readonly level?: number;
  /** What the user says the line means; it needs no words. */
  readonly means?: Partial<Subject>;
  /** Whose money the row is, in a department's table that lists units. */
  readonly unit?: string;
  /** The row prints a unit and nothing below it: it is the total of that unit. */
  readonly isUnit?: true;
  /** The year that the row prints in a column of its own: 2024年 above 2025年. */
  readonly year?: number;
}
