import { type CellExcerpt, type Excerpt, excerptOf, type ExcerptSource } from "../../model/excerpt";
import type { Finding, FindingCell } from "../../model/finding";
import {
  addFen,
  type Fen,
  formatFen,
  isPlausibleAmount,
  toFen,
  type Unit,
  UNITS,
  wanDecimal,
  ZERO,
} from "../../model/money";
import { decimalsIn, grouped } from "../../model/number";
import { endsOf } from "../findings-view";

/** What a finding compares, to be seen at once: both ends, what was added up, and the arithmetic between them. */
export interface SeenEnds {
  /** One or two. */
  readonly ends: readonly ShownEnd[];
  readonly addends: readonly Addend[];
  /** “1,263.18 − 1,253.18 = ”, and “10.00”; undefined where no two numbers are compared. */
  readonly arithmetic: { readonly terms: string; readonly result: string; readonly unit: string } | undefined;
  /** Cells of the finding that are shown in none of these. */
  readonly others: readonly FindingCell[];
}

/** The cell that is blamed, or the one it is held against. */
export interface ShownEnd {
  readonly side: "left" | "right";
  readonly excerpt: Excerpt;
}

/** One of the numbers that were added up. */
export interface Addend {
  readonly excerpt: CellExcerpt;
  /** The words of its row or its column, whichever tells it from the others. */
  readonly name: string;
  /** The sum down to here, where all of them add up to a value of the finding. */
  readonly total: string | undefined;
}

/**
 * Both ends of a finding with two sides, a sum with its addends, or words in their sentence; undefined where there is but
 * one cell, or where no end can be shown. A text beside the workbook is not, and stays among the others.
 */
export function seenEndsOf(finding: Finding, source: ExcerptSource): SeenEnds | undefined {
  const { left, right, addends } = endsOf(finding);
  if (!left || (!right && !left.span && addends.length === 0)) return undefined;
  const ends = [
    { side: "left" as const, cell: left },
    { side: "right" as const, cell: right },
  ].flatMap(({ side, cell }) => {
    const excerpt = cell && excerptOf(source, cell);
    return excerpt ? [{ side, cell, excerpt }] : [];
  });
  if (ends.length === 0) return undefined;
  const shown = new Set([...ends.map(({ cell }) => cell), ...addends]);
  return {
    ends,
    addends: addendsOf(finding, addends, source),
    arithmetic: arithmeticOf(finding),
    others: finding.cells.filter((cell) => !shown.has(cell)),
  };
}

/** "-1234.5" → "−1,234.5" */
const printed = (decimal: string): string => grouped(decimal).replace("-", "−");

function arithmeticOf({ stated, expected, difference, unit }: Finding): SeenEnds["arithmetic"] {
  if (stated === undefined || expected === undefined || difference === undefined) return undefined;
  const taken = expected.startsWith("-") ? `（${printed(expected)}）` : printed(expected);
  return { terms: `${printed(stated)} − ${taken} = `, result: printed(difference), unit: unit ?? "" };
}

function addendsOf(finding: Finding, cells: readonly FindingCell[], source: ExcerptSource): readonly Addend[] {
  const excerpts = cells.map((cell) => excerptOf(source, cell)).filter((each) => each?.kind === "cells");
  const totals = totalsOf(finding, excerpts);
  const isOneRow = excerpts.length > 1 && new Set(excerpts.map(({ label }) => label)).size === 1;
  return excerpts.map((excerpt, i) => ({
    excerpt,
    name: (isOneRow ? excerpt.heading : excerpt.label) || excerpt.label || excerpt.heading,
    total: totals?.[i],
  }));
}

/** The running totals; undefined where the last one is no value of the finding, so that something else was calculated. */
function totalsOf({ unit, stated, expected }: Finding, cells: readonly CellExcerpt[]): readonly string[] | undefined {
  const money = UNITS.find((each) => each === unit);
  if (!money || cells.length < 2) return undefined;
  if (!cells.every(({ decimal = "0" }) => isPlausibleAmount(decimal, money))) return undefined;
  let sum: Fen = ZERO;
  const sums: Fen[] = [];
  for (const { decimal = "0" } of cells) {
    sum = addFen(sum, toFen(decimal, money));
    sums.push(sum);
  }
  const isReached = [stated, expected].some((value) => value !== undefined && isAt(value, sum, money));
  return isReached ? sums.map((each) => printed(inUnit(each, money))) : undefined;
}

const isAt = (value: string, sum: Fen, unit: Unit): boolean => formatFen(sum, unit, decimalsIn(value)) === value;

const inUnit = (amount: Fen, unit: Unit): string => (unit === "万元" ? wanDecimal(amount) : formatFen(amount, unit));
