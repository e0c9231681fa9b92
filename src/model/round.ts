import type { CellRef } from "./cell";
import type { Finding, RuleCode } from "./finding";
import type { Fen, Unit } from "./money";
import type { Subject } from "./subject";
import type { ListedUnit, Submission } from "./submission";

/** A workbook as it was handed in. */
export interface FiledSubmission extends Submission {
  /** The name outputs give it: its path below the folder that was checked. */
  readonly file: string;
  /** The same for two files with the same bytes. */
  readonly fingerprint?: string;
  /** What its own check found, in the order of its keys. */
  readonly findings: readonly Finding[];
}

/** One round of a bureau: what was handed in, and what it is held against. */
export interface Round {
  readonly submissions: readonly FiledSubmission[];
  /** Files that could not be read: what they hold nobody knows. */
  readonly unread?: readonly string[];
  /** What was published the year before; absent where nobody gave it. */
  readonly prior?: readonly FiledSubmission[];
  /** The units that have to publish; absent where nobody gave a list. */
  readonly units?: readonly UnitEntry[];
  /** What was approved; absent where nobody gave a list. */
  readonly approved?: readonly ApprovedAmount[];
}

/** A place in one of several files. */
export interface FileCell extends CellRef {
  readonly file: string;
}

/** What a unit has to hand in. */
export type Due = "tables" | "text" | "targets";

/** A row of the list of units. */
export interface UnitEntry extends ListedUnit {
  readonly aliases: readonly string[];
  readonly department?: string;
  readonly due: readonly Due[];
  readonly cell: FileCell;
}

/** A row of the list of approved amounts. */
export interface ApprovedAmount {
  readonly of: ListedUnit;
  /** All of it where a dimension is absent. */
  readonly about: Partial<Omit<Subject, "flow" | "year" | "stage">>;
  readonly amount: Fen;
  readonly margin: Fen;
  readonly unit: Unit;
  readonly cell: FileCell;
}

/** A finding that rests on several workbooks; each of its cells names its file. */
export interface AcrossFinding extends Finding {
  /** The workbooks whose units should hear of it. */
  readonly files: readonly string[];
}

/** What the rules across workbooks say of a round. */
export interface AcrossReview {
  readonly findings: readonly AcrossFinding[];
  /** Rules that compared something. */
  readonly evaluated: readonly RuleCode[];
  /** Rules that compared nothing, each with the reason. */
  readonly skipped: readonly { readonly rule: RuleCode; readonly reason: string }[];
  /** What a rule left out although it compared other things. */
  readonly notJudged: readonly { readonly rule: RuleCode; readonly reason: string }[];
}
