import { type CellSnapshot, NO_RESULT, type SheetSnapshot } from "../../../model/snapshot";
import type { CellFormats } from "./cell-formats";
import { decodeEscapes } from "../../../package/xml-text";

/** What a cell element says, before it is understood. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  /** A value is stated, be it an empty one. */
  hasValue: boolean;
  text: string;
  formula: string;
}

/** What cells refer to elsewhere in the workbook. */
export interface ValueContext {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

export interface CellValue {
  readonly value: string | number | boolean;
  readonly isError?: true;
}

/** The value of a cell; undefined when it has none, or an empty text. */
export function valueOf(cell: RawCell, { strings, from1904 }: ValueContext): CellValue | undefined {
  const { type, value } = cell;
  if (type === "n" && value !== "") return numberValue(value);
  if (type === "inlineStr" || value === "") return textValue(cell.text || value);
  if (type === "s") return given(strings[Number(value)]);
  if (type === "b") return { value: value === "1" || value === "true" };
  if (type === "e") return { value: decodeEscapes(value), isError: true };
  if (type === "d") return { value: serialOfDate(value, from1904) ?? value };
  return textValue(value);
}

/**
 * Whether a formula has no result: programs that do not calculate leave the value out, or leave it empty. An empty text
 * is a result where the cell says that it is a text.
 */
export const lacksResult = ({ type, hasValue }: RawCell, content: CellValue | undefined): boolean =>
  content === undefined && !(type === "str" && hasValue);

const given = (text: string | undefined): CellValue | undefined =>
  text === undefined || text === "" ? undefined : { value: text };

const textValue = (text: string): CellValue | undefined => given(decodeEscapes(text));

function numberValue(text: string): CellValue | undefined {
  const plain = text.trim();
  const number = Number(plain);
  if (plain === "") return undefined;
  return { value: Number.isFinite(number) ? number : plain };
}

const DAY = 86_400_000;

/** "2024-12-31T06:00:00" → 45657.25, the number of days a spreadsheet would store; undefined for nonsense. */
function serialOfDate(text: string, from1904: boolean): number | undefined {
  const isTimeOnly = /^\d{1,2}:/.test(text);
  const full = isTimeOnly ? `1970-01-01T${text}` : text.includes("T") ? text : `${text}T00:00:00`;
  const time = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(full.slice(10)) ? full : `${full}Z`);
  if (Number.isNaN(time)) return undefined;
  if (isTimeOnly) return time / DAY;
  const days = (time - Date.UTC(1904, 0, 1)) / DAY;
  if (from1904) return days;
  // 1900 counts a 29 February that never was.
  const serial = days + 1462;
  return serial < 61 ? serial - 1 : serial;
}

/**
 * Programs that do not calculate may store 0 beside every formula and ask to be calculated when opened. Where not one
 * formula of a workbook has another result, these zeros are placeholders: no result is known.
 */
export function withoutPlaceholders(sheets: readonly SheetSnapshot[]): readonly SheetSnapshot[] {
  const formulas = sheets.flatMap(({ cells }) => cells.filter(isFormula));
  if (formulas.length === 0 || !formulas.every(({ value, result }) => value === 0 || result === "missing"))
    return sheets;
  return sheets.map((sheet) => (sheet.cells.some(isFormula) ? { ...sheet, cells: sheet.cells.map(emptied) } : sheet));
}

const isFormula = ({ formula }: CellSnapshot): boolean => formula !== undefined;

const emptied = (cell: CellSnapshot): CellSnapshot =>
  isFormula(cell) ? { ...cell, value: NO_RESULT, result: "missing" } : cell;
