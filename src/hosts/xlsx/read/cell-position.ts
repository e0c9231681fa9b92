import type { Area } from "../../../model/cell";
import { attribute, type XmlTag } from "../../../package/xml";
import { LAST_COLUMN, LAST_ROW } from "../../../package/workbook-limits";

/** A place on a sheet, 1-based. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** "AB12", "ab12" or "$AB$12" → its place; undefined when no sheet has such a cell. */
export function parseRef(text: string): Position | undefined {
  let i = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  let column = 0;
  for (; i < text.length; i++) {
    const letter = (text.charCodeAt(i) & ~0x20) - 64;
    if (letter < 1 || letter > 26 || column > LAST_COLUMN) break;
    column = column * 26 + letter;
  }
  if (text.charCodeAt(i) === DOLLAR) i++;
  let row = 0;
  const digits = i;
  for (; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9 || row > LAST_ROW) return undefined;
    row = row * 10 + digit;
  }
  const isCell = i > digits && row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN;
  return isCell ? { row, column } : undefined;
}

const DOLLAR = 36;

/** "A1:B2" or "A1" → its area, whichever corners are named; undefined when no sheet has such an area. */
export function parseArea(text: string): Area | undefined {
  const [first = "", second = first, ...rest] = text.split(":");
  const one = parseRef(first);
  const other = parseRef(second);
  if (!one || !other || rest.length > 0) return undefined;
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** Knows where each row and cell element stands, also where the file leaves that to counting. */
export class SheetCursor {
  row = 0;
  private column = 0;

  /** Enters a row element and returns its number. */
  enterRow(tag: XmlTag): number {
    const stated = Number(attribute(tag, "r"));
    this.row = Number.isInteger(stated) && stated >= 1 && stated <= LAST_ROW ? stated : this.row + 1;
    this.column = 0;
    return this.row;
  }

  /** Enters a cell element; a reference no sheet has counts as none. Undefined beyond the edge of the sheet. */
  enterCell(tag: XmlTag): Position | undefined {
    const place = parseRef(attribute(tag, "r") ?? "") ?? { row: this.row, column: this.column + 1 };
    this.column = place.column;
    return place.column <= LAST_COLUMN && place.row <= LAST_ROW ? place : undefined;
  }
}
