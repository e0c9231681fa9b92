import type { CellSnapshot } from "../model/snapshot";
import type { Column } from "../model/table";
import type { HeadColumn } from "./head";

const PARTS: readonly NonNullable<Column["codePart"]>[] = ["class", "group", "item"];

/** 201 | 03 | 01: what the first cell of a split code prints, and what those after it print. */
const FIRST = /^[235]\d{2}$/;
const FURTHER = /^\d{1,2}$/;

/**
 * A code split over two or three columns that stand beside each other. Where not all of them are headed 类, 款, 项 their
 * order and their cells tell which part they hold; one of them must be known to hold a code, for amounts may be short.
 */
export function withCodeParts(
  columns: readonly HeadColumn[],
  cellsIn: (column: number) => readonly CellSnapshot[],
): readonly HeadColumn[] {
  const known = columns.find(({ holds, codeOf }) => holds === "code" && codeOf !== "unit");
  if (!known) return columns;
  const parts = columns.flatMap((column, i) => {
    const run = runFrom(columns, i, cellsIn);
    return run.length > 1 && run.includes(known) && run.some(({ codePart }) => codePart === undefined) ? [run] : [];
  });
  const [run = []] = parts;
  return columns.map((column) => {
    const part = PARTS[run.indexOf(column)];
    if (part === undefined) return column;
    const { line: _, ...narrows } = column.narrows;
    return {
      ...column,
      holds: "code",
      codePart: part,
      narrows,
      isUnknown: false,
      ...(known.codeOf && { codeOf: known.codeOf }),
    };
  });
}

const MOST = 0.6;
/** A code or two may be misprinted. */
const NEARLY_ALL = 0.8;

/** Columns from a first part of codes on, as far as they print further parts. */
function runFrom(
  columns: readonly HeadColumn[],
  from: number,
  cellsIn: (column: number) => readonly CellSnapshot[],
): readonly HeadColumn[] {
  const prints = (column: HeadColumn | undefined, shape: RegExp): boolean => {
    const printed = column ? cellsIn(column.column).map(({ value }) => String(value).trim()) : [];
    // the last row of a head may be the total as well: 类 | 款 | 项 | 合计 | 100.00
    const texts = printed.filter((text) => !/^[类款项]$/.test(text));
    // 合计 may stand over the codes; a single amount tells a column of amounts
    const numbers = texts.filter((text) => /\d/.test(text));
    const codes = numbers.filter((text) => shape.test(text));
    return numbers.length > texts.length * MOST && codes.length >= numbers.length * NEARLY_ALL;
  };
  const mayHoldCodes = (column: HeadColumn | undefined): boolean =>
    column?.holds === "code" || column?.isUnknown === true;
  const run: HeadColumn[] = [];
  for (const column of columns.slice(from, from + PARTS.length)) {
    if (!mayHoldCodes(column) || !prints(column, run.length === 0 ? FIRST : FURTHER)) break;
    run.push(column);
  }
  return run;
}
