import type { Area } from "../../model/cell";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import type { TextSource } from "../../model/text-source";
import { UserError } from "../../model/user-error";
import { LIMITS } from "./limits";
import { printedValue } from "./printed-value";
import type { CaptionedTable } from "./read-document";
import { wordDocument } from "./read-text-file";

/** A document as tables and text. */
interface WordTables {
  /** A sheet for each table with lines and columns. */
  readonly snapshot: WorkbookSnapshot;
  /** What stands outside of these tables; none where there is nothing. */
  readonly texts: readonly TextSource[];
}

/** Reads a .docx whose tables are the budget; throws a UserError when it is something else, or holds nothing. */
export function readWordTables(bytes: Uint8Array, file: string): WordTables {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  const { tables, prose } = wordDocument(bytes, file);
  if (tables.length === 0 && prose.length === 0) throw new UserError("noTextFound", { file });
  requireMeasure(tables, file);
  const names = new SheetNames();
  const sheets = tables.map((table) => sheetOf(names.next(table.captions), table));
  const lines = prose.map((line) => ({ ...line, cell: { ...line.cell, sheet: name } }));
  return {
    snapshot: { sheets, externalLinks: [], fileName: name },
    texts: lines.length > 0 ? [{ kind: "document", name, lines }] : [],
  };
}

function requireMeasure(tables: readonly CaptionedTable[], file: string): void {
  const cells = tables.reduce((sum, { table }) => sum + table.cells.length, 0);
  const found =
    tables.length > LIMITS.tables
      ? `超过 ${LIMITS.tables} 个表格`
      : cells > LIMITS.cells
        ? `表格超过 ${LIMITS.cells / 10_000} 万格`
        : undefined;
  if (found !== undefined) throw new UserError("fileTooLarge", { file, found });
}

/** The captions stand above the table, each in a row of its own. */
function sheetOf(name: string, { captions, table }: CaptionedTable): SheetSnapshot {
  const above = captions.map((value, i): CellSnapshot => ({ row: i + 1, column: 1, value }));
  const lower = ({ top, bottom, ...rest }: Area): Area => ({
    top: top + above.length,
    bottom: bottom + above.length,
    ...rest,
  });
  const cells = table.cells.map(({ row, column, text }): CellSnapshot => ({
    row: row + above.length,
    column,
    ...printedValue(text),
  }));
  return {
    name,
    visibility: "visible",
    isProtected: false,
    cells: [...above, ...cells],
    merges: table.merges().map(lower),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** Lines that stand above many tables and name none. */
const NO_NAME = /[:：]|^[（(]?(?:金额)?单位|^表号|^[\d\s./年月日—-]*$/;
const LONGEST_NAME = 31;

/** Calls a sheet by the line that names its table, else by its number; each name once. */
class SheetNames {
  private count = 0;
  private readonly taken = new Set<string>();

  next(captions: readonly string[]): string {
    this.count++;
    const title = captions.filter((line) => !NO_NAME.test(line)).at(-1) ?? `表格${this.count}`;
    const plain = title.replace(/\s+/g, " ").slice(0, LONGEST_NAME);
    const name = this.taken.has(plain) ? `${plain}（第${this.count}个表格）` : plain;
    this.taken.add(name);
    return name;
  }
}
