import { addressInSheet, areaToA1 } from "../../src/model/cell";
import type { DrawnCell, DrawnSheet } from "../../test/generator/drawing";
import type { CellLook, StyleSheet } from "./styles";

/** A cell of a sample: the drawing's, or a line of the text. */
export type StyledCell = Omit<DrawnCell, "look"> & { readonly look: CellLook["look"] };

export interface StyledSheet extends Omit<DrawnSheet, "cells"> {
  readonly cells: readonly StyledCell[];
  /** Upright instead of across. */
  readonly portrait?: true;
}

export const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** What stands inside the worksheet element. */
export function sheetXml(sheet: StyledSheet, styles: StyleSheet, isFirst: boolean): string {
  const cells = withFrames(sheet);
  const rows = new Map<number, StyledCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const data = [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(
      ([row, own]) =>
        `<row r="${row}"${heightOf(own, sheet)}>${own.map((cell) => cellXml(cell, styles)).join("")}</row>`,
    );
  const top = sheet.table ? sheet.table.body.top : undefined;
  const pane =
    top === undefined
      ? ""
      : `<pane ySplit="${top - 1}" topLeftCell="A${top}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  return [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${dimensionOf(cells)}"/>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ""} showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="18" customHeight="1"/>',
    `<cols>${sheet.widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`,
    `<sheetData>${data.join("")}</sheetData>`,
    sheet.merges.length === 0
      ? ""
      : `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((area) => `<mergeCell ref="${areaToA1(area)}"/>`).join("")}</mergeCells>`,
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.portrait ? "portrait" : "landscape"}" fitToWidth="1" fitToHeight="0"/>`,
    "<headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>",
  ].join("");
}

/** Blank cells of a table and of merged areas get their borders too. */
function withFrames(sheet: StyledSheet): readonly StyledCell[] {
  const filled = new Map(sheet.cells.map((cell) => [addressInSheet(cell), cell]));
  const framed = new Map(filled);
  const frame = (row: number, column: number, look: StyledCell["look"]): void => {
    const address = addressInSheet({ row, column });
    if (!framed.has(address)) framed.set(address, { row, column, value: "", look });
  };
  for (const { top, left, bottom, right } of sheet.merges) {
    const look = filled.get(addressInSheet({ row: top, column: left }))?.look ?? "text";
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) frame(row, column, look);
  }
  if (sheet.table) {
    const { body } = sheet.table;
    for (let row = body.top; row <= body.bottom; row++) {
      for (let column = 1; column <= sheet.widths.length; column++) frame(row, column, "amount");
    }
  }
  return [...framed.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function cellXml({ row, column, value, formula, look, strong, numberFormat }: StyledCell, styles: StyleSheet): string {
  const style = styles.idOf({ look, ...(strong && { strong }), ...(numberFormat !== undefined && { numberFormat }) });
  const open = `<c r="${addressInSheet({ row, column })}" s="${style}"`;
  if (value === "") return `${open}/>`;
  const f = formula === undefined ? "" : `<f>${escaped(formula.slice(1))}</f>`;
  if (typeof value === "number") return `${open}>${f}<v>${value}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`;
}

/** Rows with long wrapped words get the height they need: programs fit heights to single cells only, not to merged ones. */
function heightOf(cells: readonly StyledCell[], { widths, merges }: StyledSheet): string {
  if (cells.some(({ look }) => look === "title")) return ' ht="34" customHeight="1"';
  const lines = cells.map(({ row, column, value, look }) => {
    const merge = merges.find((area) => area.top === row && area.left === column);
    if (merge && merge.bottom > merge.top) return 1;
    const width = widths.slice(column - 1, merge?.right ?? column).reduce((sum, each) => sum + each, 0);
    const size = look === "body" || look === "heading" ? 1.35 : 1.05;
    const length = [...String(value)].reduce((sum, char) => sum + (char.charCodeAt(0) > 255 ? 2 : 1), 0);
    return typeof value === "string" ? Math.ceil((length * size) / Math.max(4, width)) : 1;
  });
  const most = Math.max(1, ...lines);
  const line = cells.some(({ look }) => look === "body" || look === "heading") ? 24 : 18;
  return ` ht="${most * line + 2}" customHeight="1"`;
}

function dimensionOf(cells: readonly StyledCell[]): string {
  const bottom = Math.max(1, ...cells.map(({ row }) => row));
  const right = Math.max(1, ...cells.map(({ column }) => column));
  return areaToA1({ top: 1, left: 1, bottom, right });
}
