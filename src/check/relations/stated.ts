import type { Table } from "../../model/table";
import type { Quantity } from "../judge";

/** What one side states, by key; a side that states one amount has the key "". */
export type Evaluation =
  | {
      readonly amounts: ReadonlyMap<string, Stated>;
      readonly table?: Table;
      /** A key that is not listed is zero; false when rows with amounts could not be told. */
      readonly isComplete: boolean;
    }
  | { readonly missing: string };

export interface Stated {
  readonly quantity: Quantity;
  /** What the amount is about, as its table calls it. */
  readonly what: string;
}
