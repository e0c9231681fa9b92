import type { TableId } from "../model/table-id";
import { type Quantity, sameGap } from "./judge";

/** Two amounts that a rule compares, wherever they stand; or the tables it would compare, and why it cannot. */
export type Comparison =
  | {
      readonly what: string;
      readonly is: "=" | "≤";
      readonly left: Quantity;
      readonly right: Quantity;
      /** They fit, by rounding at least. */
      readonly isHeld: boolean;
    }
  | {
      readonly what: string;
      /** The kinds of tables of the left and of the right side. */
      readonly tables: readonly [readonly TableId[], readonly TableId[]];
      readonly reason: string;
    };

/** The same thing stated in several places: each of the others against the first. */
export const eachWithFirst = (what: string, [first, ...others]: readonly Quantity[]): readonly Comparison[] =>
  first
    ? others.map((right) => ({
        what,
        is: "=",
        left: first,
        right,
        isHeld: sameGap(what, first, right)?.isExplained ?? true,
      }))
    : [];
