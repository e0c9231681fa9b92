import type { Column, Panel } from "../model/table";
import { plain } from "../model/text";
import { printedCode } from "./codes";
import type { SheetCells } from "../book/sheet-cells";
import { totalRank } from "./total-word";

/** The unit of a row of a department's table: its code where one is printed, else its name. */
export interface RowUnit {
  readonly unit: string;
  readonly name: string;
  /** The row prints it itself: 单位小计, or the first row of the unit. */
  readonly isOwn: boolean;
}

/**
 * Whose money the rows of a table by unit and function are: units print their name in the first row, merged over the
 * rows below or blank there. Rows of 部门合计 above all units, or below them, belong to none.
 */
export function unitsOfRows(panel: Panel, cells: SheetCells): ReadonlyMap<number, RowUnit> {
  const columns = panel.columns.filter(
    ({ codeOf, holds }) => codeOf === "unit" && (holds === "code" || holds === "label"),
  );
  if (columns.length === 0 || panel.rowsBy === "unit") return NONE;
  const units = new Map<number, RowUnit>();
  let open: RowUnit | undefined;
  for (const row of panel.rows) {
    if (isTotalOfAll(panel, cells, row)) {
      open = undefined;
      continue;
    }
    const printed = printedUnit(columns, cells, row);
    open = printed ? { ...printed, isOwn: printed.unit !== open?.unit } : open && { ...open, isOwn: false };
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
const isTotalOfAll = ({ columns }: Panel, cells: SheetCells, row: number): boolean =>
  columns.some(({ holds, column }) => {
    const isWord = holds === "code" || holds === "label";
    const rank = isWord ? totalRank(plain(String(cells.at(row, column)?.value ?? ""))) : undefined;
    return rank !== undefined && rank > 1;
  });

const NONE: ReadonlyMap<number, RowUnit> = new Map();

function printedUnit(columns: readonly Column[], cells: SheetCells, row: number): Omit<RowUnit, "isOwn"> | undefined {
  const valueIn = (holds: Column["holds"]): string | number | boolean | undefined => {
    const column = columns.find((each) => each.holds === holds)?.column;
    return column === undefined ? undefined : (cells.at(row, column) ?? cells.shownAt(row, column))?.value;
  };
  const code = printedCode(valueIn("code"));
  const label = valueIn("label");
  const name = typeof label === "string" ? label.trim() : "";
  return code === undefined && name === "" ? undefined : { unit: code ?? name, name };
}
