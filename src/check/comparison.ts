import type { TableId } from "../model/table-id";
import { excessGap, type Gap, type Quantity, sameGap } from "./judge";

/** Two amounts that a rule compares, wherever they stand; or the tables it would compare, and why it cannot. */
export type Comparison =
  | (Sides & {
      /** They fit, by rounding at least. */
      readonly isHeld: boolean;
    })
  | {
      readonly what: string;
      /** The kinds of tables of the left and of the right side. */
      readonly tables: readonly [readonly TableId[], readonly TableId[]];
      readonly reason: string;
    };

interface Sides {
  readonly what: string;
  readonly is: "=" | "≤";
  readonly left: Quantity;
  readonly right: Quantity;
}

/** What the sides miss each other by; undefined where nothing is missing. */
export const gapBetween = ({ what, is, left, right }: Sides): Gap | undefined =>
  is === "=" ? sameGap(what, left, right) : excessGap(what, left, right);

export const compared = (sides: Sides): Comparison => ({ ...sides, isHeld: gapBetween(sides)?.isExplained ?? true });

/** The same thing stated in several places: each of the others against the first. */
export const eachWithFirst = (what: string, [first, ...others]: readonly Quantity[]): readonly Comparison[] =>
  first ? others.map((right) => compared({ what, is: "=", left: first, right })) : [];
