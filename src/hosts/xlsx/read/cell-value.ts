import type { CellFormats } from "./cell-formats";
import { serialOfDate } from "../../../package/serial-of-date";
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
