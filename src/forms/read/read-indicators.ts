import { append } from "../../model/append";
import type { CellRef } from "../../model/cell";
import type { Indicator, Level1, Level2, Sourced, TargetScheme } from "../../model/target";
import { parentOf } from "../../model/target-terms";
import type { TargetValue } from "../../model/target-value";
import { parseValue, unitInName } from "../value/parse-value";
import type { FormCell } from "./form-grid";
import type { FormFrame, RoleSpan } from "./frame";
import { type IndicatorRow, readRow } from "./indicator-rows";
import { isResidue, withoutTemplateNumber } from "../../lexicon/index";
import { refOf } from "./read-upper";

/** The indicators of a form and the template lines that were left among them. */
interface IndicatorPart {
  readonly indicators: readonly Indicator[];
  readonly residue: readonly Sourced<string>[];
}

type Levels = Pick<Indicator, "level1" | "level2">;

/** Reads the rows below the head; level names hold for the rows under them until the next. */
export function readIndicators(frame: FormFrame, rows: readonly number[], scheme: TargetScheme): IndicatorPart {
  const main = readPanel(frame, frame.columns, rows, scheme);
  if (!frame.yearColumns) return main;
  const shared = frame.columns.filter(({ role }) => role === "level1");
  const hasSecond = frame.yearColumns.some(({ role }) => role === "level2");
  const seconds = hasSecond ? [] : frame.columns.filter(({ role }) => role === "level2");
  const year = readPanel(frame, [...shared, ...seconds, ...frame.yearColumns], rows, scheme);
  return { indicators: besides(main.indicators, year.indicators), residue: [...main.residue, ...year.residue] };
}

function readPanel(
  frame: FormFrame,
  columns: readonly RoleSpan[],
  rows: readonly number[],
  scheme: TargetScheme,
): IndicatorPart {
  const indicators: Indicator[] = [];
  const residue: Sourced<string>[] = [];
  let levels: Levels = { level1: unnamed(), level2: unnamed() };
  for (const number of rows) {
    const row = readRow(frame, columns, number, scheme);
    levels = levelsAt(row, levels, scheme);
    const { name, value } = row;
    if (!name && !value) continue;
    const isTemplate = (!name || isResidue(name.raw)) && (!value || isResidue(value.raw));
    if (isTemplate)
      append(
        residue,
        [name, value].flatMap((cell) => (cell ? [textOf(cell)] : [])),
      );
    else append(indicators, indicatorsOf(row, levels, frame.grid.sheet.name));
  }
  return { indicators, residue };
}

const unnamed = <T>(): Sourced<T | undefined> => ({ value: undefined, raw: "" });

function levelsAt(row: IndicatorRow, before: Levels, scheme: TargetScheme): Levels {
  const level2 = row.level2 ? levelOf(row.level2) : row.level1 ? unnamed<Level2>() : before.level2;
  if (row.level1) return { level1: levelOf(row.level1), level2 };
  const natural = level2.value && parentOf(level2.value, scheme);
  const slipped = row.level2 && isLeftOfLevels(row.level2.cell, before) && natural;
  const isNamed = before.level1.value !== undefined;
  const level1: Sourced<Level1 | undefined> =
    natural && (slipped || !isNamed) ? { ...before.level1, value: natural } : before.level1;
  return { level1, level2 };
}

/** A second-level name in the column of the first levels: it slipped, and so did the first level it belongs to. */
const isLeftOfLevels = (cell: FormCell, before: Levels): boolean =>
  before.level1.cell !== undefined && cell.column <= before.level1.cell.column;

const levelOf = <L>({ level, cell }: { readonly level: L; readonly cell: FormCell }): Sourced<L> => ({
  value: level,
  raw: cell.raw,
  cell: refOf(cell),
});

/** One indicator, or several where a cell lists numbered lines and the value cell as many. */
function indicatorsOf(row: IndicatorRow, levels: Levels, sheet: string): readonly Indicator[] {
  const { name, value, others } = row;
  const blankAt: CellRef = { sheet, row: row.row, column: row.valueColumn };
  const names = linesOf(name?.raw ?? "");
  const values = linesOf(value?.raw ?? "");
  const isList = names.length > 1 && values.length === names.length && names.every((line) => NUMBERED.test(line));
  const pairs = isList
    ? names.map((line, i) => [line.replace(NUMBERED, ""), (values[i] ?? "").replace(NUMBERED, "")] as const)
    : [[name?.raw ?? "", composed(row)] as const];
  return pairs.map(([nameText, valueText]): Indicator => {
    const text = withoutTemplateNumber(nameText);
    const nameUnit = unitInName(text);
    return {
      ...levels,
      name: { value: text, raw: nameText, cell: refOf(name ?? { sheet, row: row.row, column: row.valueColumn - 1 }) },
      value: valueAt(valueText, value, blankAt),
      ...(nameUnit !== undefined && { nameUnit }),
      ...(others.medium &&
        others.medium !== value && { mediumValue: valueAt(others.medium.raw, others.medium, blankAt) }),
      ...(others.weight && { weight: { ...textOf(others.weight), value: weightIn(others.weight.raw) } }),
      ...(others.remark && { remark: textOf(others.remark) }),
    };
  });
}

const NUMBERED = /^\s*(?:指标\s*\d{1,2}\s*[:：]|\d{1,2}[.、:：)）](?!\d)|[（(]\d{1,2}[)）]|[①-⑩])\s*/u;

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/).filter((line) => line.trim() !== "");

/** Comparator, number and unit may stand in columns of their own. */
function composed({ value, others }: IndicatorRow): string {
  const text = value?.raw ?? "";
  if (text === "") return "";
  const op = others.op && /^[≥≤=＞＜><≧≦]|[于过少低高]/.test(others.op.raw) ? others.op.raw : "";
  const unit = others.unit && !text.endsWith(others.unit.raw) ? others.unit.raw : "";
  const isBare = parseValue(text).kind === "amount";
  return isBare ? `${op}${text}${unit}` : text;
}

const valueAt = (text: string, cell: FormCell | undefined, blankAt: CellRef): Sourced<TargetValue> => ({
  value: parseValue(text),
  raw: text,
  cell: refOf(cell ?? blankAt),
});

function weightIn(raw: string): number | undefined {
  const value = parseValue(raw);
  return value.kind === "amount" ? Number(value.decimal) : undefined;
}

const textOf = (cell: FormCell): Sourced<string> => ({ value: cell.raw, raw: cell.raw, cell: refOf(cell) });

/** The year's indicators beside those of the medium term: a pair of one name is one indicator with two values. */
function besides(medium: readonly Indicator[], year: readonly Indicator[]): readonly Indicator[] {
  const rest = new Set(year);
  const paired = medium.map((each): Indicator => {
    const same = year.find(
      (other) => rest.has(other) && other.name.value === each.name.value && other.level2.value === each.level2.value,
    );
    if (!same) return { ...each, mediumValue: each.value, value: { ...each.value, value: { kind: "blank" }, raw: "" } };
    rest.delete(same);
    return { ...same, mediumValue: each.value };
  });
  return [...paired, ...rest];
}
