import type { Trip } from "../with-excel";

/** A note or a comment that a sheet has. */
export interface FoundNote {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Queues its removal; absent where removing it would take words of others along. */
  readonly remove?: () => void;
  /** Queues another text; absent where only its author may change it. */
  readonly rewrite?: (text: string) => void;
}

/** One of the two ways in which Excel keeps words at cells. */
export interface NoteKind {
  /** Every one there is. Rejects with an Office error where this Excel has no such thing. */
  find(trip: Trip, sheets: readonly Excel.Worksheet[]): Promise<readonly FoundNote[]>;
  /** Queues a new one. */
  add(trip: Trip, sheet: Excel.Worksheet, address: string, text: string): void;
}
