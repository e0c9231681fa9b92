import { fen, type Fen, marginOf, toFen, type Unit } from "../model/money";
import { decimalOf, decimalsIn, decimalsOfFormat, readNumber } from "../model/number";
import type { CellSnapshot } from "../model/snapshot";

/** A number in a cell, before it has a meaning. */
export interface CellNumber {
  readonly decimal: string;
  /** Places of the decimal itself. */
  readonly decimals: number;
  /** Places that the number format shows; undefined when the format does not say. */
  readonly shown?: number;
  readonly percent: boolean;
  /** A unit written in the cell, which beats that of the table. */
  readonly unit?: Unit;
}

/** The number a cell states; undefined for blanks, text, truth values and error values. */
export function numberIn(cell: CellSnapshot | undefined): CellNumber | undefined {
  if (!cell || cell.isError || typeof cell.value === "boolean") return undefined;
  if (typeof cell.value === "string") return readNumber(cell.value);
  const isPercent = cell.numberFormat?.includes("%") ?? false;
  const decimal = decimalOf(isPercent ? cell.value * 100 : cell.value);
  const shown = decimalsOfFormat(cell.numberFormat);
  return { decimal, decimals: decimalsIn(decimal), percent: isPercent, ...(shown !== undefined && { shown }) };
}

/** How many places a table prints: what most of its fractions show; undefined when it shows no fraction. */
export function usualDecimals(numbers: readonly CellNumber[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { decimals, shown } of numbers) {
    const places = shown ?? decimals;
    if (places > 0) counts.set(places, (counts.get(places) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}

/** Amount and margin of a number: a stored value finer than its display is exact, everything else is rounded as printed. */
export function amountOf(
  number: CellNumber,
  unit: Unit,
  usual: number,
): { readonly amount: Fen; readonly margin: Fen } {
  const own = number.unit ?? unit;
  const amount = toFen(number.decimal, own);
  const isFinerThanShown = number.shown !== undefined && number.decimals > number.shown;
  const places = Math.max(number.decimals, number.shown ?? 0, own === unit ? usual : 0);
  return { amount, margin: isFinerThanShown ? fen(0) : marginOf(own, places) };
}
