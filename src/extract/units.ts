import { classificationOf } from "../catalogue/index";
import type { Column, Panel, RowsBy } from "../model/table";
import type { CellSnapshot } from "../model/snapshot";
import { plain } from "../model/text";
import { printedCode } from "./codes";
import type { SheetCells } from "../book/sheet-cells";
import { endsAsOrganisation } from "../lexicon/index";
import { CODED } from "./row-words";
import { totalRank } from "./total-word";

/** The unit of a row of a department's table: its code where one is printed, else its name. */
export interface RowUnit {
  readonly unit: string;
  readonly name: string;
  /** The row prints it itself: 单位小计, or the first row of the unit. */
  readonly isOwn: boolean;
  /** The row is the unit's own among the rows of the classification: its code is none of them. */
  readonly isAmongCodes?: true;
}

/**
 * Whose money the rows of a table by unit and function are: units print their name in the first row, merged over the
 * rows below or blank there. Rows of 部门合计 above all units, or below them, belong to none. `named` is the unit whose table it
 * says it is.
 */
export function unitsOfRows(panel: Panel, cells: SheetCells, named = ""): ReadonlyMap<number, RowUnit> {
  if (panel.rowsBy === "unit") return NONE;
  const columns = panel.columns.filter(
    ({ codeOf, holds }) => codeOf === "unit" && (holds === "code" || holds === "label"),
  );
  if (columns.length === 0 && !CODED.has(panel.rowsBy)) return NONE;
  const units = new Map<number, RowUnit>();
  const words = panel.columns.filter(({ holds }) => holds === "code" || holds === "label");
  let open: RowUnit | undefined;
  // the name of the unit alone, above the rows that print its code
  const unitAbove = (row: number): Omit<RowUnit, "isOwn"> | undefined => {
    const found = unitAmongCodes(words, cells, row, { rowsBy: panel.rowsBy, named });
    const below = panel.rows.find((other) => other > row && printedUnit(panel, columns, cells, other));
    const code = found && below !== undefined ? printedUnit(panel, columns, cells, below)?.unit : undefined;
    return found && { ...found, unit: code ?? found.unit };
  };
  for (const row of panel.rows) {
    const printed =
      columns.length > 0
        ? (printedUnit(panel, columns, cells, row) ?? unitAbove(row))
        : unitAmongCodes(words, cells, row, { rowsBy: panel.rowsBy, named });
    // most tables name no unit at all
    if (!printed && !open) continue;
    if (isTotalOfAll(words, cells, row)) {
      open = undefined;
      continue;
    }
    open = printed ? { ...printed, isOwn: printed.unit !== open?.unit } : open && withoutRow(open);
    if (open) units.set(row, open);
  }
  return units;
}

/**
 * True where a table lists several units: the workbook is a department's, and its other tables are read by unit too. The
 * department that stands above its only unit (181, 181014) is no second one.
 */
export function listsSeveralUnits(panel: Panel, cells: SheetCells): boolean {
  const units = [...new Set([...unitsOfRows(panel, cells).values()].map(({ unit }) => unit))];
  const isAbove = (unit: string): boolean => units.some((other) => other !== unit && other.startsWith(unit));
  return units.filter((unit) => !isAbove(unit)).length > 1;
}

/** 部门合计 and 合计 stand above all units; 单位小计 belongs to its unit. */
const isTotalOfAll = (words: readonly Column[], cells: SheetCells, row: number): boolean =>
  words.some(({ column }) => (totalRank(plain(String(cells.at(row, column)?.value ?? ""))) ?? 0) > 1);

const NONE: ReadonlyMap<number, RowUnit> = new Map();

const withoutRow = ({ unit, name }: RowUnit): RowUnit => ({ unit, name, isOwn: false });

/**
 * 105001 | 某市档案局 in the columns of codes and their names: a number that no code of the classification can be, beside a
 * name that ends like that of a public body; or the name of the unit without any code.
 */
function unitAmongCodes(
  words: readonly Column[],
  cells: SheetCells,
  row: number,
  { rowsBy, named }: { readonly rowsBy: RowsBy; readonly named: string },
): Omit<RowUnit, "isOwn"> | undefined {
  const code = printedCode(firstValue(words, "code", cells, row));
  const name = plain(String(firstValue(words, "label", cells, row) ?? ""));
  if (code === undefined && name !== "" && name === plain(named)) return { unit: name, name, isAmongCodes: true };
  if (code === undefined || code.length < 3 || classificationOf(code) === rowsBy) return undefined;
  if (!endsAsOrganisation(name)) return undefined;
  return { unit: code, name, isAmongCodes: true };
}

/** What a row prints in the first of the columns that hold whole codes, or labels. */
function firstValue(
  words: readonly Column[],
  holds: Column["holds"],
  cells: SheetCells,
  row: number,
): CellSnapshot["value"] | undefined {
  for (const each of words) {
    const value = each.holds === holds && each.codePart === undefined ? cells.at(row, each.column)?.value : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** 201 | 03 | 01 | 2010301: the column of units repeats the code of the row where it prints no unit. */
const codeBeside = ({ columns }: Panel, cells: SheetCells, row: number): string | undefined => {
  const parts = columns
    .filter(({ holds, codeOf }) => holds === "code" && codeOf !== "unit")
    .flatMap(({ column }) => printedCode(cells.at(row, column)?.value) ?? []);
  return parts.length === 0 ? undefined : parts.join("");
};

function printedUnit(
  panel: Panel,
  columns: readonly Column[],
  cells: SheetCells,
  row: number,
): Omit<RowUnit, "isOwn"> | undefined {
  const valueIn = (holds: Column["holds"]): string | number | boolean | undefined => {
    const column = columns.find((each) => each.holds === holds)?.column;
    return column === undefined ? undefined : (cells.at(row, column) ?? cells.shownAt(row, column))?.value;
  };
  const printed = printedCode(valueIn("code"));
  const code = printed === codeBeside(panel, cells, row) ? undefined : printed;
  const label = valueIn("label");
  const name = typeof label === "string" ? label.trim() : "";
  return code === undefined && name === "" ? undefined : { unit: code ?? name, name };
}
