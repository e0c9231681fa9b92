import type { BudgetBook } from "../model/book";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { TextSource } from "../model/text-source";
import { Books } from "./books";
import { type OfWorkbook, snapshotOf, type Version } from "./version";

/** A question named a workbook whose cells are not here yet: whoever asked gives them and asks again. */
export class NotHeld extends Error {
  constructor(readonly id: number) {
    super(`The workbook of version ${id} is not held`);
  }
}

/** So many workbooks are kept in memory: the one at hand, last year's, and the one before. */
const HELD = 3;

/** The workbooks that a worker, or the main thread, is asked about, and what was read of them. */
export class Session {
  private readonly held = new Map<number, WorkbookSnapshot>();

  constructor(readonly books = new Books()) {}

  /** Takes the cells of a version, in the place of the one that was not asked about for the longest time. */
  hold({ id }: Version, snapshot: WorkbookSnapshot): void {
    this.held.delete(id);
    this.held.set(id, snapshot);
    for (const oldest of this.held.keys()) if (this.held.size > HELD) this.held.delete(oldest);
  }

  snapshot(version: Version): WorkbookSnapshot {
    const snapshot = this.held.get(version.id) ?? snapshotOf(version);
    if (!snapshot) throw new NotHeld(version.id);
    this.hold(version, snapshot);
    return snapshot;
  }

  /** Everything read from a workbook but its text. */
  tables({ version, settings }: OfWorkbook, beside: readonly TextSource[] = []): BudgetBook {
    return this.books.tables(this.snapshot(version), settings, beside);
  }

  /** Everything read from a workbook. */
  book({ version, settings }: OfWorkbook): BudgetBook {
    return this.books.whole(this.snapshot(version), settings);
  }
}
