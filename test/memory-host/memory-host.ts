import { areaToA1, type CellRef, keyOfPlace, toA1 } from "../../src/model/cell";
import type { ReadOptions, WorkbookChange, WorkbookHost } from "../../src/model/host";
import { NO_RESULT, type OwnSheetKind, type SheetSnapshot, type WorkbookSnapshot } from "../../src/model/snapshot";
import { asideName, broughtBackName, freeSheetName } from "../../src/model/own-sheet";
import { MARK_COLOURS } from "../../src/model/own-look";
import { UserError } from "../../src/model/user-error";
import {
  type CellWrite,
  type Mark,
  MARK_KINDS,
  type MarkKind,
  type MarkResult,
  type SheetPlan,
  type WriteResult,
} from "../../src/model/write";
import { type Content, MemorySheet, requirePlace } from "./memory-sheet";
import { requireSoundPlan } from "./require-plan";

/** "RRGGBB", as fills are kept here. */
const colourOf = (kind: MarkKind): string => MARK_COLOURS[kind].slice(1);
const OUR_COLOURS = MARK_KINDS.map(colourOf);

/** Everything a workbook remembers between closing and opening. */
export interface MemoryBook {
  readonly sheets: readonly SheetSnapshot[];
  readonly externalLinks: readonly string[];
  /** "RRGGBB" by sheet name and place. */
  readonly fills: readonly (readonly [sheet: string, cell: number, colour: string])[];
  readonly states: readonly (readonly [key: string, value: string])[];
  readonly marks: readonly KeptMark[];
}

interface KeptMark {
  readonly cell: CellRef;
  /** The colour before, if there was one. */
  readonly fill?: string;
}

/** A workbook of arrays for tests; refuses what a real one takes and regrets. */
export class MemoryHost implements WorkbookHost {
  protected sheets: MemorySheet[];
  private readonly states: Map<string, string>;
  protected marks: readonly KeptMark[];
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private selected: CellRef | undefined;

  constructor(private readonly book: MemoryBook) {
    this.sheets = book.sheets.map(({ cells, ...frame }) => new MemorySheet(frame, cells));
    this.states = new Map(book.states);
    this.marks = book.marks;
    for (const [sheet, cell, colour] of book.fills) this.sheet(sheet).fills.set(cell, colour);
  }

  async read({ signal, onProgress }: ReadOptions = {}): Promise<WorkbookSnapshot> {
    if (signal?.aborted) throw new UserError("cancelled", {});
    onProgress?.(1);
    return { sheets: this.sheets.map((sheet) => sheet.snapshot()), externalLinks: this.book.externalLinks };
  }

  async applyWrites(writes: readonly CellWrite[]): Promise<WriteResult> {
    const cells = new Set(writes.map(({ cell }) => toA1(cell)));
    if (cells.size < writes.length) throw new RangeError("Two writes for one cell");
    for (const { cell } of writes) {
      if (this.sheet(cell.sheet).frame.own) throw new RangeError("Own sheets are written with writeSheet");
      if (this.sheet(cell.sheet).frame.isProtected) throw new UserError("sheetProtected", { doing: "写入工作簿" });
    }
    const written = writes.filter(({ cell, before }) => this.held(cell) === before);
    for (const { cell, after, afterIsFormula, numberFormat } of written) {
      this.sheet(cell.sheet).put(cell, this.content(cell, after, afterIsFormula === true, numberFormat));
    }
    return { written, changedMeanwhile: writes.filter((write) => !written.includes(write)) };
  }

  async writeSheet(plan: SheetPlan): Promise<string> {
    requireSoundPlan(plan, new Set(this.sheets.map(({ frame }) => frame.name)));
    const former = this.sheets.findIndex(({ frame }) => frame.own === plan.kind);
    const name = this.sheets[former]?.frame.name ?? this.freeName(plan.name);
    const frame = { name, visibility: "visible", isProtected: false, own: plan.kind } as const;
    const cells = plan.cells
      .filter(({ value }) => value !== "")
      .map(({ row, column, value }) => ({ row, column, value }));
    const sheet = new MemorySheet({ ...frame, merges: plan.merges, hiddenRows: [], hiddenColumns: [] }, cells);
    if (former >= 0) this.sheets[former] = sheet;
    else this.sheets.push(sheet);
    return name;
  }

  async takePlace(kind: OwnSheetKind, sheet: string): Promise<string> {
    const aside = asideName(
      sheet,
      this.sheets.map(({ frame }) => frame.name),
    );
    const place = this.sheets.findIndex(({ frame }) => frame.name === sheet);
    const from = this.sheets.findIndex(({ frame }) => frame.own === kind);
    const [users, ours] = [this.sheets[place], this.sheets[from]];
    if (!users || !ours || users.frame.own) throw new RangeError(`No sheet of ours for the place of ${sheet}`);
    this.sheets[place] = ours.framed({ name: sheet });
    this.sheets[from] = users.framed({ name: aside, visibility: "hidden", own: "aside" });
    return aside;
  }

  async giveBack(kind: OwnSheetKind): Promise<void> {
    const from = this.sheets.findIndex(({ frame }) => frame.own === "aside");
    const place = this.sheets.findIndex(({ frame }) => frame.own === kind);
    const [users, ours] = [this.sheets[from], this.sheets[place]];
    if (!users) return;
    const { own: _, ...frame } = users.frame;
    const names = this.sheets.map(({ frame: { name } }) => name);
    const name = ours?.frame.name ?? broughtBackName(frame.name, names);
    this.sheets[ours ? place : from] = new MemorySheet(
      { ...frame, name, visibility: "visible" },
      users.snapshot().cells,
    );
    if (ours) this.sheets[from] = ours.framed({ name: freeSheetName(name, names) });
  }

