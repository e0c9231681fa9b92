import type { CellRef } from "../../src/model/cell";
import type { CellSnapshot, WorkbookSnapshot } from "../../src/model/snapshot";
import type { Random } from "../generator/random";
import type { PublishedDocument } from "./document";
import type { Truth } from "./truth";

/** One error of one kind, written into a document. */
export interface Plant {
  /** For the list of misses. */
  readonly what: string;
  readonly snapshot: WorkbookSnapshot;
  /** Where a finding has to point. */
  readonly place: Place;
}

export type Place =
  | { readonly kind: "cells"; readonly cells: readonly CellRef[] }
  | { readonly kind: "rows"; readonly sheet: string; readonly rows: readonly number[] }
  /** Rows of a list in the text with the words that open it, or the cells of tables that state what it left out. */
  | {
      readonly kind: "list";
      readonly sheet: string;
      readonly top: number;
      readonly bottom: number;
      readonly cells: readonly CellRef[];
    }
  | { readonly kind: "sheet"; readonly sheet: string };

/** Undefined where the document offers no place for the error. Every plant is observable: its author made sure of it. */
export type Planter = (document: PublishedDocument, truth: Truth, random: Random) => Plant | undefined;

/** The snapshot with other values in some cells; `undefined` empties a cell. */
export function withValues(
  snapshot: WorkbookSnapshot,
  changes: readonly (CellRef & { readonly value: string | number | undefined })[],
): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const own = changes.filter((each) => each.sheet === sheet.name);
      if (own.length === 0) return sheet;
      const cells = sheet.cells.flatMap((cell): readonly CellSnapshot[] => {
        const change = own.find(({ row, column }) => row === cell.row && column === cell.column);
        if (!change) return [cell];
        const { formula: _, ...plain } = cell;
        return change.value === undefined ? [] : [{ ...plain, value: change.value }];
      });
      const added = own.flatMap(({ row, column, value }): readonly CellSnapshot[] =>
        value === undefined || sheet.cells.some((cell) => cell.row === row && cell.column === column)
          ? []
          : [{ row, column, value }],
      );
      return { ...sheet, cells: [...cells, ...added].sort((a, b) => a.row - b.row || a.column - b.column) };
    }),
  };
}

/** The snapshot with a row taken out (-1) or printed twice (+1); what stands below moves. */
export function withRow(snapshot: WorkbookSnapshot, sheet: string, row: number, by: -1 | 1): WorkbookSnapshot {
  const moved = (each: number): number => (each > row ? each + by : each);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((each) => {
      if (each.name !== sheet) return each;
      const kept = by < 0 ? each.cells.filter((cell) => cell.row !== row) : each.cells;
      const twin =
        by > 0 ? each.cells.filter((cell) => cell.row === row).map((cell) => ({ ...cell, row: row + 1 })) : [];
      const cells = [...kept.map((cell) => ({ ...cell, row: moved(cell.row) })), ...twin];
      return {
        ...each,
        cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
        merges: each.merges
          .filter(({ top, bottom }) => !(by < 0 && top === row && bottom === row))
          .map((area) => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) })),
      };
    }),
  };
}

export const cellOf = ({ sheets }: WorkbookSnapshot, { sheet, row, column }: CellRef): CellSnapshot | undefined =>
  sheets.find(({ name }) => name === sheet)?.cells.find((cell) => cell.row === row && cell.column === column);

/** Up to so many tries until something fits. */
export function tried<T, U>(values: readonly T[], random: Random, attempt: (value: T) => U | undefined): U | undefined {
  for (let left = values.length === 0 ? 0 : 40; left > 0; left -= 1) {
    const found = attempt(random.pick(values));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Another digit in one place; undefined where the number would hardly change. */
export function otherDigit(digits: string, random: Random): string | undefined {
  const places = [...digits].flatMap((each, at) => (/\d/.test(each) ? [at] : []));
  const at = random.pick(places);
  const next = String((Number(digits[at]) + random.integer(2, 8)) % 10);
  if (at === 0 && next === "0") return undefined;
  return `${digits.slice(0, at)}${next}${digits.slice(at + 1)}`;
}

/** Two neighbours of which the digits differ, exchanged; not the last two, which differ by rounding only. */
export function swappedDigits(digits: string, random: Random): string | undefined {
  const places = [...digits].flatMap((each, at) => {
    const next = digits[at + 1];
    const isPair = /\d/.test(each) && next !== undefined && /\d/.test(next) && each !== next;
    return isPair && !(at === 0 && next === "0") ? [at] : [];
  });
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  return `${digits.slice(0, at)}${digits.charAt(at + 1)}${digits.charAt(at)}${digits.slice(at + 2)}`;
}
