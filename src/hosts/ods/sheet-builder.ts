import type { Area } from "../../model/cell";
import type { CellComment, CellSnapshot, SheetSnapshot, Span } from "../../model/snapshot";
import { joinSpans } from "../../package/spans";
import { type Budget, LAST_COLUMN, LAST_ROW } from "../../package/workbook-limits";

/** What stands in one cell, without its place. */
export type OdsContent = Omit<CellSnapshot, "row" | "column">;

/** Gathers one sheet in reading order. Rows, columns and cells may be repeated; only what has content is kept. */
export class SheetBuilder {
  readonly comments: CellComment[] = [];
  private readonly cells: CellSnapshot[] = [];
  private readonly merges: Area[] = [];
  private readonly hiddenRows: Span[] = [];
  private readonly hiddenColumns: Span[] = [];
  private readonly columnStyles: { readonly last: number; readonly style: string | undefined }[] = [];
  private lastColumn = 0;
  private row = 1;
  private column = 1;
  private rowTimes = 1;
  private rowBegins = 0;

  constructor(
    readonly name: string,
    private readonly isProtected: boolean,
    private readonly budget: Budget,
  ) {}

  addColumns(times: number, isHidden: boolean, style: string | undefined): void {
    const first = this.lastColumn + 1;
    this.lastColumn = Math.min(this.lastColumn + times, LAST_COLUMN);
    this.budget.takeItem();
    this.columnStyles.push({ last: this.lastColumn, style });
    if (isHidden && first <= this.lastColumn) this.hiddenColumns.push({ first, last: this.lastColumn });
  }

  openRow(times: number, isHidden: boolean): void {
    this.column = 1;
    this.rowTimes = times;
    this.rowBegins = this.cells.length;
    if (!isHidden || this.row > LAST_ROW) return;
    this.budget.takeItem();
    this.hiddenRows.push({ first: this.row, last: Math.min(this.row + times - 1, LAST_ROW) });
  }

  closeRow(): void {
    const inRow = this.cells.slice(this.rowBegins);
    // a row without content is passed over, however often it is repeated
    const more = inRow.length > 0 ? Math.min(this.rowTimes, LAST_ROW + 1 - this.row) - 1 : 0;
    this.budget.takeItems(Math.max(0, more) * inRow.length);
    for (let i = 1; i <= more; i++) for (const cell of inRow) this.cells.push({ ...cell, row: this.row + i });
    this.row += this.rowTimes;
  }

  /** The style of the column where the next cell stands. */
  get columnStyle(): string | undefined {
    return this.columnStyles.find(({ last }) => this.column <= last)?.style;
  }

  addCell(content: OdsContent | undefined, times: number, comment: string): void {
    if (comment !== "") this.comments.push({ sheet: this.name, row: this.row, column: this.column, text: comment });
    if (content && this.row <= LAST_ROW) {
      const last = Math.min(this.column + times - 1, LAST_COLUMN);
      this.budget.takeItems(Math.max(0, last + 1 - this.column));
      for (let column = this.column; column <= last; column++) this.cells.push({ row: this.row, column, ...content });
    }
    this.column += times;
  }

  /** The cell that comes next reaches over others. */
  merge(rows: number, columns: number): void {
    if (rows === 1 && columns === 1) return;
    this.budget.takeItem();
    const { row: top, column: left } = this;
    this.merges.push({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  finish(visibility: SheetSnapshot["visibility"]): SheetSnapshot {
    const { name, isProtected, cells, merges } = this;
    const hiddenRows = joinSpans(this.hiddenRows);
    return { name, visibility, isProtected, cells, merges, hiddenRows, hiddenColumns: joinSpans(this.hiddenColumns) };
  }
}
