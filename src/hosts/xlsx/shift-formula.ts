import { columnLetters, columnNumber } from "../../model/cell";
import { LAST_COLUMN, LAST_ROW } from "./limits";

/**
 * The pieces of a formula, in the order they must be tried: texts, quoted sheet names, brackets (other workbooks and
 * table columns), whole columns, whole rows, numbers, words (cells, names, functions, sheets).
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})(?![\p{L}\p{N}_.(!$])|(\$?\d{1,7}):(\$?\d{1,7})(?![\p{L}\p{N}_.])|\d+(?:\.\d*)?(?:E[+-]?\d+)?|[\p{L}_\\$][\p{L}\p{N}_.\\$?]*(?=([(!])?)/giu;

const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;

/** The formula a cell `rows` below and `columns` right of the original has when the original is filled into it. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKEN,
    (token: string, left?: string, right?: string, top?: string, bottom?: string, follower?: string) => {
      if (left !== undefined && right !== undefined) {
        return joined(shiftColumn(left, columns), shiftColumn(right, columns));
      }
      if (top !== undefined && bottom !== undefined) return joined(shiftRow(top, rows), shiftRow(bottom, rows));
      if (follower !== undefined) return token;
      const match = CELL.exec(token);
      if (!match) return token;
      const [, fixedColumn = "", letters = "", fixedRow = "", row = ""] = match;
      if (columnNumber(letters.toUpperCase()) > LAST_COLUMN || Number(row) > LAST_ROW) return token;
      const shiftedColumn = shiftColumn(fixedColumn + letters, columns);
      const shiftedRow = shiftRow(fixedRow + row, rows);
      return shiftedColumn === undefined || shiftedRow === undefined ? "#REF!" : shiftedColumn + shiftedRow;
    },
  );
}

const joined = (first: string | undefined, last: string | undefined): string =>
  first === undefined || last === undefined ? "#REF!" : `${first}:${last}`;

function shiftColumn(column: string, by: number): string | undefined {
  if (column.startsWith("$")) return column;
  const shifted = columnNumber(column.toUpperCase()) + by;
  return shifted >= 1 && shifted <= LAST_COLUMN ? columnLetters(shifted) : undefined;
}

function shiftRow(row: string, by: number): string | undefined {
  if (row.startsWith("$")) return row;
  const shifted = Number(row) + by;
  return shifted >= 1 && shifted <= LAST_ROW ? String(shifted) : undefined;
}
