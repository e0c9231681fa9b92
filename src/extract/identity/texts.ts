import { contains } from "../../model/cell";
import type { CellSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import type { Table, Unrecognised } from "../../model/table";
import type { TextSource } from "../../model/text-source";

/** The places of a workbook that say whose budget of which year it is. */
export interface IdentityTexts {
  /** Covers and the first lines of the narrative, in the workbook and beside it; the glossary is left out. */
  readonly opening: readonly string[];
  /** Titles of tables that were read and the lines between title and head. */
  readonly printed: readonly string[];
  /** The first lines of what was not read, and contents: titles of tables. */
  readonly unread: readonly string[];
  readonly sheetNames: readonly string[];
  readonly fileName?: string;
}

/** Lines of a text in which its title and its first statements stand. */
const OPENING_LINES = 40;
/** Lines of an unread block in which its title stands; contents are a little longer. */
const UNREAD_LINES = 12;
/** No title is longer; sentences of unread text name any year. */
const LONGEST_TITLE = 60;

export function identityTexts(
  snapshot: WorkbookSnapshot,
  tables: readonly Table[],
  unrecognised: readonly Unrecognised[],
  beside: readonly TextSource[],
): IdentityTexts {
  const sheets = snapshot.sheets.filter(({ own }) => own === undefined);
  const linesOf = (sheet: string, area: Table["area"], rows: number): readonly string[] =>
    cellsAbove(sheets.find(({ name }) => name === sheet)?.cells ?? [], area.top + rows).flatMap(
      ({ row, column, value }) => (typeof value === "string" && contains(area, row, column) ? [value.trim()] : []),
    );
  return {
    opening: [
      ...tables
        .filter(({ type }) => type === "cover" || type === "narrative")
        .flatMap(({ sheet, area }) => withoutGlossary(linesOf(sheet, area, OPENING_LINES))),
      ...beside.flatMap(({ lines }) => withoutGlossary(lines.slice(0, OPENING_LINES).map(({ text }) => text.trim()))),
    ],
    printed: tables
      .filter(({ headRows }) => headRows.length > 0)
      .flatMap(({ sheet, area, headRows: [head = area.top] }) => linesOf(sheet, area, head - area.top)),
    unread: [...unrecognised, ...tables.filter(({ type }) => type === "contents")]
      .flatMap(({ sheet, area }) => linesOf(sheet, area, UNREAD_LINES))
      .filter(({ length }) => length <= LONGEST_TITLE),
    sheetNames: sheets.map(({ name }) => name),
    ...(snapshot.fileName !== undefined && { fileName: snapshot.fileName }),
  };
}

/** Of cells in reading order those above a row. */
function cellsAbove(cells: readonly CellSnapshot[], end: number): readonly CellSnapshot[] {
  const below = cells.findIndex(({ row }) => row >= end);
  return below < 0 ? cells : cells.slice(0, below);
}

/** 名词解释 explains 部门预算 and 单位预算 to everybody. */
function withoutGlossary(lines: readonly string[]): readonly string[] {
  const glossary = lines.findIndex((line) => /名词解释$/.test(line) && line.length <= 20);
  const isContents = lines.slice(0, glossary).some((line) => /^目\s*录$/.test(line));
  return glossary < 0 || isContents ? lines : lines.slice(0, glossary);
}
