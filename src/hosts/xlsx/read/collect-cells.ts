import { columnLetters, columnNumber, keyOfPlace } from "../../../model/cell";
import { type CellSnapshot, NO_RESULT } from "../../../model/snapshot";
import { attribute, type XmlTag } from "../../../package/xml";
import type { Position } from "./cell-position";
import { type CellValue, lacksResult, type RawCell, type ValueContext, valueOf } from "./cell-value";
import { type Budget, LAST_COLUMN, LAST_ROW } from "../../../package/workbook-limits";
import { decodeEscapes } from "../../../package/xml-text";

interface SharedFormula extends Position {
  readonly text: string;
}

/** A cell whose formula is that of another cell, filled into this one. */
interface Follower {
  readonly index: number;
  readonly shared: string;
}

/** Gathers the cells of one sheet, in whatever order the file has them. */
export class CellCollector {
  private readonly cells: CellSnapshot[] = [];
  private readonly sharedFormulas = new Map<string, SharedFormula>();
  private readonly followers: Follower[] = [];
  private isSorted = true;

  constructor(
    private readonly context: ValueContext,
    private readonly budget: Budget,
  ) {}

  /** Takes a cell; one without content leaves no trace. */
  add(raw: RawCell, formulaTag: XmlTag | undefined): void {
    const content = valueOf(raw, this.context);
    const formula = formulaTag && this.formulaOf(raw, formulaTag);
    if (content === undefined && formula === undefined) return;
    this.budget.takeItem();
    const last = this.cells.at(-1);
    if (last && (last.row > raw.row || (last.row === raw.row && last.column >= raw.column))) this.isSorted = false;
    const isMissing = formula !== undefined && lacksResult(raw, content);
    const snapshot = this.snapshot(raw, content ?? { value: isMissing ? NO_RESULT : "" }, formula);
    this.cells.push(isMissing ? { ...snapshot, result: "missing" } : snapshot);
  }

  /** The cells in reading order; of two in one place the later one counts. */
  finish(): readonly CellSnapshot[] {
    this.fillFollowers();
    if (this.isSorted) return this.cells;
    const sorted = this.cells.sort((a, b) => a.row - b.row || a.column - b.column);
    return sorted.filter((cell, i) => {
      const next = sorted[i + 1];
      return !next || keyOfPlace(next) !== keyOfPlace(cell);
    });
  }

  private snapshot({ row, column, style }: RawCell, { value, isError }: CellValue, formula?: string): CellSnapshot {
    const kept = typeof value === "string" ? this.budget.takeText(value) : value;
    const cell: { -readonly [Key in keyof CellSnapshot]: CellSnapshot[Key] } = { row, column, value: kept };
    const numberFormat = this.context.formats.numberFormat(style);
    if (isError) cell.isError = isError;
    if (formula !== undefined) cell.formula = this.budget.takeText(formula);
    if (numberFormat !== undefined) cell.numberFormat = numberFormat;
    return cell;
  }

  /** With its "="; empty for now where the formula is shared by another cell. */
  private formulaOf({ row, column, formula }: RawCell, tag: XmlTag): string | undefined {
    const text = decodeEscapes(formula);
    const shared = attribute(tag, "t") === "shared" ? attribute(tag, "si") : undefined;
    if (shared !== undefined && text !== "" && attribute(tag, "ref") !== undefined) {
      this.sharedFormulas.set(shared, { row, column, text });
    }
    if (text !== "") return `=${text}`;
    if (shared === undefined) return undefined;
    this.followers.push({ index: this.cells.length, shared });
    return "";
  }

  private fillFollowers(): void {
    for (const { index, shared } of this.followers) {
      const cell = this.cells[index];
      const first = this.sharedFormulas.get(shared);
      if (!cell) continue;
      if (first) {
        const text = shiftFormula(first.text, cell.row - first.row, cell.column - first.column);
        this.cells[index] = { ...cell, formula: this.budget.takeText(`=${text}`) };
      } else this.cells[index] = withoutFormula(cell);
    }
  }
}

/** A cell whose shared formula is nowhere keeps its last result. */
function withoutFormula({ row, column, value, isError, result, numberFormat }: CellSnapshot): CellSnapshot {
  return {
    row,
    column,
    value,
    ...(isError === undefined ? {} : { isError }),
    ...(result === undefined ? {} : { result }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

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
