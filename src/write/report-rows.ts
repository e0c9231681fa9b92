import { append } from "../model/append";
import { largest } from "../model/extremes";
import type { CellStyle, PlannedCell, SheetPlan } from "../model/write";

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
/** Rows of the sheet as they are filled, top to bottom. */
export class ReportRows {
  readonly cells: PlannedCell[] = [];
  readonly merges: SheetPlan["merges"][number][] = [];
  readonly heights: Record<number, number> = {};
  private row = 0;

  /** The row filled last. */
  get last(): number {
    return this.row;
  }

  /** One text across all columns. */
  line(value: string, style: CellStyle): void {
    this.row += 1;
    this.cells.push({ row: this.row, column: 1, value, style });
    this.merges.push({ top: this.row, left: 1, bottom: this.row, right: COLUMNS.length });
    const width = COLUMNS.reduce((sum, column) => sum + column.width, 0);
    this.heights[this.row] = style === "top" ? TOP_HEIGHT : heightOf(value, width);
  }

  fields(fields: readonly Field[]): void {
    this.row += 1;
    append(
      this.cells,
      fields.map((field, index) => ({ row: this.row, column: index + 1, ...field })),
    );
    const heights = fields.map(({ value }, index) => heightOf(String(value), COLUMNS[index]?.width ?? 10));
    this.heights[this.row] = largest(heights);
  }

  gap(): void {
    this.row += 1;
  }
}

export type Field = Pick<PlannedCell, "value" | "style" | "link">;

/** Height of a wrapped text: Chinese characters are two wide. */
function heightOf(text: string, width: number): number {
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(widthOf(line) / (width - 2))));
  return Math.min(MAX_HEIGHT, LINE_HEIGHT * lines.reduce((sum, count) => sum + count, 0) + 3);
}

const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char > "\u2e7f" ? 2 : 1), 0);