  async removeSheets(kinds: readonly OwnSheetKind[]): Promise<void> {
    this.sheets = this.sheets.filter(({ frame: { own } }) => own === undefined || !kinds.includes(own));
  }

  async mark(marks: readonly Mark[]): Promise<MarkResult> {
    const skipped: { cell: CellRef; reason: string }[] = [];
    for (const { cell, severity } of [...marks].sort(
      (a, b) => MARK_KINDS.indexOf(a.severity) - MARK_KINDS.indexOf(b.severity),
    )) {
      const sheet = this.sheets.find(({ frame }) => frame.name === cell.sheet);
      requirePlace(cell);
      if (!sheet) skipped.push({ cell, reason: "找不到该工作表，它可能已被改名或删除" });
      else if (sheet.frame.isProtected) skipped.push({ cell, reason: "工作表受保护，不能改变底色" });
      else this.colour(sheet, cell, colourOf(severity));
    }
    return { applied: marks.length - skipped.length, skipped };
  }

  private colour(sheet: MemorySheet, cell: CellRef, colour: string): void {
    const fill = sheet.fills.get(keyOfPlace(cell));
    const isKnown = this.marks.some(
      (mark) => mark.cell.sheet === cell.sheet && keyOfPlace(mark.cell) === keyOfPlace(cell),
    );
    if (!isKnown) this.marks = [...this.marks, { cell, ...(fill === undefined ? {} : { fill }) }];
    sheet.fills.set(keyOfPlace(cell), colour);
  }

  async clearMarks(): Promise<{ readonly restored: number; readonly missing: number }> {
    let restored = 0;
    for (const { cell, fill } of this.marks) {
      const sheet = this.sheets.find(({ frame }) => frame.name === cell.sheet);
      const isOurs = OUR_COLOURS.includes(sheet?.fills.get(keyOfPlace(cell)) ?? "");
      if (!sheet || !isOurs) continue;
      if (fill === undefined) sheet.fills.delete(keyOfPlace(cell));
      else sheet.fills.set(keyOfPlace(cell), fill);
      restored++;
    }
    const missing = this.marks.length - restored;
    this.marks = [];
    return { restored, missing };
  }

  async goTo(cell: CellRef): Promise<void> {
    requirePlace(cell);
    if (this.sheet(cell.sheet).frame.visibility !== "visible")
      throw new UserError("sheetHidden", { sheet: cell.sheet });
    this.selected = cell;
  }

  async loadState(key: string): Promise<string | undefined> {
    return this.states.get(key);
  }

  async saveState(key: string, value: string | undefined): Promise<void> {
    if (value === undefined) this.states.delete(key);
    else this.states.set(key, value);
  }

  async onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    const own = (change: WorkbookChange) => listener(change);
    this.listeners.add(own);
    return async () => void this.listeners.delete(own);
  }

  /** The cell last gone to. */
  get selection(): CellRef | undefined {
    return this.selected;
  }

  /** Changes a cell as its user does; a text with "=" at its beginning is a formula, whose result is missing. */
  edit(cell: CellRef, input: CellWrite["after"]): void {
    const isFormula = typeof input === "string" && input.startsWith("=");
    this.sheet(cell.sheet).put(cell, this.content(cell, input, isFormula));
    const address = areaToA1({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
    for (const listener of this.listeners) listener({ sheet: cell.sheet, address });
  }

  /** "RRGGBB"; undefined without fill. */
  fillOf(cell: CellRef): string | undefined {
    return this.sheet(cell.sheet).fills.get(keyOfPlace(cell));
  }

  /** What closing the workbook would save. */
  saved(): MemoryBook {
    const book: MemoryBook = {
      sheets: this.sheets.map((sheet) => sheet.snapshot()),
      externalLinks: this.book.externalLinks,
      fills: this.sheets.flatMap(({ frame, fills }) =>
        [...fills].map(([cell, colour]) => [frame.name, cell, colour] as const),
      ),
      states: [...this.states],
      marks: this.marks,
    };
    return JSON.parse(JSON.stringify(book)) as MemoryBook;
  }

  private sheet(name: string): MemorySheet {
    const sheet = this.sheets.find(({ frame }) => frame.name === name);
    if (!sheet) throw new UserError("sheetMissing", { sheet: name });
    return sheet;
  }

  private held(cell: CellRef): string | number | boolean {
    const content = this.sheet(cell.sheet).get(cell);
    return content?.formula ?? content?.value ?? "";
  }

  private content(cell: CellRef, input: CellWrite["after"], isFormula: boolean, wanted?: string): Content {
    const numberFormat = wanted ?? this.sheet(cell.sheet).get(cell)?.numberFormat;
    const format = numberFormat === undefined || numberFormat === "General" ? {} : { numberFormat };
    if (isFormula) return { value: NO_RESULT, result: "missing", formula: String(input), ...format };
    return { value: input, ...format };
  }

  private freeName(wanted: string): string {
    const taken = new Set(this.sheets.map(({ frame }) => frame.name.toUpperCase()));
    for (let number = 1; ; number++) {
      const name = number === 1 ? wanted : `${wanted}（${number}）`;
      if (!taken.has(name.toUpperCase())) return name;
    }
  }
}
