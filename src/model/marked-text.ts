import type { CellRef } from "./cell";
import type { Finding } from "./finding";
import type { Fix } from "./fix";
import type { NumberReading, NumberState, TextCoverage } from "./text-claim";
import type { TextKind, TextSpan } from "./text-source";

/** `wrong`: an error or a warning speaks of this very number. `words`: of words that are no amount. */
export type MarkState = NumberState | "wrong" | "words";

/** What the tables say about the subject of an amount. */
export interface TableValue {
  /** As printed in the unit of the text: "232.12万元"; absent for a blank, and for last year's amounts behind a change. */
  readonly text?: string;
  /** Nothing stands there, which counts as zero. */
  readonly isBlank?: true;
  readonly cells: readonly CellRef[];
}

/** A number of the text with what became of it, or other words a finding speaks of. */
export interface TextMark {
  /** The same as long as it stands at the same place. */
  readonly id: string;
  /** In the text of its line, 0-based, end excluded. */
  readonly span: TextSpan;
  readonly text: string;
  readonly state: MarkState;
  readonly kind: NumberReading["kind"] | "words";
  readonly values: readonly TableValue[];
  /** Positions in MarkedText.findings, the gravest first. */
  readonly findings: readonly number[];
  /** What would mend these words: fixes of the findings about them. */
  readonly fixes: readonly Fix[];
}

/** A line or paragraph with its marks in reading order; marks do not overlap. */
export interface MarkedLine {
  readonly cell: CellRef;
  /** Where the line begins in the text of its cell. */
  readonly start: number;
  readonly text: string;
  readonly isHeading: boolean;
  readonly level: number;
  readonly marks: readonly TextMark[];
}

export interface MarkedSource {
  readonly id: string;
  readonly kind: TextKind;
  readonly name: string;
  /** Our own sheet 情况说明. */
  readonly isOwnSheet: boolean;
  readonly lines: readonly MarkedLine[];
  readonly coverage: TextCoverage;
  /** Places with an error or a warning. */
  readonly wrong: number;
}

/** Texts beside the tables, number by number. Plain data. */
export interface MarkedText {
  readonly sources: readonly MarkedSource[];
  /** The errors and warnings about the marked places, and the hints about marked numbers. */
  readonly findings: readonly Finding[];
}
