import { type Css, declared, points } from "./css";

interface PrintCell {
  columns: number;
  /** It begins, or goes on with, a cell merged over rows. */
  merge?: "begin" | "go-on";
  readonly css: Css;
  readonly html: string[];
}

interface PrintRow {
  readonly cells: PrintCell[];
  isHead: boolean;
  height?: number;
}

export interface PrintTable {
  /** In twentieths of a point. */
  readonly widths: number[];
  readonly rows: PrintRow[];
}

/** A table whose head is repeated on every page, and whose rows stay whole. */
export function tableHtml({ widths, rows }: PrintTable): string {
  const heads = rows.findIndex(({ isHead }) => !isHead);
  const end = heads === -1 ? rows.length : heads;
  const all = widths.reduce((sum, each) => sum + each, 0) || 1;
  const columns = widths.map((each) => `<col style="width:${(each / all) * 100}%">`).join("");
  const part = (tag: string, from: number, to: number): string =>
    from === to
      ? ""
      : `<${tag}>${rows
          .slice(from, to)
          .map((_, i) => rowHtml(rows, from + i))
          .join("")}</${tag}>`;
  return `<table><colgroup>${columns}</colgroup>${part("thead", 0, end)}${part("tbody", end, rows.length)}</table>`;
}

function rowHtml(rows: readonly PrintRow[], at: number): string {
  const row = rows[at];
  if (!row) return "";
  let column = 0;
  const cells = row.cells.map((cell) => {
    const left = column;
    column += cell.columns;
    return cell.merge === "go-on"
      ? ""
      : cellHtml(cell, cell.merge === "begin" ? rowsOf(rows, at, left) : 1, row.isHead);
  });
  return `<tr${row.height === undefined ? "" : ` style="height:${points(row.height)}"`}>${cells.join("")}</tr>`;
}

/** Over how many rows a cell is merged that begins in a column. */
function rowsOf(rows: readonly PrintRow[], at: number, left: number): number {
  const isBelow = ({ cells }: PrintRow): boolean => {
    let column = 0;
    return cells.some(({ columns, merge }) => {
      const isHere = column === left && merge === "go-on";
      column += columns;
      return isHere;
    });
  };
  const end = rows.findIndex((row, i) => i > at && !isBelow(row));
  return (end === -1 ? rows.length : end) - at;
}

function cellHtml({ columns, css, html }: PrintCell, rows: number, isHead: boolean): string {
  const tag = isHead ? "th" : "td";
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ""}${rows > 1 ? ` rowspan="${rows}"` : ""}`;
  return `<${tag}${spans} style="${declared(css)}">${html.join("")}</${tag}>`;
}
