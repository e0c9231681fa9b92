import { readNumber } from "../model/number";
import type { CellSnapshot } from "../model/snapshot";
import type { Column, ColumnContent, Panel, RowsBy } from "../model/table";
import type { Block } from "./block";
import type { Candidate } from "./candidate";
import type { HeadColumn } from "./head";

/** Splits the columns of a candidate into parts that are read independently: 收入 ‖ 支出, or four classifications. */
export function panelsOf(candidate: Candidate): readonly Panel[] {
  const columns = contentsDecided(candidate);
  const groups = groupsOf(columns);
  return groups.map((group) => ({
    flow: group.find(({ heading }) => heading.flow)?.heading.flow ?? "expenditure",
    rowsBy: rowsByOf(candidate, group),
    columns: group.map(toColumn),
    rows: candidate.body,
  }));
}

/** True when a panel side names 收入 or 支出 in its head. */
export const namesBothSides = (candidate: Candidate): boolean =>
  new Set(candidate.head.columns.map(({ heading }) => heading.flow).filter(Boolean)).size === 2;

function toColumn(from: HeadColumn): Column {
  const { column, path, holds, narrows, codePart, codeOf, period, isTotal, ofWhich, isMisheaded } = from;
  return {
    column,
    path,
    holds,
    narrows,
    ...(codePart && { codePart }),
    ...(codeOf && { codeOf }),
    ...(period && { period }),
    ...(isTotal && { isTotal }),
    ...(ofWhich && { ofWhich }),
    ...(isMisheaded && { isMisheaded }),
  };
}

/** Heads may be missing, unknown or wrong: the cells below have the last word on labels and unknown columns. */
function contentsDecided(candidate: Candidate): readonly HeadColumn[] {
  const { block, head, body } = candidate;
  const known = new Map(head.columns.map((each) => [each.column, each]));
  const columns: HeadColumn[] = [];
  for (let column = block.left; column <= block.right; column++) {
    const cells = body.flatMap((row) => block.grid.at(row, column) ?? []);
    const found = known.get(column);
    if (found) columns.push(decided(found, cells, columns));
    else if (isMostlyText(cells) && columns.length === 0) columns.push(labelColumn(column));
  }
  return columns;
}

const labelColumn = (column: number): HeadColumn => ({
  column,
  path: [],
  holds: "label",
  narrows: {},
  heading: { labelOf: "line" },
  isUnknown: false,
});

function decided(column: HeadColumn, cells: readonly CellSnapshot[], before: readonly HeadColumn[]): HeadColumn {
  const hasLabel = before.some(({ holds }) => holds === "label" || holds === "code");
  if (column.holds === "money" && !hasLabel && isMostlyText(cells)) {
    return { ...labelColumn(column.column), path: column.path, isMisheaded: true };
  }
  if (!column.isUnknown || column.heading.compares) return column;
  const holds: ColumnContent =
    isMostlyNumbers(cells) && hasLabel && column.heading.holds !== "count" ? "money" : "text";
  return { ...column, holds: column.heading.holds === "money" ? "money" : holds };
}

const isNumber = ({ value }: CellSnapshot): boolean =>
  typeof value === "number" || (typeof value === "string" && readNumber(value) !== undefined);

const isMostlyText = (cells: readonly CellSnapshot[]): boolean =>
  cells.length > 0 && cells.filter((cell) => !isNumber(cell)).length > cells.length * 0.6;

const isMostlyNumbers = (cells: readonly CellSnapshot[]): boolean =>
  cells.length > 0 && cells.filter(isNumber).length > cells.length * 0.6;

/** A new panel begins at a label or code column that follows money, or where the head turns from 收入 to 支出. */
function groupsOf(columns: readonly HeadColumn[]): readonly (readonly HeadColumn[])[] {
  const groups: HeadColumn[][] = [];
  for (const column of columns) {
    const group = groups.at(-1);
    if (!group || startsPanel(column, group, columns)) groups.push([column]);
    else group.push(column);
  }
  return groups;
}

function startsPanel(column: HeadColumn, group: readonly HeadColumn[], all: readonly HeadColumn[]): boolean {
  if (column.holds !== "label" && column.holds !== "code") return false;
  if (!group.some(({ holds }) => holds === "money")) return false;
  const hasMoneyAfter = all.some((each) => each.column > column.column && each.holds === "money");
  const { labelOf, codeOf, flow } = column.heading;
  return hasMoneyAfter && (labelOf === "line" || codeOf !== undefined || flow !== undefined || column.holds === "code");
}

const CODE_OF_DIGIT: Readonly<Record<string, RowsBy>> = {
  "1": "functional",
  "2": "functional",
  "3": "economic",
  "5": "governmentEconomic",
};

function rowsByOf(candidate: Candidate, group: readonly HeadColumn[]): RowsBy {
  const keys = group.filter(({ holds }) => holds === "code" || holds === "label");
  const labelOf = keys.map(({ heading }) => heading.labelOf).find(Boolean);
  if (labelOf === "procurement" || group.some(({ heading }) => heading.labelOf === "procurement")) return "procurement";
  if (labelOf === "project") return "project";
  const codeOf = keys.map((key) => key.codeOf).find((each) => each !== undefined && each !== "unit");
  if (codeOf) return codeOf;
  // 类, 款, 项 or a plain code column stand for the rows even where the unit is printed beside them
  const key =
    keys.find(({ holds, codeOf: of }) => holds === "code" && of !== "unit") ??
    keys.find((each) => each.codeOf !== "unit");
  const hasUnits = labelOf === "unit" || keys.some((each) => each.codeOf === "unit");
  if (hasUnits && key?.holds !== "code") return "unit";
  if (!key) return "line";
  return codesIn(candidate, key.column) ?? (key.holds === "code" ? emptyCodesBy(group) : "line");
}

/** A table of codes without any row: 基本支出 and 项目支出 stand over functions, a single amount over either. */
const emptyCodesBy = (group: readonly HeadColumn[]): RowsBy =>
  group.some(({ narrows }) => narrows.use !== undefined) && !group.some(({ narrows }) => narrows.nature === "project")
    ? "economic"
    : "functional";

/** Which classification the printed codes of a column belong to; undefined when it prints no codes. */
function codesIn(
  { block, body }: { readonly block: Block; readonly body: readonly number[] },
  column: number,
): RowsBy | undefined {
  const counts = new Map<RowsBy, number>();
  for (const row of body) {
    const code = /^([1235])\d{2}(\d{2}){0,2}(?!\d)/.exec(block.grid.plainAt(row, column));
    const of = CODE_OF_DIGIT[code?.[1] ?? ""];
    if (of) counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
