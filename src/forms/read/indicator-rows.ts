import { smallest } from "../../model/extremes";
import type { Level1, Level2, TargetScheme } from "../../model/target";
import type { FormCell } from "./form-grid";
import type { ColumnRole, FormFrame, RoleSpan } from "./frame";
import { isVerticalLabel, level1Of, level2Of, saysLevel } from "../../lexicon/index";
import { parseValue } from "../value/parse-value";

/** A row below the indicator head, its cells told apart by what they are, whatever column they slipped into. */
export interface IndicatorRow {
  readonly row: number;
  readonly level1?: LevelCell<Level1>;
  readonly level2?: LevelCell<Level2>;
  readonly name?: FormCell;
  readonly value?: FormCell;
  readonly others: Readonly<Partial<Record<ColumnRole, FormCell>>>;
  /** Where a blank value would stand. */
  readonly valueColumn: number;
}

interface LevelCell<L> {
  readonly level: L | undefined;
  readonly cell: FormCell;
}

/** The scheme the rows of a form show: 成本 as a first level is that of 2021. Undefined when no cost is named. */
export function schemeShown(frame: FormFrame, rows: readonly number[]): TargetScheme | undefined {
  const { grid, area, columns } = frame;
  const nameLeft = columns.find(({ role }) => role === "name")?.left ?? area.right;
  const level2 = columns.find(({ role }) => role === "level2");
  const cells = rows.flatMap((row) => grid.cellsIn(row, area.left, nameLeft - 1));
  const seconds = cells.map((cell) => ({ cell, level: level2Of(cell.plain) }));
  const isLeft = (cell: FormCell) => level2 !== undefined && cell.column < level2.left;
  const costs = seconds.filter(({ level }) => level === "cost");
  const isShifted = seconds.some(
    ({ cell, level }) => /^(?:quantity|quality|timeliness)$/.test(level ?? "") && isLeft(cell),
  );
  if (costs.some(({ cell }) => isLeft(cell)) && !isShifted) return "2021";
  if (costs.length > 0) return "2015";
  return seconds.some(({ level }) => level === "economic-cost") ? "2021" : undefined;
}

/** Tells the cells of one row apart. */
export function readRow(
  frame: FormFrame,
  columns: readonly RoleSpan[],
  row: number,
  scheme: TargetScheme,
): IndicatorRow {
  const spanOf = (role: ColumnRole) => columns.find((span) => span.role === role);
  const name = spanOf("name");
  const value = spanOf("value") ?? spanOf("medium");
  const left = smallest(columns.map((span) => span.left));
  const from = columns === frame.columns ? frame.area.left : left;
  const right =
    columns === frame.columns && frame.yearColumns ? (frame.yearColumns[0]?.left ?? 1) - 1 : frame.area.right;
  const cells = frame.grid
    .cellsIn(row, from, right)
    .filter((cell) => !isVerticalLabel(cell.plain) || cell.column >= left);
  const nameLeft = name?.left ?? frame.area.right;
  const levels = levelCells(cells, columns, nameLeft, scheme);
  const rest = cells.filter((cell) => cell !== levels.level1?.cell && cell !== levels.level2?.cell);
  const others: Partial<Record<ColumnRole, FormCell>> = {};
  for (const span of columns) {
    if (/^(?:level1|level2|name|value|ignored)$/.test(span.role)) continue;
    const cell = rest.find(({ column }) => column >= span.left && column <= span.right);
    if (cell) others[span.role] = cell;
  }
  const body = rest.filter((cell) => !Object.values(others).includes(cell) && !isIgnored(cell, columns));
  const placed = nameAndValue(body, name, value);
  return { row, ...levels, ...placed, others, valueColumn: value?.left ?? nameLeft + 1 };
}

const isIgnored = (cell: FormCell, columns: readonly RoleSpan[]): boolean =>
  columns.some(({ role, left, right }) => role === "ignored" && cell.column >= left && cell.column <= right);

/** Level names left of the indicator's name; one that slipped into the name's column when the whole row moved right. */
function levelCells(
  cells: readonly FormCell[],
  columns: readonly RoleSpan[],
  nameLeft: number,
  scheme: TargetScheme,
): Pick<IndicatorRow, "level1" | "level2"> {
  const level2Left = columns.find(({ role }) => role === "level2")?.left ?? nameLeft;
  let level1: LevelCell<Level1> | undefined;
  let level2: LevelCell<Level2> | undefined;
  for (const [i, cell] of cells.entries()) {
    const isMoved = cell.column >= nameLeft && saysLevel(cell.plain) && cells.length - i >= 3;
    if (cell.column >= nameLeft && !isMoved) break;
    const first = level1Of(cell.plain);
    const second = level2Of(cell.plain);
    const isFirst =
      first !== undefined && (second === undefined || isFirstLevel(cell, first, level2Left, scheme, level1));
    if (isFirst) level1 ??= { level: first, cell };
    else if (second !== undefined) level2 ??= { level: second, cell };
    else if (/指标$|效益$|满意度?$/.test(cell.plain) && cells.some((other) => other.column > cell.column)) {
      if (cell.column >= level2Left) level2 ??= { level: undefined, cell };
      else level1 ??= { level: undefined, cell };
    }
  }
  return { ...(level1 && { level1 }), ...(level2 && { level2 }) };
}

/** 成本 and 满意度 name both a first and a second level: the column and the scheme decide. */
function isFirstLevel(
  cell: FormCell,
  first: Level1,
  level2Left: number,
  scheme: TargetScheme,
  known: LevelCell<Level1> | undefined,
): boolean {
  if (known) return false;
  if (cell.column >= level2Left) return false;
  return first !== "cost" || scheme === "2021";
}

/** By column; where a row slipped to the left or right, by order. */
function nameAndValue(
  cells: readonly FormCell[],
  name: RoleSpan | undefined,
  value: RoleSpan | undefined,
): Pick<IndicatorRow, "name" | "value"> {
  if (!name) return {};
  const inSpan = (span: RoleSpan | undefined) =>
    cells.find(({ column }) => span !== undefined && column >= span.left && column <= span.right);
  const ownName = inSpan(name);
  const ownValue = inSpan(value);
  const before = cells.find(({ column }) => column < name.left);
  const after = value && cells.find(({ column }) => column > value.right);
  if (!ownValue && before && ownName && isValueLike(ownName)) return { name: before, value: ownName };
  if (!ownName && before) return { name: before, ...(ownValue && { value: ownValue }) };
  if (!ownName && ownValue && after && !isValueLike(ownValue)) return { name: ownValue, value: after };
  if (ownName && !ownValue && after) return { name: ownName, value: after };
  return { ...(ownName && { name: ownName }), ...(ownValue && { value: ownValue }) };
}

const isValueLike = (cell: FormCell): boolean => cell.isNumber || !/^(?:text|blank)$/.test(parseValue(cell.raw).kind);
