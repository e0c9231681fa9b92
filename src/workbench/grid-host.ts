import { append } from "../model/append";
import type { CellRef } from "../model/cell";
import type { Headings } from "../model/excerpt";
import type { ReadOptions, WorkbookChange, WorkbookCursor, WorkbookHost } from "../model/host";
import type { OwnSheetKind, WorkbookSnapshot } from "../model/snapshot";
import { UserError } from "../model/user-error";
import type { CellWrite, Mark, MarkResult, SheetPlan, WriteResult } from "../model/write";
import type { EditableWorkbook } from "./editable-workbook";
import { type PlacedContent, type PlacedResult, sameContent, type ScreenContent } from "./grid/contents";
import type { ScreenGrid } from "./grid/grid";
import { Results } from "./grid/results";
import { type ContentEdit, History } from "./history";
import { heldCell } from "../model/held-cell";
import { heldContents } from "./held-contents";

/** Milliseconds of rest after which what was typed into the grid goes into the file. */
const REST = 20;

/** Hears what the page around the workbook has to know. */
interface HostListener {
  /** Sheets came or went: the grid has to be drawn anew. */
  readonly onSheets: () => void;
  /** The contents or the history changed. */
  readonly onChanged: () => void;
  /** The file does not take what was typed; the grid shows again what the file holds. */
  readonly onRefused: (problem: UserError) => void;
}

/**
 * The host port of the page: the file in memory, with the grid in front of it. What is typed into the grid is carried
 * into the file; results come from the grid, which calculates; colours are shown in the grid and never saved.
 */
export class GridHost implements WorkbookHost {
  private grid: ScreenGrid | undefined;
  private marks: readonly Mark[] = [];
  private lastSelected: CellRef | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly typed = new Map<string, PlacedContent>();
  private readonly results = new Results();
  /** Of formulas without a result in the file, which the grid calculated to show them before anything was changed. */
  private readonly shownResults = new Results();
  private readonly history = new History();
  private readonly followers = new Set<(cell: CellRef) => void>();
  private readonly listeners = new Set<(change: WorkbookChange) => void>();

  constructor(
    private readonly file: EditableWorkbook,
    private readonly listener: HostListener,
  ) {}

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  /** Where the user was when the last grid closed. */
  get place(): CellRef | undefined {
    return this.lastSelected;
  }

  /** How the file looks, for a grid. */
  look(): ReturnType<EditableWorkbook["look"]> {
    return this.file.look();
  }

  /** The grid that shows the file from now on; undefined while none does. */
  attach(grid: ScreenGrid | undefined): void {
    this.lastSelected = this.grid?.selected() ?? this.lastSelected;
    this.grid = grid;
    if (grid && this.marks.length > 0) grid.mark(this.marks);
    if (grid && this.lastSelected) grid.show(this.lastSelected);
  }

  /** What was typed, pasted, filled or cleared in the grid. */
  typedIn(contents: readonly PlacedContent[]): void {
    for (const each of contents) this.typed.set(JSON.stringify(each.cell), each);
    this.carryOverSoon();
  }

  /**
   * What the grid has calculated. Of a workbook that nobody has changed the file has the last word: what is found in it
   * is what the command line and Excel's pane find in the same file.
   */
  calculated(results: readonly PlacedResult[]): void {
    if (!this.isTouched) {
      this.shownResults.add(results);
      return;
    }
    this.results.add(results);
    this.carryOverSoon(results.map(({ cell }) => cell.sheet));
  }

  async read(options?: ReadOptions): Promise<WorkbookSnapshot> {
    await this.carryOver();
    await this.grid?.calculated();
    return this.results.within(await this.file.read(options));
  }

  /** The file with everything typed so far, and the results as they are now. */
  async save(): Promise<Uint8Array> {
    await this.grid?.endTyping();
    await this.carryOver();
    await this.grid?.calculated();
    this.file.storeResults([...this.shownResults.all(), ...this.results.all()]);
    return this.file.save();
  }

  async undo(): Promise<void> {
    await this.carryOver();
    await this.replay(this.history.undo());
  }

  async redo(): Promise<void> {
    await this.carryOver();
    await this.replay(this.history.redo());
  }

  async applyWrites(writes: readonly CellWrite[]): Promise<WriteResult> {
    await this.carryOver();
    const former = await this.file.read();
    const held = heldContents(
      former,
      writes.map(({ cell }) => cell),
    );
    const result = await this.file.applyWrites(writes);
    const edits = result.written.map((write) => editOf(write, held(write.cell), former));
    this.history.add(edits);
    this.showInGrid(edits);
    if (edits.length > 0) this.listener.onChanged();
    return result;
  }

  async writeSheet(plan: SheetPlan): Promise<string> {
    await this.carryOver();
    const name = await this.file.writeSheet(plan);
    this.listener.onSheets();
    return name;
  }

  async takePlace(kind: OwnSheetKind, sheet: string): Promise<string> {
    await this.carryOver();
    const aside = await this.file.takePlace(kind, sheet);
    this.listener.onSheets();
    return aside;
  }

  async giveBack(kind: OwnSheetKind): Promise<void> {
    await this.carryOver();
    await this.file.giveBack(kind);
    this.listener.onSheets();
  }

