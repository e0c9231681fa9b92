import { classificationOf } from "../catalogue/index";
import { columnLetters } from "../model/cell";
import { groupBy } from "../model/group-by";
import { decimalOf, squeeze } from "../model/number";
import { readOnce } from "../model/remembered";
import { readPrintedCode } from "../model/printed-code";
import type { CellSnapshot } from "../model/snapshot";
import { cellsOf } from "./block";
import type { Candidate } from "./candidate";
import { withCodeParts } from "./code-parts";
import { type HeadColumn, statesNumber } from "./head";
import { understoodHeading } from "./headings";

/**
 * Heads may be missing, unknown or wrong: the cells below have the last word. No column with amounts is left out: one
 * whose heading says nothing we know is money of unknown meaning.
 */
export function contentsDecided(candidate: Candidate): readonly HeadColumn[] {
  const { block, head } = candidate;
  const known = new Map(head.columns.map((each) => [each.column, each]));
  const columns: HeadColumn[] = [];
  for (let column = block.left; column <= block.right; column++) {
    const cells = cellsBelow(candidate, column);
    const decidedColumn = decided(known.get(column) ?? unheaded(column), cells, columns, known.get(column + 1));
    if (known.has(column) || cells.length > 0) columns.push(decidedColumn);
  }
  return withCodeParts(columns, (column) => cellsBelow(candidate, column));
}

/** The cells of the body in one column of the sheet, top to bottom. */
export const cellsBelow = (candidate: Candidate, column: number): readonly CellSnapshot[] =>
  bodyByColumn(candidate).get(column) ?? [];

const bodyByColumn = readOnce(({ block, body }: Candidate) =>
  groupBy(
    body.flatMap((row) => cellsOf(block, row)),
    ({ column }) => column,
  ),
);

const unheaded = (column: number): HeadColumn => ({
  column,
  path: [],
  holds: "text",
  narrows: {},
  heading: {},
  isUnknown: true,
});

const asLabel = ({ column, path }: HeadColumn): HeadColumn => ({
  column,
  path,
  holds: "label",
  narrows: {},
  heading: { labelOf: "line" },
  isUnknown: false,
});

/** 收入来源 over the names of sources, or 收入 | 预算数 | 支出 | 预算数: the side and its lines in one word. */
const isSideOfLabels = ({ path, heading }: HeadColumn, before: HeadColumn | undefined, next: HeadColumn | undefined) =>
  heading.flow !== undefined && (before?.holds !== "money" || (path.length === 1 && next?.holds === "money"));

/** 预算数 ‖ 用途 | 预算数: words between two columns of one amount are the labels of the second. */
const isBetweenAmounts = (before: HeadColumn | undefined, next: HeadColumn | undefined): boolean =>
  before?.holds === "money" &&
  next?.holds === "money" &&
  before.path.at(-1) !== undefined &&
  before.path.at(-1) === next.path.at(-1);

function decided(
  column: HeadColumn,
  cells: readonly CellSnapshot[],
  before: readonly HeadColumn[],
  next: HeadColumn | undefined,
): HeadColumn {
  const hasLabel = before.some(({ holds }) => holds === "label" || holds === "code");
  const followsMoney = before.at(-1)?.holds === "money";
  if (column.holds === "money" && !hasLabel && isMostlyText(cells)) return { ...asLabel(column), isMisheaded: true };
  if (column.holds === "money" && holdsCodes(column, cells)) return { ...column, holds: "text", narrows: {} };
  if (column.holds === "text" && isMostlyText(cells)) {
    if (isSideOfLabels(column, before.at(-1), next))
      return { ...asLabel(column), heading: { ...column.heading, labelOf: "line" } };
    if (isBetweenAmounts(before.at(-1), next)) return asLabel(column);
  }
  if (isNamedInPart(column) && isMostlyNumbers(cells) && !holdsCodes(column, cells))
    return asMoney({ ...column, isUnknown: true, narrows: { ...column.narrows, line: column.path.at(-1) ?? "" } });
  if (!column.isUnknown || column.heading.compares) return column;
  // labels go on to the right where no heading stands: a source, then 小计 and its parts
  if (!hasLabel && printsCodes(cells)) return { ...column, holds: "code", narrows: {}, isUnknown: false };
  if (column.path.length === 0 && isMostlyText(cells) && !followsMoney) return asLabel(column);
  if (isMostlyText(cells) && !hasLabel && !followsMoney) return asLabel(column);
  if (column.heading.holds === "count") return { ...column, holds: "text" };
  if (column.heading.holds === "money" || (isMostlyNumbers(cells) && !holdsCodes(column, cells)))
    return asMoney(column);
  return { ...column, holds: "text" };
}

/** Money whose heading says nothing we know keeps its own words, so that it is never taken for anything else. */
const asMoney = (column: HeadColumn): HeadColumn => ({
  ...column,
  holds: "money",
  narrows: { ...column.narrows, line: column.narrows.line ?? `${columnLetters(column.column)}列` },
});

/** 特定目标类: a word of remarks in a heading that is not understood as a whole says little against amounts below it. */
const isNamedInPart = ({ holds, heading, path }: HeadColumn): boolean =>
  holds === "text" && heading.holds === "text" && understoodHeading(path.at(-1) ?? "").understood !== "whole";

/** Codes of one classification as text, whatever stands above them: 单位/科目编码. The names stand beside them. */
function printsCodes(cells: readonly CellSnapshot[]): boolean {
  const printed = cells.map(({ value }) => (typeof value === "string" ? readPrintedCode(value) : undefined));
  const codes = printed.flatMap((each) => (each?.name === "" ? (classificationOf(each.code) ?? []) : []));
  return codes.length > 2 && codes.length > cells.length * 0.6 && new Set(codes).size === 1;
}

const isMostlyText = (cells: readonly CellSnapshot[]): boolean =>
  cells.length > 0 && cells.filter((cell) => !statesNumber(cell)).length > cells.length * 0.6;

const isMostlyNumbers = (cells: readonly CellSnapshot[]): boolean =>
  cells.length > 0 && cells.filter(statesNumber).length > cells.length * 0.6;

/**
 * Whole numbers of one length with more digits than any budget in 元 has, most of them different: project codes,
 * certificates, accounts. Shorter ones are codes only by their heading.
 */
function holdsCodes({ path }: HeadColumn, cells: readonly CellSnapshot[]): boolean {
  const isCodeHead = CODE_HEAD.test(path.at(-1) ?? "");
  const digits = isCodeHead ? 4 : 12;
  const isLong = ({ value }: CellSnapshot): boolean => typeof value !== "number" || value > 10 ** (digits - 1) - 1;
  const texts = cells
    .filter(isLong)
    .map(({ value }) => squeeze(typeof value === "number" ? decimalOf(value) : String(value)));
  const codes = texts.filter((text) => text.length >= digits && /^\d+$/.test(text));
  return (
    codes.length > cells.length * 0.6 &&
    (isCodeHead || (new Set(codes.map(({ length }) => length)).size === 1 && new Set(codes).size > codes.length / 2))
  );
}

const CODE_HEAD = /(代码|编码|编号|证号|账号|文号)$/;
