import type { CellRef } from "../model/cell";
import type { WorkbookHost } from "../model/host";
import type { BudgetBook } from "../model/book";
import type { RuleCode, Severity } from "../model/finding";
import type { Review } from "../model/review";
import type { Settings } from "../model/settings";
import type { FiledSubmission } from "../model/round";
import type { Submission } from "../model/submission";
import type { EditedText } from "../model/edited-text";
import type { TextSource } from "../model/text-source";
import type { UserError } from "../model/user-error";
import type { NewSheet } from "../model/write";
import type { DecisionsUse } from "./kept-decisions";
import type { ListRows } from "../questions/desk";
import type { OfficialImport, LibraryImport } from "../questions/index";

/** A rule as `rules` prints it. */
interface RuleEntry {
  readonly rule: RuleCode;
  readonly name: string;
  readonly title: string;
  readonly severity: Severity;
  readonly basis: string;
  readonly certainty: string;
}

/** A file that an argument stands for: itself, or one below a folder. */
export interface GivenFile {
  readonly path: string;
  /** What outputs call it: the path below the folder that was given, else its own name. */
  readonly name: string;
  /** The folder that was given, where it was one. */
  readonly folder?: string;
  /** Why there is nothing to read. */
  readonly problem?: UserError;
  /** It is named like a workbook and is none: a program put it beside one that is open. */
  readonly isLockFile?: true;
}

/** A workbook judged by the settings of the command line. */
export interface Reviewed {
  readonly review: Review;
  /** What became of decisions made in the pane that the workbook keeps. */
  readonly decisions: DecisionsUse;
  /** What other workbooks are compared with, where that was asked for. */
  readonly submission?: Omit<FiledSubmission, "file" | "findings">;
}

/** How a workbook is judged beside its settings. */
export interface JudgingOptions {
  /** A file with the narrative. */
  readonly textFile?: string;
  /** The decisions kept with the workbook count. */
  readonly usesDecisions?: boolean;
  /** What other workbooks are compared with is wanted too. */
  readonly isOneOfMany?: boolean;
}

/** Several that judge at the same time. */
export interface Reviewers {
  readonly atOnce: number;
  readonly review: (file: string, settings: Settings, options: JudgingOptions) => Promise<Reviewed>;
  readonly close: () => Promise<void>;
}

/** What a command may touch. Tests pass fakes; main.ts passes the real ones. */
export interface CliDeps {
  readonly version: string;
  readonly rules: readonly RuleEntry[];
  /** Reads a workbook file into facts; rejects with a UserError when it cannot be read. */
  readonly readBook: (file: string, settings: Settings) => Promise<BudgetBook>;
  /** Reads and judges a workbook file, with the narrative of a second file where one is given. */
  readonly review: (file: string, settings: Settings, options: JudgingOptions) => Promise<Reviewed>;
  /** Threads that do the same for many files; undefined where they do not pay. */
  readonly startReviewers?: (files: number) => Reviewers | undefined;
  /** Aborted when the user wants no more; what is finished is kept. */
  readonly stop?: AbortSignal;
  readonly readText: (file: string) => Promise<string>;
  /** Reads the paragraphs of a .docx or .txt file. */
  readonly readTextSource: (file: string) => Promise<TextSource>;
  /** Reads the official classification of a year from a workbook file. */
  readonly importCatalogue: (file: string, year: number) => Promise<OfficialImport>;
  /** Results, to stdout. */
  readonly print: (text: string) => void;
  /** Everything else, to stderr. */
  readonly warn: (line: string) => void;
  /** Keeps the stack of a bug where developers find it; the user is told by a sentence. */
  readonly keepBug: (thrown: unknown) => void;
}

/** Puts the bytes into a file, all of them or none. */
export type WriteWhole = (bytes: Uint8Array) => Promise<void>;

/** What a command with --out may touch besides. */
export interface WritingDeps extends CliDeps {
  /** Makes sure, before any work is done, that a file can be written and is none of those the command reads. */
  readonly openOutput: (out: string, inputs: readonly string[]) => Promise<WriteWhole>;
}

/** What a check of many workbooks together needs besides. */
export interface RoundDeps extends WritingDeps {
  readonly now: () => Date;
  /** The workbooks that paths stand for. */
  readonly workbooksIn: (paths: readonly string[]) => Promise<readonly GivenFile[]>;
  /** Reads a workbook of last year, without judging it. */
  readonly readSubmission: (file: string, settings: Settings) => Promise<Submission>;
  /** The rows of a list in a .csv or in the first sheet of a workbook. */
  readonly readList: (file: string) => Promise<ListRows>;
  readonly newWorkbook: (sheets: readonly [NewSheet, ...NewSheet[]]) => Uint8Array;
  /** The hash of a text as a policy of a page names it. */
  readonly hashOf: (text: string) => string;
  /** Makes a folder where there is none. */
  readonly makeFolder: (path: string) => Promise<void>;
}

/** Texts kept with a file under their keys. */
export type KeptState = Pick<WorkbookHost, "loadState">;

/** What a command that reads a workbook and writes beside it needs besides. */
export interface NarrateDeps extends WritingDeps {
  /** An .xlsx to be written into; rejects with a UserError for files of other kinds. */
  readonly openWorkbook: (file: string) => Promise<WorkbookHost & { save(): Uint8Array }>;
  /** What is kept with a file of any kind we read. */
  readonly openKept: (file: string) => Promise<KeptState>;
  readonly readBytes: (file: string) => Promise<Uint8Array>;
  /** Reads a Word file of ours that its user changed. */
  readonly readEdited: (file: string) => Promise<EditedText>;
}

/** What the command of performance targets needs besides. */
export interface TargetsDeps extends NarrateDeps {
  /** Reads a bureau's 指标库 from a workbook file. */
  readonly importLibrary: (file: string) => Promise<LibraryImport>;
}

/** What a check that writes a corrected copy needs besides. */
export interface FixDeps extends WritingDeps {
  readonly openWorkbook: (file: string) => Promise<
    WorkbookHost & {
      save(): Uint8Array;
      /** Keeps the results of formulas that were calculated outside of the file. */
      storeResults(results: readonly { readonly cell: CellRef; readonly value: string | number | boolean }[]): void;
    }
  >;
}

/** 0 clean, 1 at least one error finding that is not waived, 2 at least one file could not be read, or bad arguments. */
export const EXIT = { clean: 0, errorsFound: 1, cannotRun: 2 } as const;
