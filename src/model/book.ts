import type { CellAccount } from "./accounting";
import type { Catalogue } from "./catalogue";
import type { DocumentKind } from "./document-kind";
import type { Doubt } from "./doubt";
import type { FactBook } from "./fact";
import type { RegionProfile } from "./profile";
import type { UnitNature } from "./settings";
import type { WorkbookSnapshot } from "./snapshot";
import type { Table, Unrecognised } from "./table";
import type { TargetForm } from "./target";
import type { TextReading } from "./text-claim";

/** Whose budget of which year a workbook holds, as far as the workbook says. */
export interface Identity {
  readonly unitName?: string;
  readonly year?: number;
  readonly kind?: BudgetKind;
  /** Where year and kind were read, and how sure that is. */
  readonly evidence?: { readonly year?: IdentityEvidence; readonly kind?: IdentityEvidence };
}

/** Of a department with all its units, or of one unit. */
export type BudgetKind = "单位预算" | "部门预算";

export interface IdentityEvidence {
  readonly source: IdentitySource;
  /** As printed. */
  readonly words: string;
  /** False where only the name of a sheet or of the file says so: no error may rest on that. */
  readonly isSure: boolean;
}

/** The surest first. */
export type IdentitySource = "titles" | "text" | "unread-titles" | "sheet-names" | "file-name";

/** Everything read from one workbook: what the stages after extraction work on. */
export interface BudgetBook {
  readonly snapshot: WorkbookSnapshot;
  readonly tables: readonly Table[];
  readonly unrecognised: readonly Unrecognised[];
  readonly facts: FactBook;
  /** What every cell was read as; absent in books that were not read from a workbook. */
  readonly accounting?: CellAccount;
  /** What was not understood, and so limits what may be concluded; absent where nothing is in doubt. */
  readonly doubts?: readonly Doubt[];
  readonly identity: Identity;
  /** What the workbook is; absent where nothing says so. */
  readonly documentKind?: DocumentKind;
  /** Classification of the budget year (of the newest known year where the workbook names none). */
  readonly catalogue: Catalogue;
  readonly profile: RegionProfile;
  readonly nature: NatureJudgement;
  /** Performance forms, in reading order; absent when they were not read. */
  readonly targets?: readonly TargetForm[];
  /** What the narrative and the notes say, bound to the facts; absent when there is no text. */
  readonly text?: TextReading;
  /** What the user's narrative says that gave its place to ours. */
  readonly asideText?: TextReading;
}

/** What kind of unit this is, and how we know. */
export interface NatureJudgement {
  /** Undefined when the workbook gives no sign. */
  readonly nature?: UnitNature;
  readonly decidedBy: "user" | "codes" | "unknown";
  /** In Chinese, for the user: "使用了 2010350 事业运行（一般公共预算支出表!A8）". */
  readonly evidence: readonly string[];
}
