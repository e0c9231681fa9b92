import { type CellRef, toA1 } from "../model/cell";
import { largest } from "../model/extremes";
import type { CellStyle, PlannedCell, SheetPlan } from "../model/write";
import { printedWidth } from "./printed-width";

/** Points of one line of text, and the height Excel allows at most. */
const LINE_HEIGHT = 16;
const MAX_HEIGHT = 400;
const TOP_HEIGHT = 30;

/** A cell of a row, without its place. */
export type Field = Pick<PlannedCell, "value" | "style" | "link" | "opens">;

export const NOTHING: Field = { value: "", style: "text" };

/** An address to click on; nothing where there is no cell. */
export function linkTo(cell: CellRef | undefined): Field {
  if (!cell) return NOTHING;
  const { sheet, row, column } = cell;
  return { value: toA1(cell), style: "link", link: { sheet, row, column } };
}

/** Rows of a sheet of ours as they are filled, top to bottom, each as high as its text. */
export class SheetRows {
  readonly cells: PlannedCell[] = [];
  readonly merges: SheetPlan["merges"][number][] = [];
  /** Points by row. */
  readonly heights: Record<number, number> = {};
  private row = 0;

  /** @param widths of all columns, over which a line goes, in characters */
  constructor(private readonly widths: readonly number[]) {}

  /** The row filled last. */
  get last(): number {
    return this.row;
  }

  /** One text across all columns. */
  line(value: string, style: CellStyle): void {
    this.row += 1;
    this.cells.push({ row: this.row, column: 1, value, style });
    this.merges.push({ top: this.row, left: 1, bottom: this.row, right: this.widths.length });
    const width = this.widths.reduce((sum, each) => sum + each, 0);
    this.heights[this.row] = style === "top" ? TOP_HEIGHT : heightOf(value, width);
  }

  /** The title of a part, a blank row below what comes before. */
  block(title: string): void {
    this.row += 1;
    this.line(title, "block");
  }

  heads(...heads: readonly string[]): void {
    this.fields(heads.map((value) => ({ value, style: "heading" })));
  }

  fields(fields: readonly Field[]): void {
    this.row += 1;
    for (const [i, field] of fields.entries()) this.cells.push({ row: this.row, column: i + 1, ...field });
    this.heights[this.row] = largest(fields.map(({ value }, i) => heightOf(String(value), this.widths[i] ?? 10)));
  }
}

/** Height of a wrapped text. */
function heightOf(text: string, width: number): number {
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(printedWidth(line) / (width - 2))));
  return Math.min(MAX_HEIGHT, LINE_HEIGHT * lines.reduce((sum, count) => sum + count, 0) + 3);
}
