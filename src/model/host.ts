import type { CellRef } from "./cell";
import type { Headings } from "./excerpt";
import type { CellNote } from "./note";
import type { OwnSheetKind, WorkbookSnapshot } from "./snapshot";
import type { CellWrite, Mark, MarkResult, SheetPlan, WriteResult } from "./write";

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Called with the share of sheets read so far, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** True when no click of the user asked for it: nothing is asked that the program counts as a change. */
  readonly isQuiet?: boolean;
}

/** Words at cells, where a program has such a thing. */
export interface WorkbookNotes {
  /** Says our piece at each cell instead of what we said before; the user's notes stay. */
  put(notes: readonly CellNote[]): Promise<MarkResult>;
  /** Takes everything away that we said. */
  clear(): Promise<{ readonly restored: number; readonly missing: number }>;
}

/** Where the user is in the workbook. */
export interface WorkbookCursor {
  /** Undefined where that is no single cell. */
  current(): Promise<CellRef | undefined>;
  /** Calls the listener when the user goes to another cell; the result stops it. */
  onMove(listener: (cell: CellRef) => void): () => void;
}

/** A change in the workbook that did not come from this product. */
export interface WorkbookChange {
  readonly sheet: string;
  /** A1 address, possibly a range; undefined when the whole sheet may have changed. */
  readonly address?: string;
}

/**
 * The port to a workbook. Every host passes test/host-contract.ts.
 * Methods reject with a UserError when the user can do something about it, with any other error when it is our bug.
 */
export interface WorkbookHost {
  /** Reads everything; writes nothing, not even formatting. */
  read(options?: ReadOptions): Promise<WorkbookSnapshot>;
  /** Changes the user's cells, only where they still hold `before`. */
  applyWrites(writes: readonly CellWrite[]): Promise<WriteResult>;
  /** Creates or replaces the own sheet of that kind and returns the name it got. Never touches a sheet of the user. */
  writeSheet(plan: SheetPlan): Promise<string>;
  /**
   * Gives our sheet of that kind the name and the place of a sheet of the user. That one loses nothing: it is hidden, under
   * the name that is returned, and known as set aside.
   */
  takePlace(kind: OwnSheetKind, sheet: string): Promise<string>;
  /** Undoes it: the sheet set aside has its name and place again, ours stands beside it. Without one nothing happens. */
  giveBack(kind: OwnSheetKind): Promise<void>;
  /** Removes the own sheets of these kinds; resolves also when there are none. */
  removeSheets(kinds: readonly OwnSheetKind[]): Promise<void>;
  /** Colours cells so that their fill can be given back, also after closing and reopening. */
  mark(marks: readonly Mark[]): Promise<MarkResult>;
  /** Gives every marked cell its former fill back and forgets the marks. */
  clearMarks(): Promise<{ readonly restored: number; readonly missing: number }>;
  /** Notes at cells; absent where they cannot be shown. */
  readonly notes?: WorkbookNotes;
  /** Absent where the program around the pane does not tell. */
  readonly cursor?: WorkbookCursor;
  /**
   * Selects a cell; a hidden sheet is not shown but reported as a UserError.
   * @param headings stay on the screen where that changes nothing of the workbook
   */
  goTo(cell: CellRef, headings?: Headings): Promise<void>;
  /** Text kept with the workbook under a key; undefined when there is none. */
  loadState(key: string): Promise<string | undefined>;
  saveState(key: string, value: string | undefined): Promise<void>;
  /** Calls the listener on the user's changes; the result stops listening. */
  onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
}