  async removeSheets(kinds: readonly OwnSheetKind[]): Promise<void> {
    await this.carryOver();
    const before = (await this.file.read()).sheets.length;
    await this.file.removeSheets(kinds);
    if ((await this.file.read()).sheets.length !== before) this.listener.onSheets();
  }

  async mark(marks: readonly Mark[]): Promise<MarkResult> {
    this.marks = marks;
    this.grid?.mark(marks);
    return { applied: marks.length, skipped: [] };
  }

  async clearMarks(): Promise<{ readonly restored: number; readonly missing: number }> {
    const shown = this.marks.length;
    this.marks = [];
    this.grid?.mark([]);
    // highlights that Excel's pane put into the file
    const { restored, missing } = await this.file.clearMarks();
    if (restored > 0) this.listener.onChanged();
    return { restored: shown + restored, missing };
  }

  /** Shows a cell of a sheet in sight in the grid alone: a copy that is saved opens where the file was left. */
  show(cell: CellRef, headings?: Headings): void {
    this.lastSelected = cell;
    this.grid?.show(cell, headings);
  }

  async goTo(cell: CellRef, headings?: Headings): Promise<void> {
    await this.file.goTo(cell);
    this.show(cell, headings);
  }

  /** Where the user is: the cell selected in the grid. */
  readonly cursor: WorkbookCursor = {
    current: async () => this.grid?.selected() ?? this.lastSelected,
    onMove: (listener) => {
      this.followers.add(listener);
      return () => void this.followers.delete(listener);
    },
  };

  /** Another cell was selected in the grid. */
  selected(cell: CellRef): void {
    for (const follower of this.followers) follower(cell);
  }

  /** From now on keys go to the selected cell. */
  focus(): void {
    this.grid?.focus();
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

  /** Something was typed or written since the file was opened. */
  private get isTouched(): boolean {
    return this.typed.size > 0 || this.history.canUndo || this.history.canRedo;
  }

  private carryOverSoon(sheets: readonly string[] = []): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.carryOver().then(() => this.tell(sheets)), REST);
  }

  /** Carries into the file what was typed since the last time. */
  private async carryOver(): Promise<void> {
    clearTimeout(this.timer);
    if (this.typed.size === 0) return;
    const contents = [...this.typed.values()];
    this.typed.clear();
    const held = heldContents(
      await this.file.read(),
      contents.map(({ cell }) => cell),
    );
    const edits = contents
      .map(({ cell, content }): ContentEdit => ({ cell, from: held(cell), to: content }))
      .filter(({ from, to }) => !sameContent(from, to));
    const taken = await this.write(edits);
    this.history.add(taken);
    if (taken.length > 0) this.listener.onChanged();
  }

  private async replay(edits: readonly ContentEdit[] | undefined): Promise<void> {
    if (!edits) return;
    this.showInGrid(await this.write(edits));
    const [first] = edits;
    if (first) this.grid?.show(first.cell);
    this.listener.onChanged();
  }

  /** Writes into the file, sheet by sheet, because a protected one refuses all its cells. The edits it took. */
  private async write(edits: readonly ContentEdit[]): Promise<readonly ContentEdit[]> {
    const taken: ContentEdit[] = [];
    for (const sheet of new Set(edits.map(({ cell }) => cell.sheet))) {
      const inSheet = edits.filter(({ cell }) => cell.sheet === sheet);
      if (await this.writeSheetEdits(inSheet)) append(taken, inSheet);
    }
    this.tell(taken.map(({ cell }) => cell.sheet));
    return taken;
  }

  private async writeSheetEdits(edits: readonly ContentEdit[]): Promise<boolean> {
    try {
      await this.file.applyWrites(edits.map(asWrite));
      return true;
    } catch (problem) {
      if (!(problem instanceof UserError)) throw problem;
      this.showInGrid(edits.map(({ cell, from, to }) => ({ cell, from: to, to: from })));
      this.listener.onRefused(problem);
      return false;
    }
  }

  private showInGrid(edits: readonly ContentEdit[]): void {
    this.grid?.put(edits.map(({ cell, to }) => ({ cell, content: to })));
  }

  private tell(sheets: readonly string[]): void {
    for (const sheet of new Set(sheets)) for (const listener of this.listeners) listener({ sheet });
  }
}

const asWrite = ({ cell, from, to }: ContentEdit): CellWrite => ({
  cell,
  before: from.value,
  after: to.value,
  ...(to.isFormula && { afterIsFormula: true as const }),
  ...(to.numberFormat !== undefined && { numberFormat: to.numberFormat }),
});

/** A write with what stood there before; the number format only where it changes. */
function editOf(
  { cell, after, afterIsFormula, numberFormat }: CellWrite,
  from: ScreenContent,
  former: WorkbookSnapshot,
): ContentEdit {
  const to = { value: after, isFormula: afterIsFormula === true };
  if (numberFormat === undefined) return { cell, from, to };
  const held = heldCell(former, cell)?.numberFormat ?? "General";
  return { cell, from: { ...from, numberFormat: held }, to: { ...to, numberFormat } };
}
