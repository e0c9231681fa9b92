import type { CellRef } from "./cell";
import type { Finding, RuleCode } from "./finding";
import type { TableId } from "./table-id";

/** What became of two amounts that should fit together. `waived`: the user has looked at it and gave a reason. */
export type CheckState = "equal" | "differs" | "waived" | "unjudged";

/** Two amounts that were compared, or should have been. */
export interface MapCheck {
  readonly rule: RuleCode;
  readonly what: string;
  readonly state: CheckState;
  /** As printed: “1,253.18万元 = 1,253.18万元”, ≈ where rounding parts them; absent where nothing was compared. */
  readonly amounts?: string;
  /** Where the two stand; none where nothing was compared. */
  readonly cells: readonly CellRef[];
  /** Position in TableMap.findings. */
  readonly finding?: number;
  /** Why it was not judged, in words for the user. */
  readonly reason?: string;
}

/** What was compared between tables of two kinds. */
export interface MapLink {
  readonly between: readonly [TableId, TableId];
  /** Wrong ones first. */
  readonly checks: readonly MapCheck[];
}

/** Amounts of a table other than zero: what holds with something, what a finding speaks of, what nothing was compared with. */
export interface AmountCoverage {
  readonly passed: number;
  readonly problems: number;
  readonly open: number;
}

/** All tables of one kind. */
export interface MapNode {
  readonly type: TableId;
  readonly name: string;
  readonly tables: readonly { readonly title: string; readonly cell: CellRef }[];
  /** Sums within these tables that hold. */
  readonly sums: number;
  readonly amounts: AmountCoverage;
  /** Numbers of the text that were compared with these tables. */
  readonly text: { readonly equal: number; readonly differs: number };
  /** Positions in TableMap.findings: errors and warnings that are not waived. */
  readonly findings: readonly number[];
}

/** Which tables there are, and what was compared between them. Plain data. */
export interface TableMap {
  readonly nodes: readonly MapNode[];
  readonly links: readonly MapLink[];
  readonly findings: readonly Finding[];
}
