import { largest } from "../model/extremes";
import type { CellStyle } from "../model/write";
import { printedWidth } from "./printed-width";
import { type Field, SheetRows } from "./sheet-rows";

/** The columns of the sheet 校验报告; together they print on one A4 page. */
export const COLUMNS = [
  { heading: "序号", width: 6 },
  { heading: "级别", width: 6 },
  { heading: "位置", width: 20 },
  { heading: "问题", width: 54 },
  { heading: "原值", width: 11 },
  { heading: "应为", width: 11 },
  { heading: "处理情况", width: 12 },
] as const;

/** Points of one line of text, and the height Excel allows at most. */
const LINE_HEIGHT = 16;
const MAX_HEIGHT = 400;
const TOP_HEIGHT = 30;

/** Rows of the sheet 校验报告, each as high as its text. */
export class ReportRows extends SheetRows {
  readonly heights: Record<number, number> = {};

  constructor() {
    super(COLUMNS.length);
  }

  override line(value: string, style: CellStyle): void {
    super.line(value, style);
    const width = COLUMNS.reduce((sum, column) => sum + column.width, 0);
    this.heights[this.last] = style === "top" ? TOP_HEIGHT : heightOf(value, width);
  }

  override fields(fields: readonly Field[]): void {
    super.fields(fields);
    const heights = fields.map(({ value }, index) => heightOf(String(value), COLUMNS[index]?.width ?? 10));
    this.heights[this.last] = largest(heights);
  }
}

/** Height of a wrapped text. */
function heightOf(text: string, width: number): number {
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(printedWidth(line) / (width - 2))));
  return Math.min(MAX_HEIGHT, LINE_HEIGHT * lines.reduce((sum, count) => sum + count, 0) + 3);
}
