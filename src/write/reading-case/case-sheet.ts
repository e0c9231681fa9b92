import { bareLabel } from "../../lexicon/index";
import type { BudgetBook } from "../../model/book";
import { type Area, contains, keyOfPlace, placeKey } from "../../model/cell";
import type { Line } from "../../model/fact";
import { groupBy } from "../../model/group-by";
import { readNumber } from "../../model/number";
import { cellIn } from "../../model/pages";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import type { Column, Table } from "../../model/table";

/** The name of the sheet that an exported table stands on. */
export const CASE_SHEET = "表";

/** The table alone in a workbook of its year: where the table prints no year the name of the file does. */
export const caseWorkbook = (sheet: SheetSnapshot, year: number | undefined): WorkbookSnapshot => ({
  sheets: [sheet],
  externalLinks: [],
  ...(year !== undefined && { fileName: `${year}年.xlsx` }),
});
const TEXT = "文字";
const UNIT = "某单位";

/**
 * One table alone, moved to the first cell of its sheet: heads, codes, labels of accounts and amounts as they are, names
 * of units and projects replaced by numbered ones, all other text left out. Formulas become their results.
 */
export function caseSheet(book: BudgetBook, table: Table): SheetSnapshot {
  const { area, sheet: name } = table;
  const source = book.snapshot.sheets.find((each) => each.name === name);
  const rename = renamer(book, table);
  const cells = (source?.cells ?? []).filter(({ row, column }) => contains(area, row, column));
  return {
    name: CASE_SHEET,
    visibility: "visible",
    isProtected: false,
    cells: cells.map((cell) => moved(rename(cell), area)),
    merges: (source?.merges ?? []).flatMap((merge) => clipped(merge, area)),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function moved({ formula: _, isError: __, ...cell }: CellSnapshot, { top, left }: Area): CellSnapshot {
  return { ...cell, row: cell.row - top + 1, column: cell.column - left + 1 };
}

/** The part of a merge inside the table, moved; none where the merge begins outside of it or is a single cell there. */
function clipped(merge: Area, area: Area): readonly Area[] {
  const [bottom, right] = [Math.min(merge.bottom, area.bottom), Math.min(merge.right, area.right)];
  const isSingle = bottom === merge.top && right === merge.left;
  if (!contains(area, merge.top, merge.left) || isSingle) return [];
  const [down, along] = [area.top - 1, area.left - 1];
  return [{ top: merge.top - down, bottom: bottom - down, left: merge.left - along, right: right - along }];
}

/** Gives a cell of the table the text it may be seen with. */
function renamer({ facts, identity }: BudgetBook, table: Table): (cell: CellSnapshot) => CellSnapshot {
  const withoutOwner = ownerHidden([identity.unitName, table.unitName]);
  const body = new Set(table.panels.flatMap(({ rows }) => rows));
  const notes = new Set(table.notes.map(({ cell }) => keyOfPlace(cell)));
  const columns = new Map(table.panels.flatMap((panel) => panel.columns.map((each) => [each.column, each] as const)));
  const lines = groupBy(
    facts.lines.filter((line) => cellIn(line.table, line.row, 1).sheet === table.sheet),
    (line) => cellIn(line.table, line.row, 1).row,
  );
  const lineAt = (row: number, column: number): Line | undefined =>
    lines.get(row)?.find((line) => line.panel.columns.some((each) => each.column === column));
  const numbered = numberedNames();
  const isTitle = ({ row, column }: CellSnapshot): boolean =>
    row === table.titleCell?.row && column === table.titleCell.column;
  return (cell) => {
    const { value, row, column } = cell;
    if (typeof value !== "string" || readNumber(value) !== undefined) return cell;
    if (notes.has(placeKey(row, column))) return { ...cell, value: `注：${TEXT}。` };
    if (!body.has(row))
      return { ...cell, value: isTitle(cell) ? withoutPrefix(withoutOwner(value)) : withoutOwner(value) };
    const kind = kindOfName(columns.get(column), lineAt(row, column));
    if (kind === "kept") return { ...cell, value: withoutOwner(value) };
    if (kind === "text") return { ...cell, value: TEXT };
    // numbers, 其中 and blanks before a name tell its place
    const { name } = bareLabel(value);
    return { ...cell, value: value.replace(name, numbered(kind, name)) };
  };
}

const YEAR = /^.*?(?=(?:\d\s*){4}年|[〇○零一二三四五六七八九]{4}年)/;
const NAMED = /((?:填报|编制|预算)?(?:单位|部门)(?:名称)?\s*[:：]\s*)(?!(?:人民币)?(?:亿|万|千)?元)\S.*$/;

/** A text without the names of the unit: those that are known, and what a line of its own says is the unit. */
function ownerHidden(names: readonly (string | undefined)[]): (text: string) => string {
  const known = names.filter((name) => name !== undefined && name.length > 1);
  return (text) =>
    known.reduce<string>((rest, name = "") => rest.replaceAll(name, UNIT), text).replace(NAMED, `$1${UNIT}`);
}

/** What stands before the year in a title is whose table it is. */
const withoutPrefix = (title: string): string =>
  title.replace(YEAR, (before) => (/[\u4e00-\u9fff]{2}/.test(before) ? UNIT : before));

/** Whose name a text in the body is; `kept` for codes and for what accounts and lines are called. */
function kindOfName(column: Column | undefined, line: Line | undefined): "kept" | "text" | "单位" | "项目" | "采购" {
  if (column?.holds === "code") return "kept";
  if (column?.holds !== "label") return "text";
  if (column.codeOf === "unit") return "单位";
  if (!line || line.role !== "item") return "kept";
  const { rowsBy } = line.panel;
  if (rowsBy === "procurement") return line.narrows.line === line.name ? "采购" : "kept";
  if (line.narrows.project !== undefined) return "项目";
  // kinds of projects stand between units, which have codes, and projects
  return rowsBy === "unit" || (rowsBy === "project" && line.code !== undefined) ? "单位" : "kept";
}

/** The same name gets the same number everywhere in the table: 项目1, 项目2. */
function numberedNames(): (kind: string, name: string) => string {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  return (kind, name) => {
    const key = `${kind}|${name}`;
    const count = (counts.get(kind) ?? 0) + (known.has(key) ? 0 : 1);
    counts.set(kind, count);
    const given = known.get(key) ?? `${kind}${count}`;
    known.set(key, given);
    return given;
  };
}
