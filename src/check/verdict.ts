import type { CellRef } from "../model/cell";
import type { Line } from "../model/fact";
import type { Finding } from "../model/finding";
import type { Grounds } from "./certainty/ground";
import type { FixDrafts } from "./fixes/draft";
import type { RuleGroup } from "./groups";
import type { Gap } from "./judge";

/** A finding on its way to the user, with what echoes, causes and roll-ups need. */
export interface Verdict {
  readonly finding: Finding;
  /** The group of its rule. */
  readonly speaksOf: RuleGroup;
  readonly rests: Grounds;
  readonly asks?: readonly string[];
  readonly gap?: Gap;
  readonly group?: string;
  readonly kind?: string;
  /** The cell to which several rules point. */
  readonly pinned?: CellRef;
  readonly misplaced?: readonly Line[];
  /** What the rule knows to mend it; for a gap the engine knows more. */
  readonly fixes?: FixDrafts;
}
