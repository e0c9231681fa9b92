import type { ICellData } from "@univerjs/core";
import type { CellRef } from "../../model/cell";
import type { CellSnapshot } from "../../model/snapshot";
import { CELL_TYPE } from "./library-numbers";

export type ScreenValue = string | number | boolean;

/** What a cell holds: a formula with its "=", or a constant, "" for nothing. */
export interface ScreenContent {
  readonly value: ScreenValue;
  readonly isFormula: boolean;
  /** The number format that goes with it, where it changes along with the content: "General" for none. */
  readonly numberFormat?: string;
}

export interface PlacedContent {
  readonly cell: CellRef;
  readonly content: ScreenContent;
}

/** The result of a formula, as the grid has calculated it. */
export interface PlacedResult {
  readonly cell: CellRef;
  readonly value: ScreenValue;
}

const BLANK: ScreenContent = { value: "", isFormula: false };

export const sameContent = (a: ScreenContent, b: ScreenContent): boolean =>
  a.value === b.value && a.isFormula === b.isFormula;

export const contentOfSnapshot = (cell: CellSnapshot | undefined): ScreenContent =>
  cell ? { value: cell.formula ?? cell.value, isFormula: cell.formula !== undefined } : BLANK;

/** What the user put into a cell of the grid. `formula` is given where the grid shares it with other cells. */
export function contentOfGrid(cell: ICellData | null | undefined, formula = cell?.f ?? ""): ScreenContent {
  if (formula !== "" && formula !== null) {
    return { value: formula.startsWith("=") ? formula : `=${formula}`, isFormula: true };
  }
  if (!cell) return BLANK;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return { value: rich.replace(/\r\n$/, "").replaceAll("\r", "\n"), isFormula: false };
  return { value: valueOfGrid(cell) ?? "", isFormula: false };
}

/** The value of a cell of the grid; undefined where it has none. */
export function valueOfGrid({ v, t }: ICellData): ScreenValue | undefined {
  if (v === undefined || v === null) return undefined;
  if (t === CELL_TYPE.boolean) return v === 1 || v === true || v === "1" || v === "TRUE";
  if (t === CELL_TYPE.number && typeof v === "string" && v.trim() !== "") return Number(v);
  return v;
}

/** The same for the grid. Text stays text, also when it looks like a number. */
export function gridCellOf({ numberFormat, ...content }: ScreenContent): ICellData {
  const cell = gridContentOf(content);
  return numberFormat === undefined ? cell : { ...cell, s: { n: { pattern: numberFormat } } };
}

function gridContentOf({ value, isFormula }: ScreenContent): ICellData {
  if (isFormula) return { f: String(value) };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CELL_TYPE.boolean };
  if (typeof value === "number") return { v: value, t: CELL_TYPE.number };
  const looksLikeNumber = value.trim() !== "" && Number.isFinite(Number(value));
  return { v: value, t: looksLikeNumber ? CELL_TYPE.forcedText : CELL_TYPE.text };
}
