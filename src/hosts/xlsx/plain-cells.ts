import { columnNumber } from "../../model/cell";
import type { RawCell } from "./cell-value";
import { LAST_COLUMN, LAST_ROW } from "./limits";

/**
 * Cells as nearly all are written: a reference, a style, nothing or one number; and the next cell says itself where
 * it stands, so that taking this one out does not move it.
 */
const PLAIN_CELL =
  /<c r="([A-Z]{1,3})(\d{1,7})"(?: s="(\d{1,6})")?(?: t="([sn])")?(?: ?\/>|><v>([^<>&]{1,40})<\/v><\/c>)(?=<c r="|<\/row>)/g;

/**
 * Takes the plain cells out of a piece of sheet data and returns the rest, which needs a real parser. This is many
 * times faster: a workbook formatted down to the last row has a million empty cells. Only for pieces without
 * comments and CDATA, where the same characters may mean nothing.
 */
export function takePlainCells(piece: string, take: (cell: RawCell) => void): string {
  return piece.replace(
    PLAIN_CELL,
    (whole, letters: string, digits: string, style = "0", type = "n", value?: string) => {
      const row = Number(digits);
      const column = columnNumber(letters);
      if (row < 1 || row > LAST_ROW || column > LAST_COLUMN) return whole;
      if (value !== undefined) take({ row, column, type, style: Number(style), value, text: "", formula: "" });
      return "";
    },
  );
}
