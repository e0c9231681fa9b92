import { areaToA1, type CellRef } from "../../model/cell";
import type { ReadOptions, WorkbookChange, WorkbookHost } from "../../model/host";
import type { WorkbookLook } from "../../model/look";
import type { OwnSheetKind, WorkbookSnapshot } from "../../model/snapshot";
import { UserError } from "../../model/user-error";
import type { CellWrite, Mark, MarkResult, SheetPlan, WriteResult } from "../../model/write";
import { keepText, readKept } from "../../package/kept-part";
import { PACKAGE_LIMITS } from "../../package/limits";
import { OfficePackage } from "../../package/package";
import { applyWrites, type CellInput, editCell, type FormulaResult, storeResults } from "./edit/edit-cells";
import { openAt, requireVisible } from "./edit/sheet-view";
import { WorkbookFile } from "./edit/workbook-file";
import { readLook } from "./look/read-look";
import { clearMarks, markCells } from "./own/marks";
import { removeOwnSheets, writeOwnSheet } from "./own/own-sheets";
import { giveBack, takePlace } from "./own/set-aside";
import { requireWorkbook, requireZip } from "./read/require-workbook";
import { requireRereadable } from "./require-rereadable";

/** Opens the bytes of an .xlsx file; throws a UserError when they are something else. */
export function openWorkbook(bytes: Uint8Array, file: string): XlsxWorkbook {
  requireZip(bytes, file);
  const pkg = new OfficePackage(bytes, file);
  requireWorkbook(pkg);
  return new XlsxWorkbook(new WorkbookFile(pkg));
}

/** An .xlsx workbook in memory, with every part the user's programs put into it. */
export class XlsxWorkbook implements WorkbookHost {
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private selected: CellRef | undefined;

  constructor(private readonly file: WorkbookFile) {}

  /** Where texts are kept with the workbook. */
  private get keeping() {
    return { pkg: this.file.pkg, main: this.file.workbook.part };
  }

  /** The cell last gone to. */
  get selection(): CellRef | undefined {
    return this.selected;
  }

  async read(options?: ReadOptions): Promise<WorkbookSnapshot> {
    return this.file.read(options);
  }

  async applyWrites(writes: readonly CellWrite[]): Promise<WriteResult> {
    return applyWrites(this.file, writes);
  }

  async writeSheet(plan: SheetPlan): Promise<string> {
    return writeOwnSheet(this.file, plan);
  }

  async takePlace(kind: OwnSheetKind, sheet: string): Promise<string> {
    return takePlace(this.file, kind, sheet);
  }

  async giveBack(kind: OwnSheetKind): Promise<void> {
    giveBack(this.file, kind);
  }

  async removeSheets(kinds: readonly OwnSheetKind[]): Promise<void> {
    removeOwnSheets(this.file, kinds);
  }

  async mark(marks: readonly Mark[]): Promise<MarkResult> {
    return markCells(this.file, marks);
  }

  async clearMarks(): Promise<{ readonly restored: number; readonly missing: number }> {
    return clearMarks(this.file);
  }

  async goTo(cell: CellRef): Promise<void> {
    requireVisible(this.file, cell);
    this.selected = cell;
  }

  async loadState(key: string): Promise<string | undefined> {
    return readKept(this.keeping).get(key);
  }

  async saveState(key: string, value: string | undefined): Promise<void> {
    this.file.pkg.atomically(() => keepText(this.keeping, key, value));
  }

  async onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    const own = (change: WorkbookChange) => listener(change);
    this.listeners.add(own);
    return async () => void this.listeners.delete(own);
  }

  /**
   * Changes a cell as its user does, and tells the listeners. Returns the input that brings back what stood there:
   * `edit(cell, former)` undoes the change.
   */
  edit(cell: CellRef, input: CellInput): CellInput {
    const former = editCell(this.file, cell, input);
    const { sheet, row, column } = cell;
    const address = areaToA1({ top: row, left: column, bottom: row, right: column });
    for (const listener of this.listeners) listener({ sheet, address });
    return former;
  }

  /** Keeps the results of formulas that were calculated outside of the file. */
  storeResults(results: readonly FormulaResult[]): void {
    this.file.pkg.atomically(() => storeResults(this.file, results));
  }

  /** How the workbook looks, for a grid. */
  look(): WorkbookLook {
    return readLook(this.file);
  }

  /**
   * The workbook as a file. Parts nobody changed are copied as they came, byte for byte; what we changed is read again
   * before anybody gets the file.
   */
  save(): Uint8Array {
    if (this.selected) openAt(this.file, this.selected);
    const bytes = this.file.pkg.save();
    if (this.file.pkg.changedParts().length > 0) requireRereadable(bytes, this.file);
    return bytes;
  }
}

/** Reads a workbook that the user picked beside the open one; it is never changed. */
export async function readPickedWorkbook(file: File): Promise<WorkbookSnapshot> {
  if (file.size === 0) throw new UserError("fileEmpty", { file: file.name });
  if (file.size > PACKAGE_LIMITS.fileBytes) {
    const found = `文件 ${Math.round(file.size / 2 ** 20)}MB`;
    throw new UserError("fileTooLarge", { file: file.name, found });
  }
  return openWorkbook(new Uint8Array(await file.arrayBuffer()), file.name).read();
}
