import type { CellRef } from "../../src/model/cell";
import type { ReadOptions, WorkbookChange, WorkbookCursor, WorkbookHost, WorkbookNotes } from "../../src/model/host";
import type { CellNote } from "../../src/model/note";
import type { OwnSheetKind, WorkbookSnapshot } from "../../src/model/snapshot";
import { UserError } from "../../src/model/user-error";
import type { CellWrite, Mark, MarkResult, SheetPlan, WriteResult } from "../../src/model/write";

/** A workbook host that only remembers what the pane asked of it; a method can be told to fail or to wait. */
export class FakeHost implements WorkbookHost {
  readonly calls: string[] = [];
  readonly visited: CellRef[] = [];
  readonly sheets: SheetPlan[] = [];
  readonly stored = new Map<string, string>();
  marks: readonly Mark[] = [];
  skipped: MarkResult["skipped"] = [];
  snapshot: WorkbookSnapshot = { sheets: [], externalLinks: [] };
  /** Rejects the next calls of that method with this error. */
  failures: Partial<Record<keyof WorkbookHost, unknown>> = {};
  /** While set, read() does not come to an end by itself. */
  isSlow = false;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();

  async read({ signal, onProgress }: ReadOptions = {}): Promise<WorkbookSnapshot> {
    this.begin("read");
    onProgress?.(0.5);
    if (this.isSlow) {
      await new Promise((_, reject) =>
        signal?.addEventListener("abort", () => reject(new UserError("cancelled", {})), { once: true }),
      );
    }
    return this.snapshot;
  }

  async applyWrites(writes: readonly CellWrite[]): Promise<WriteResult> {
    this.begin("applyWrites");
    return { written: writes, changedMeanwhile: [] };
  }

  async writeSheet(plan: SheetPlan): Promise<string> {
    this.begin("writeSheet");
    this.sheets.push(plan);
    return plan.name;
  }

  async takePlace(kind: OwnSheetKind, sheet: string): Promise<string> {
    this.begin("takePlace", `${kind}+${sheet}`);
    return `${sheet}（原稿）`;
  }

  async giveBack(kind: OwnSheetKind): Promise<void> {
    this.begin("giveBack", kind);
  }

  async removeSheets(kinds: readonly OwnSheetKind[]): Promise<void> {
    this.begin("removeSheets", kinds.join("+"));
  }

  async mark(marks: readonly Mark[]): Promise<MarkResult> {
    this.begin("mark");
    this.marks = marks;
    return { applied: marks.length - this.skipped.length, skipped: this.skipped };
  }

  async clearMarks(): Promise<{ readonly restored: number; readonly missing: number }> {
    this.begin("clearMarks");
    const restored = this.marks.length;
    this.marks = [];
    return { restored, missing: 0 };
  }

  /** Notes as the pane last wrote them. */
  noted: readonly CellNote[] = [];
  readonly notes: WorkbookNotes = {
    put: async (notes) => {
      this.begin("notes");
      this.noted = notes;
      return { applied: notes.length - this.skipped.length, skipped: this.skipped };
    },
    clear: async () => {
      this.begin("notes");
      const restored = this.noted.length;
      this.noted = [];
      return { restored, missing: 0 };
    },
  };

  /** Where the user of the test is. */
  at: CellRef | undefined;
  private readonly followers = new Set<(cell: CellRef) => void>();
  readonly cursor: WorkbookCursor = {
    current: async () => this.at,
    onMove: (listener) => {
      this.followers.add(listener);
      return () => void this.followers.delete(listener);
    },
  };

  /** The user goes to a cell. */
  move(cell: CellRef): void {
    this.at = cell;
    for (const follower of this.followers) follower(cell);
  }

  async goTo(cell: CellRef): Promise<void> {
    this.begin("goTo");
    this.visited.push(cell);
  }

  async loadState(key: string): Promise<string | undefined> {
    this.begin("loadState", key);
    return this.stored.get(key);
  }

  async saveState(key: string, value: string | undefined): Promise<void> {
    this.begin("saveState", key);
    if (value === undefined) this.stored.delete(key);
    else this.stored.set(key, value);
  }

  async onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    this.begin("onChange");
    this.listeners.add(listener);
    return async () => {
      this.listeners.delete(listener);
    };
  }

  /** The user edits a cell. */
  change(): void {
    for (const listener of this.listeners) listener({ sheet: "收支总表", address: "B5" });
  }

  private begin(method: keyof WorkbookHost, detail?: string): void {
    this.calls.push(detail === undefined ? method : `${method} ${detail}`);
    const failure = this.failures[method];
    if (failure !== undefined) throw failure as Error;
  }
}
