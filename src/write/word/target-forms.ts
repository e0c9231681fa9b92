import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { TargetForm, TargetLayoutId } from "../../model/target";
import type { CellStyle, PlannedCell, SheetPlan } from "../../model/write";
import { planTargetSheet } from "../target-sheet";
import { targetLayout } from "../../forms/layouts/index";
import { fontOf, SIZE, TEXT_WIDTH } from "./styles";

/** A performance form, ready for pages of its own. */
export interface WordForm {
  readonly isWide: boolean;
  /** Title, lines above the table, the table, notes. */
  readonly children: readonly (Paragraph | Table)[];
}

/** Forms in one layout, with the rows, merges and widths of the sheet. */
export const wordForms = (forms: readonly TargetForm[], layout: TargetLayoutId): readonly WordForm[] =>
  forms.map((form) => wordForm(planTargetSheet([form], targetLayout(layout)).plan));

/** Lines across the whole form stand above and below the table, so that the title is a heading of the document. */
const OUTSIDE: ReadonlySet<CellStyle> = new Set(["title", "subtitle", "note"]);

function wordForm(plan: SheetPlan): WordForm {
  const isWide = plan.print.orientation === "landscape";
  const rows = [...new Set(plan.cells.map(({ row }) => row))].sort((a, b) => a - b);
  const lines = plan.cells.filter(({ style, value }) => OUTSIDE.has(style) && value !== "");
  const tableRows = rows.filter((row) => plan.cells.some((cell) => cell.row === row && !OUTSIDE.has(cell.style)));
  const [first = 0] = tableRows;
  return {
    isWide,
    children: [
      ...lines.filter(({ row }) => row < first).map(paragraph),
      table(plan, tableRows, isWide ? TEXT_WIDTH.landscape : TEXT_WIDTH.portrait),
      ...lines.filter(({ row }) => row > first).map(paragraph),
    ],
  };
}

function paragraph({ value, style }: PlannedCell): Paragraph {
  const text = String(value);
  if (style === "title") {
    return new Paragraph({
      heading: HeadingLevel.HEADING_2,
      alignment: AlignmentType.CENTER,
      indent: { firstLine: 0 },
      text,
    });
  }
  const isUnit = /^单位/.test(text);
  return new Paragraph({
    alignment: style === "note" ? AlignmentType.LEFT : isUnit ? AlignmentType.RIGHT : AlignmentType.CENTER,
    spacing: { line: 360, lineRule: "atLeast" },
    children: [new TextRun({ text, size: 21, font: fontOf("page") })],
  });
}

function table(plan: SheetPlan, rows: readonly number[], total: number): Table {
  const all = plan.widths.reduce((sum, width) => sum + width, 0);
  const widths = plan.widths.map((width) => Math.floor((width / all) * total));
  return new Table({
    rows: rows.map((row) => tableRow(plan, row, widths)),
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
  });
}

/** Points of a row of one line; the sheet's heights are for its own font and only set the least. */
const LEAST = 20;

function tableRow(plan: SheetPlan, row: number, widths: readonly number[]): TableRow {
  const cells = plan.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
  return new TableRow({
    height: { value: Math.min(plan.heights[row] ?? LEAST, LEAST) * 20, rule: HeightRule.ATLEAST },
    cantSplit: true,
    children: cells.map((cell) => tableCell(plan, cell, widths)),
  });
}

function tableCell(
  { merges }: SheetPlan,
  { row, column, value, style }: PlannedCell,
  widths: readonly number[],
): TableCell {
  const merge = merges.find(({ top, left }) => top === row && left === column);
  const columns = merge ? merge.right - merge.left + 1 : 1;
  const width = widths.slice(column - 1, column - 1 + columns).reduce((sum, each) => sum + each, 0);
  return new TableCell({
    columnSpan: columns,
    rowSpan: merge ? merge.bottom - merge.top + 1 : 1,
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: width, type: WidthType.DXA },
    borders: BORDERS,
    margins: { left: 80, right: 80 },
    children: textOf(value, style)
      .split("\n")
      .map((text) => cellText(text, style)),
  });
}

/** Amounts with their two decimals, as the sheet shows them. */
function textOf(value: string | number, style: CellStyle): string {
  if (typeof value === "string") return value;
  const exact = String(value);
  return style === "number" && !/\.\d{3,}$/.test(exact) ? value.toFixed(2) : exact;
}

const cellText = (text: string, style: CellStyle): Paragraph =>
  new Paragraph({
    alignment: style === "text" ? AlignmentType.LEFT : style === "number" ? AlignmentType.RIGHT : AlignmentType.CENTER,
    spacing: { line: 280, lineRule: "exact" },
    children: [
      new TextRun({
        text,
        size: SIZE.table + 2,
        font: fontOf(style === "heading" ? "chapter" : "page"),
        ...((style === "gap" || text.includes("【待填")) && { highlight: "yellow" as const }),
      }),
    ],
  });

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;
