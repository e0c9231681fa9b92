import { parseRef, type Position } from "./cell-position";
import { LAST_COLUMN, LAST_ROW } from "./limits";
import { attribute, type XmlTag } from "../../package/xml";

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
