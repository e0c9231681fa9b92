import type { BudgetKind } from "./book";
import type { Finding, RuleCode } from "./finding";
import type { Fen } from "./money";
import type { Coverage } from "./review";
import type { AcrossReview } from "./round";
import type { FindingKey } from "./submission";

/**
 * What a bureau knows of one round: every workbook with what was found in it, and what the reviewer made of it. Plain
 * data; the file it is kept in is the project file of the page and the archive of the command line.
 */
export interface Ledger {
  readonly version: typeof LEDGER_VERSION;
  /** The product that made it: “0.1.0”. */
  readonly program: string;
  /** ISO 8601. */
  readonly checkedAt: string;
  readonly units: readonly LedgerUnit[];
  readonly unread: readonly UnreadFile[];
  readonly across?: AcrossReview;
  /** When the round was checked with which this one is compared. */
  readonly earlier?: string;
}

export const LEDGER_VERSION = 1;

/** A file of which nothing is known but why. */
export interface UnreadFile {
  readonly file: string;
  readonly reason: string;
}

/** A workbook that was read. */
export interface LedgerUnit {
  /** Its path below the folder that was checked, with “/”. */
  readonly file: string;
  readonly fingerprint?: string;
  readonly unitName?: string;
  readonly unitCode?: string;
  readonly department?: string;
  readonly year?: number;
  readonly kind?: BudgetKind;
  /** The form its tables have, by name. */
  readonly profile: string;
  /** 决算, no budget. */
  readonly isFinalAccounts?: true;
  readonly findings: readonly LedgerFinding[];
  /** What the round before found and this one does not. */
  readonly settled?: readonly SettledFinding[];
  readonly rules: {
    readonly clean: number;
    readonly wrong: number;
    readonly off: number;
    readonly skipped: Coverage["skipped"];
  };
  readonly text?: NonNullable<Coverage["text"]>;
  readonly money: LedgerMoney;
  readonly score?: Score;
  /** What the reviewer decided, the latest last. */
  readonly marks: readonly ReviewMark[];
}

/** Totals for the list, in 分; absent where no table surely states them. */
export interface LedgerMoney {
  readonly income?: Fen;
  readonly expenditure?: Fen;
  readonly threePublic?: Fen;
  /** Expenditure that was published the year before, and that was approved. */
  readonly lastYear?: Fen;
  readonly approved?: Fen;
}

/** What became of a finding since the round before. */
type FindingFate = "new" | "remaining" | "changed";

export const FATE_WORDS: Readonly<Record<FindingFate, string>> = {
  new: "新增",
  remaining: "仍有",
  changed: "改过仍错",
};

export interface LedgerFinding extends Omit<Finding, "fixes" | "noFix" | "cappedBy"> {
  readonly key: FindingKey;
  /** Absent where there is no round before. */
  readonly fate?: FindingFate;
}

export interface SettledFinding extends Pick<LedgerFinding, "code" | "severity" | "message" | "key"> {
  /** `unknown`: its rule could not be judged this time. */
  readonly outcome: "solved" | "unknown";
}

/** What a reviewer makes of a unit. */
type ReviewDecision = "returned" | "passed" | "open";

/** A decision with its time: of two the later one holds. */
interface ReviewMark {
  /** ISO 8601. */
  readonly at: string;
  readonly decision: ReviewDecision;
  readonly remark?: string;
  /** The file it was made on. */
  readonly fingerprint?: string;
}

/** Where a unit stands: what was decided, and whether another file came since. */
export type UnitState = "new" | "returned" | "again" | "passed";

export const STATE_WORDS: Readonly<Record<UnitState, string>> = {
  new: "新交",
  returned: "退回",
  again: "复核",
  passed: "通过",
};

/** Points of a unit, each part with what it cost. */
export interface Score {
  readonly points: number;
  readonly grade?: string;
  readonly parts: readonly ScorePart[];
}

export interface ScorePart {
  readonly name: string;
  readonly points: number;
  readonly of: number;
  /** Rules whose findings cost points. */
  readonly lostBy: readonly RuleCode[];
}

/** After a decision to return, another file is to be looked at again. */
export function stateOf({ marks, fingerprint }: Pick<LedgerUnit, "marks" | "fingerprint">): UnitState {
  const last = marks.at(-1);
  if (!last || last.decision === "open") return "new";
  const isOther = last.fingerprint !== undefined && fingerprint !== undefined && last.fingerprint !== fingerprint;
  return isOther ? "again" : last.decision;
}

/** Findings that are not waived, by severity. */
export function openCounts({ findings }: Pick<LedgerUnit, "findings">) {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 };
  for (const { severity, waived } of findings) counts[waived === undefined ? severity : "waived"] += 1;
  return counts;
}
