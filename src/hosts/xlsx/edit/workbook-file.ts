import { keyOfPlace } from "../../../model/cell";
import type { ReadOptions } from "../../../model/host";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../model/snapshot";
import { UserError } from "../../../model/user-error";
import type { OfficePackage } from "../../../package/package";
import { withoutPlaceholders } from "../../../package/placeholders";
import { relationshipsPart } from "../../../package/relationships";
import { readTraces } from "../read/read-traces";
import { type CellFormats, readCellFormats } from "../read/cell-formats";
import type { Position } from "../read/cell-position";
import { Budget, LIMITS } from "../../../package/workbook-limits";
import { type SheetContent, SheetReader } from "../read/read-sheet";
import {
  findWorkbookPart,
  readSharedStrings,
  readWorkbook,
  type SheetEntry,
  type WorkbookPart,
} from "../read/read-workbook";
import type { CellContent } from "./patch-sheet";

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
    return {
      sheets: this.cameUncalculated ? withoutPlaceholders(sheets) : sheets,
      externalLinks,
      fileName,
      traces: readTraces(this.pkg, worksheets),
    };
  }

  /** What a worksheet holds now. */
  content({ part = "" }: SheetEntry, budget = new Budget(this.pkg.file)): SheetContent {
    const { from1904 } = this.workbook;
    // styles are only ever added to, so what a sheet refers to stays the same
    return this.remembered(`sheet ${part}`, [part], () => {
      const context = { strings: this.strings(budget), formats: this.formats, from1904 };
      const reader = new SheetReader(context, budget);
      this.pkg.readXml(part, reader, (piece) => reader.prepare(piece), "<sheetData>");
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

/** A cell we put a content into, and what reading has to find there. */
interface WrittenCell extends Position {
  readonly expected: string | number | boolean;
}

/** Remembers what we put into a workbook, so that a saved file can be held against it. */
class WrittenCells {
  private readonly bySheet = new Map<string, Map<number, WrittenCell>>();

  /** The last content of a cell counts. */
  note(sheet: string, { row, column }: Position, content: CellContent): void {
    const expected = "formula" in content ? `=${content.formula}` : content.constant;
    // no cell holds more, and reading cuts what is longer
    const held = typeof expected === "string" ? expected.slice(0, LIMITS.cellCharacters) : expected;
    const cells = this.bySheet.get(sheet) ?? new Map<number, WrittenCell>();
    this.bySheet.set(sheet, cells.set(keyOfPlace({ row, column }), { row, column, expected: held }));
  }

  /** Forgets a sheet that was removed, or is written anew as a whole. */
  forget(sheet: string): void {
    this.bySheet.delete(sheet);
  }

  /** The sheet has another name from now on. */
  rename(from: string, to: string): void {
    const cells = this.bySheet.get(from);
    this.bySheet.delete(from);
    if (cells) this.bySheet.set(to, cells);
  }

  in(sheet: string): readonly WrittenCell[] {
    return [...(this.bySheet.get(sheet)?.values() ?? [])];
  }

  get sheets(): readonly string[] {
    return [...this.bySheet.keys()];
  }
}
