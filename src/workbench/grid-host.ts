import type { CellRef } from "../model/cell";
import type { ReadOptions, WorkbookChange, WorkbookHost } from "../model/host";
import type { OwnSheetKind, WorkbookSnapshot } from "../model/snapshot";
import type { CellWrite, Mark, MarkResult, SheetPlan, WriteResult } from "../model/write";
import type { EditableWorkbook } from "./editable-workbook";
import { cellsOfGrid, editsBetween, withResults } from "./grid/changes";
import type { Grid } from "./grid/grid";

/** Milliseconds of rest after which what was typed into the grid goes into the file. */
const REST = 60;

/**
 * The host port of the page: the file in memory, with the grid in front of it. What is typed into the grid is carried
 * into the file; results come from the grid, which calculates; colours are shown in the grid and never saved.
 */
export class GridHost implements WorkbookHost {
  private grid: Grid | undefined;
  private marks: readonly Mark[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();

  constructor(
    readonly file: EditableWorkbook,
    /** Called when the page has to be drawn anew: a sheet of our own came or went. */
    private readonly onSheetsChanged: () => void,
  ) {}

  /** The grid that shows the file from now on; undefined while none does. */
  attach(grid: Grid | undefined): void {
    this.grid = grid;
    if (grid && this.marks.length > 0) grid.mark(this.marks);
  }

  /** To be called after each change of the grid. */
  changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.carryOver(), REST);
  }

  async read(options?: ReadOptions): Promise<WorkbookSnapshot> {
    await this.carryOver();
    const snapshot = await this.file.read(options);
    return this.grid ? withResults(snapshot, cellsOfGrid(this.grid.data())) : snapshot;
  }

  /** The file with everything typed so far. */
  async save(): Promise<Uint8Array> {
    await this.carryOver();
    return this.file.save();
  }

  async applyWrites(writes: readonly CellWrite[]): Promise<WriteResult> {
    await this.carryOver();
    const result = await this.file.applyWrites(writes);
    this.onSheetsChanged();
    return result;
  }

  async writeSheet(plan: SheetPlan): Promise<string> {
    await this.carryOver();
    const name = await this.file.writeSheet(plan);
    this.onSheetsChanged();
    return name;
  }

  async removeSheets(kinds: readonly OwnSheetKind[]): Promise<void> {
    await this.carryOver();
    await this.file.removeSheets(kinds);
    this.onSheetsChanged();
  }

  async mark(marks: readonly Mark[]): Promise<MarkResult> {
    this.marks = marks;
    this.grid?.mark(marks);
    return { applied: marks.length, skipped: [] };
  }

  async clearMarks(): Promise<{ readonly restored: number; readonly missing: number }> {
    const restored = this.marks.length;
    this.marks = [];
    this.grid?.mark([]);
    return { restored, missing: 0 };
  }

  async goTo(cell: CellRef): Promise<void> {
    await this.file.goTo(cell);
    this.grid?.show(cell);
  }

  loadState(key: string): Promise<string | undefined> {
    return this.file.loadState(key);
  }

  saveState(key: string, value: string | undefined): Promise<void> {
    return this.file.saveState(key, value);
  }

  async onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return async () => void this.listeners.delete(listener);
  }

  /** Carries into the file what differs between it and the grid. */
  private async carryOver(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.grid) return;
    const edits = editsBetween(await this.file.read(), cellsOfGrid(this.grid.data()));
    for (const { cell, input } of edits) this.file.edit(cell, input);
    if (edits.length === 0) return;
    const sheets = new Set(edits.map(({ cell }) => cell.sheet));
    for (const listener of this.listeners) for (const sheet of sheets) listener({ sheet });
  }
}
