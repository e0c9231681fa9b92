import { append } from "../../model/append";
import type { CellRef } from "../../model/cell";
import type { Unit } from "../../model/money";
import type { MoneyPart, TargetAmount, TargetGoal } from "../../model/target";
import type { FormCell } from "./form-grid";
import type { FormFrame } from "./frame";
import { bareLabel, type FieldId, inlineLabel, type FormLabel, labelOf } from "./labels";
import { decimalIn, readAmount } from "./read-amount";

/** A label of the upper part with what stands beside it. */
interface Labelled {
  readonly label: FormLabel;
  readonly at: FormCell;
  /** The label as printed, bare. */
  readonly text: string;
  /** Undefined for a blank field. */
  readonly value: FormCell | undefined;
  /** Where the value stands or would stand. */
  readonly place: CellRef;
}

/** Fields, money and goals as they stand above the indicators. */
export interface UpperPart {
  readonly fields: readonly {
    readonly id: FieldId | "other";
    readonly label: string;
    readonly value: FormCell | undefined;
    readonly place: CellRef;
  }[];
  readonly money: readonly TargetAmount[];
  readonly goals: readonly (TargetGoal & { readonly cells: readonly FormCell[] })[];
}

/** Reads the rows between the title and the indicators; rows of the task table are read apart. */
export function readUpper(frame: FormFrame, skipRows: ReadonlySet<number>, unit: Unit): UpperPart {
  const rows = frame.grid.rows.filter((row) => row >= frame.area.top && row < frame.headRow && !skipRows.has(row));
  const labelled = rows.flatMap((row) => labelsIn(frame, row));
  const named = labelled.map((each) => (isAmountOfGroup(each) ? asTotal(each) : each));
  return {
    fields: named.flatMap(({ label, text, value, place }): UpperPart["fields"] => {
      const id = label.kind === "field" ? label.id : label.kind === "other" ? "other" : undefined;
      return id === undefined ? [] : [{ id, label: text, value, place }];
    }),
    money: readMoney(frame, named, unit),
    goals: readGoals(frame, named, rows),
  };
}

/** The labels of a row, each with the text or number to its right, up to the next label. */
function labelsIn(frame: FormFrame, row: number): readonly Labelled[] {
  const { grid, area } = frame;
  const cells = grid.cellsIn(row, area.left, area.right);
  const read = cells.map((cell) => ({ cell, label: cell === frame.title ? undefined : labelOf(cell.raw) }));
  return read.flatMap(({ cell, label }, i): readonly Labelled[] => {
    if (!label) return cell === frame.title ? [] : inlineIn(cell);
    const next = read[i + 1];
    const follows = next && !next.label && !inlineLabel(next.cell.raw) ? next.cell : undefined;
    const column = blankColumn(frame, cell);
    const place = follows ?? { sheet: cell.sheet, row, column: column > area.right ? cell.column : column };
    return [{ label, at: cell, text: bareLabel(cell.raw), value: follows, place }];
  });
}

function inlineIn(cell: FormCell): readonly Labelled[] {
  const inline = inlineLabel(cell.raw);
  if (!inline) return [];
  const value = { ...cell, raw: inline.text };
  const text = bareLabel(cell.raw.split(/[:：]/)[0] ?? "");
  return [{ label: inline.label, at: cell, text, value, place: cell }];
}

/** The column in which values of this label's column stand in other rows; without merges the neighbour may be wrong. */
function blankColumn({ grid, area, headRow }: FormFrame, label: FormCell): number {
  if (label.right > label.column) return label.right + 1;
  const columns: number[] = [];
  for (const row of grid.rows) {
    if (row < area.top || row >= headRow) continue;
    const cells = grid.cellsIn(row, area.left, area.right);
    const at = cells.findIndex(({ column, raw }) => column === label.column && labelOf(raw) !== undefined);
    const value = at < 0 ? undefined : cells[at + 1];
    if (value && labelOf(value.raw) === undefined) columns.push(value.column);
  }
  return mostFrequent(columns) ?? label.column + 1;
}

