import type { LedgerUnit } from "../../model/ledger";
import type { RuleOf } from "./by-rule";

export interface LedgerOptions {
  readonly ruleOf: RuleOf;
  /** The way from the folder of the output to a file that was checked; undefined where there is none to link to. */
  readonly pathOf?: (file: string) => string | undefined;
  /** The way to the letter of a unit. */
  readonly letterOf?: (unit: LedgerUnit) => string | undefined;
}

/** More findings of one unit than this are counted, not listed. */
export const MOST_LISTED = 200;

/** The unit as lists call it. */
export const nameOf = ({ unitName, file }: Pick<LedgerUnit, "unitName" | "file">): string => unitName ?? file;
