import { type CellRef, toA1 } from "../model/cell";
import type { CellStyle, PlannedCell, SheetPlan } from "../model/write";

/** A cell of a row, without its place. */
export type Field = Pick<PlannedCell, "value" | "style" | "link">;

export const NOTHING: Field = { value: "", style: "text" };

/** An address to click on; nothing where there is no cell. */
export function linkTo(cell: CellRef | undefined): Field {
  if (!cell) return NOTHING;
  const { sheet, row, column } = cell;
  return { value: toA1(cell), style: "link", link: { sheet, row, column } };
}

/** Rows of a sheet of ours as they are filled, top to bottom. */
export class SheetRows {
  readonly cells: PlannedCell[] = [];
  readonly merges: SheetPlan["merges"][number][] = [];
  private row = 0;

  /** @param columns columns of the sheet, over which a line goes */
  constructor(private readonly columns: number) {}

  /** The row filled last. */
  get last(): number {
    return this.row;
  }

  /** One text across all columns. */
  line(value: string, style: CellStyle): void {
    this.row += 1;
    this.cells.push({ row: this.row, column: 1, value, style });
    this.merges.push({ top: this.row, left: 1, bottom: this.row, right: this.columns });
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
  }
}
