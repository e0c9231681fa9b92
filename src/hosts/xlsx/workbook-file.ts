import type { ReadOptions } from "../../model/host";
import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import { UserError } from "../../model/user-error";
import { Budget } from "./budget";
import { type CellFormats, readCellFormats } from "./cell-formats";
import type { OfficePackage } from "../../package/package";
import { type SheetContent, SheetReader } from "./read-sheet";
import { withoutPlaceholders } from "./placeholder-results";
import { findWorkbookPart, readWorkbook, type SheetEntry, type WorkbookPart } from "./read-workbook";
import { relationshipsPart } from "../../package/relationships";
import { readSharedStrings } from "./shared-strings";
import { WrittenCells } from "./written-cells";

/** Milliseconds a page may stand still without the user noticing. */
const WORK_WITHOUT_PAUSE = 30;

/** A workbook package and what was read of it. Parts that change are read again, the others only once. */
export class WorkbookFile {
  /** What we put into cells. */
  readonly written = new WrittenCells();
  private readonly part: string;
  private readonly memory = new Map<string, { readonly sources: readonly unknown[]; readonly value: unknown }>();

  /** As the file came: an edit of ours asks for a calculation too, and makes no result a placeholder. */
  private readonly cameUncalculated: boolean;

  constructor(readonly pkg: OfficePackage) {
    this.part = findWorkbookPart(pkg);
    this.cameUncalculated = this.workbook.calculatesOnLoad;
  }

  get workbook(): WorkbookPart {
    const { pkg, part } = this;
    return this.remembered("workbook", [part, relationshipsPart(part)], () => readWorkbook(pkg, part));
  }

  get formats(): CellFormats {
    const { styles } = this.workbook;
    return this.remembered("formats", [styles ?? ""], () => readCellFormats(this.pkg, styles));
  }

  /** The worksheet of that name; undefined when there is none. */
  findSheet(name: string): SheetEntry | undefined {
    return this.workbook.sheets.find((sheet) => sheet.part !== undefined && sheet.name === name);
  }

  /** Reads every worksheet; pauses in between, so that a page stays alive and can cancel. */
  async read(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    const budget = new Budget(this.pkg.file);
    const { externalLinks, ownSheets } = this.workbook;
    const worksheets = this.workbook.sheets.filter(({ part }) => part !== undefined);
    const sheets: SheetSnapshot[] = [];
    let rested = performance.now();
    for (const entry of worksheets) {
      if (options.signal?.aborted) throw new UserError("cancelled", {});
      const kind = ownSheets.get(entry.name);
      const { name, visibility } = entry;
      sheets.push({ name, visibility, ...this.content(entry, budget), ...(kind === undefined ? {} : { own: kind }) });
      options.onProgress?.(sheets.length / worksheets.length);
      if (performance.now() - rested < WORK_WITHOUT_PAUSE) continue;
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
      rested = performance.now();
    }
    const fileName = this.pkg.file.split(/[\\/]/).at(-1) ?? "";
    return { sheets: this.cameUncalculated ? withoutPlaceholders(sheets) : sheets, externalLinks, fileName };
  }

  /** What a worksheet holds now. */
  content({ part = "" }: SheetEntry, budget = new Budget(this.pkg.file)): SheetContent {
    const { from1904 } = this.workbook;
    // styles are only ever added to, so what a sheet refers to stays the same
    return this.remembered(`sheet ${part}`, [part], () => {
      const context = { strings: this.strings(budget), formats: this.formats, from1904 };
      const reader = new SheetReader(context, budget);
      this.pkg.readXml(part, reader, (piece) => reader.prepare(piece));
      return reader.finish();
    });
  }

  private strings(budget: Budget): readonly string[] {
    const { sharedStrings } = this.workbook;
    return this.remembered("strings", [sharedStrings ?? ""], () => readSharedStrings(this.pkg, sharedStrings, budget));
  }

  private remembered<Value>(key: string, parts: readonly string[], read: () => Value): Value {
    const sources = parts.map((part) => this.pkg.source(part));
    const known = this.memory.get(key);
    if (known && known.sources.every((source, i) => source === sources[i])) return known.value as Value;
    const value = read();
    this.memory.set(key, { sources, value });
    return value;
  }
}
