import { parse_xlscfb, set_cptable, type WorkBook } from "@e965/xlsx";
import { partedNotes } from "../../model/note";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { UserError } from "../../model/user-error";
import { withoutPlaceholders } from "../../package/placeholders";
import { Budget } from "../../package/workbook-limits";
import { CODE_PAGES } from "./code-pages";
import { CompoundFile } from "./compound-file";
import { propertiesOf } from "./properties";
import { harmlessRecords } from "./records";
import { sheetOf } from "./sheet-of";

/** Bytes of a file: the library needs some 12 times as many of memory, and no budget comes near. */
const LARGEST = 64 * 2 ** 20;

/**
 * Reads a workbook of Excel 97-2003 (.xls, and .et of WPS that are the same inside). Nothing can be written into one.
 * Whoever loads this file loads the library.
 */
export function readOldWorkbook(bytes: Uint8Array, file: string): WorkbookSnapshot {
  if (bytes.length > LARGEST) {
    throw new UserError("fileTooLarge", { file, found: `文件 ${Math.round(bytes.length / 2 ** 20)}MB` });
  }
  const container = new CompoundFile(bytes, file);
  const workbook = parsed(container, file);
  const budget = new Budget(file);
  const hiddenOf = new Map(workbook.Workbook?.Sheets?.map(({ name, Hidden = 0 }) => [name, Hidden]));
  const read = workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    // charts, macros and dialogs hold no tables
    if (!sheet || sheet["!type"] !== undefined) return [];
    return [sheetOf(name, hiddenOf.get(name) ?? 0, sheet, budget)];
  });
  if (read.length === 0) throw new UserError("archiveDamaged", { file });
  const sheets = read.map(({ sheet }) => sheet);
  return {
    // the library does not tell whether the file wants to be calculated when it is opened
    sheets: withoutPlaceholders(sheets),
    externalLinks: linksIn(sheets),
    fileName: file.split(/[\\/]/).at(-1) ?? "",
    traces: { ...partedNotes(read.flatMap(({ comments }) => comments)), properties: propertiesOf(container) },
  };
}

/** Whatever the library throws is about the bytes: it knows no errors of its own that could be told apart. */
function parsed(container: CompoundFile, file: string): WorkBook {
  const stream = container.stream("Workbook") ?? container.stream("Book");
  if (!stream) throw new UserError("archiveDamaged", { file });
  const records = harmlessRecords(stream, file);
  set_cptable(CODE_PAGES);
  try {
    return parse_xlscfb(records, {
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellNF: true,
      cellStyles: true,
      cellText: false,
    });
  } catch (cause) {
    throw new UserError("archiveDamaged", { file }, { cause });
  }
}

/** Other files that formulas refer to: 'D:\budget\[last year.xls]Sheet1'!A1 */
function linksIn(sheets: WorkbookSnapshot["sheets"]): readonly string[] {
  const formulas = sheets.flatMap(({ cells }) => cells.flatMap(({ formula = "" }) => formula));
  const named = formulas.flatMap((formula) =>
    [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(/\[([^[\]]*\.\w{2,4})\]/g)].map(([, name = ""]) => name),
  );
  return [...new Set(named)];
}