function mostFrequent(columns: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** 资金金额 with a number beside it is the total itself. */
const isAmountOfGroup = ({ label, value }: Labelled): boolean =>
  label.kind === "money-group" && value !== undefined && decimalIn(value.raw) !== undefined;

const asTotal = (each: Labelled): Labelled => ({ ...each, label: { kind: "money", source: "total" } });

interface MoneyContext {
  /** Level blocks open at a column: they hold for the labels right of it until the next block. */
  readonly blocks: { readonly column: number; readonly level: "own" | "transferred" }[];
  readonly periods: Map<number, MoneyPart["period"]>;
  last: MoneyPart["period"];
}

function readMoney(frame: FormFrame, labelled: readonly Labelled[], unit: Unit): readonly TargetAmount[] {
  const context: MoneyContext = { blocks: [], periods: new Map(), last: "whole" };
  const read = labelled.flatMap((each): readonly { readonly amount: TargetAmount; readonly isFund: boolean }[] => {
    const { label, at, text } = each;
    if (label.kind === "level") openBlock(context, at, label.level);
    if (label.kind !== "money") return [];
    const part = partOf(label, at, context);
    const value = each.value ?? amountBelow(frame, at);
    const amount = readAmount({ ...part, label: text }, value, each.place, unit);
    return [{ amount, isFund: label.fund === true }];
  });
  const hasFiscal = (part: MoneyPart) =>
    read.some(({ amount, isFund }) => amount.source === "fiscal" && !isFund && samePlace(amount, part));
  return read.map(({ amount, isFund }, i) => {
    const before = read.slice(0, i).map((each) => each.amount);
    const isPart =
      (isFund && hasFiscal(amount)) ||
      (isLevelOfFiscal(amount) && before.some((each) => isWholeFiscal(each) && samePlace(each, amount)));
    return isPart ? { ...amount, isDetail: true } : amount;
  });
}

/** 中央财政资金 below 财政拨款 is part of it. */
const isLevelOfFiscal = ({ source, label }: TargetAmount): boolean =>
  source === "fiscal" && /^(?:中央|省|自治区|市|区|县|本级|上级)/.test(label);

const isWholeFiscal = (amount: TargetAmount): boolean => amount.source === "fiscal" && !isLevelOfFiscal(amount);

const samePlace = (a: MoneyPart, b: MoneyPart): boolean => a.period === b.period && a.level === b.level;

function openBlock(context: MoneyContext, at: FormCell, level: "own" | "transferred"): void {
  const kept = context.blocks.filter(({ column }) => column < at.column);
  context.blocks.length = 0;
  append(context.blocks, [...kept, { column: at.column, level }]);
}

/** 财政拨款 below 年度资金总额 belongs to the year, below 本级资金 to the own level. */
function partOf(label: FormLabel & { kind: "money" }, at: FormCell, context: MoneyContext): MoneyPart {
  const block = context.blocks.findLast(({ column }) => column < at.column);
  const inherited = block ? undefined : (context.periods.get(at.column) ?? context.last);
  const period = label.period ?? inherited ?? "whole";
  if (label.source === "total" && !block) {
    context.periods.set(at.column, period);
    context.last = period;
  }
  return { period, source: label.source, ...(block && { level: block.level }) };
}

/** Money labels side by side with the amounts in the row below. */
function amountBelow({ grid, area }: FormFrame, at: FormCell): FormCell | undefined {
  const cells = grid.cellsIn(at.row, area.left, area.right);
  const isMoney = (cell: FormCell | undefined) => cell !== undefined && labelOf(cell.raw)?.kind === "money";
  const i = cells.findIndex(({ column }) => column === at.column);
  if (!isMoney(cells[i - 1]) && !isMoney(cells[i + 1])) return undefined;
  const below = grid.at(at.bottom + 1, at.column);
  return below && decimalIn(below.raw) ? below : undefined;
}

/** The text of each goal: beside its label or below it, over as many rows as it takes. */
function readGoals(frame: FormFrame, labelled: readonly Labelled[], rows: readonly number[]): UpperPart["goals"] {
  const labels = labelled.filter(({ label }) => label.kind === "goal");
  return labels.flatMap(({ label, at, text, value, place }): UpperPart["goals"] => {
    const beside = labels.filter((other) => other.at.row === at.row && other.at.column !== at.column);
    if (label.kind !== "goal" || (isContainer(text) && beside.some((other) => other.at.column > at.column))) return [];
    const first = value ?? textBelow(frame, at, rows);
    const cells = first ? [first, ...continued(frame, at, first, rows)] : [];
    const isAbove = (beside.length > 0 || at.right >= frame.area.right) && at.row + 1 < frame.headRow;
    const blank = isAbove ? { sheet: at.sheet, row: at.row + 1, column: at.column } : place;
    const goal = cells.map(({ raw }) => raw).join("\n");
    return [{ scope: label.scope, text: { value: goal, raw: goal, cell: refOf(first ?? blank) }, cells }];
  });
}

/** 总体目标 before 实施期总目标 and 年度目标 only groups them. */
const isContainer = (text: string): boolean => /^(?:总体|绩效|项目|整体|总)*目标$/.test(text);

function textBelow({ grid, area, headRow }: FormFrame, at: FormCell, rows: readonly number[]): FormCell | undefined {
  const row = rows.find((each) => each > at.row);
  if (row === undefined || row >= headRow) return undefined;
  const below = grid
    .cellsIn(row, area.left, area.right)
    .find(({ column }) => column >= at.column && column <= at.right);
  return below && !labelOf(below.raw) && !inlineLabel(below.raw) ? below : undefined;
}

/** Further rows of a goal: text in its column, and no label in the row. */
function continued(frame: FormFrame, at: FormCell, first: FormCell, rows: readonly number[]): readonly FormCell[] {
  const found: FormCell[] = [];
  for (const row of rows) {
    if (row <= first.row) continue;
    const cells = frame.grid.cellsIn(row, frame.area.left, frame.area.right);
    const cell = cells.find(({ column }) => column === first.column);
    const hasLabel = cells.some(({ raw }) => labelOf(raw) !== undefined || inlineLabel(raw) !== undefined);
    if (!cell || hasLabel || cells.some(({ column }) => column <= at.column && column < first.column)) break;
    found.push(cell);
  }
  return found;
}

export const refOf = ({ sheet, row, column }: CellRef): CellRef => ({ sheet, row, column });
