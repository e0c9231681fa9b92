import type { Area } from "../../model/cell";
import type { XmlTag } from "../../package/xml";
import { isOn, wordAttribute, wordNumber } from "../../package/word-xml";

/** What a cell says about its place in the grid of its table. */
export interface CellProperties {
  /** Columns of the grid it takes; 1 where nothing is said. */
  span?: number;
  /** It goes on the cell above, or begins a cell of several rows. */
  down?: "begins" | "goesOn";
  /** It goes on the cell to its left, as old programs write it. */
  goesOnLeft?: boolean;
}

/** A cell with its place in the table, counted from 1. */
interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly span: number;
  readonly text: string;
  readonly down?: CellProperties["down"];
}

/** Columns of one table, a limit of Word itself. */
const MOST_COLUMNS = 63;

/** A table of a document as lines and columns. */
export class TableGrid {
  private readonly all: GridCell[] = [];
  private row = 0;
  private column = 1;
  private columns = 0;

  /** A table of one column is a frame around text. */
  get isGrid(): boolean {
    return this.row > 1 && this.columns > 1;
  }

  get cells(): readonly GridCell[] {
    return this.all.filter(({ down, text }) => down !== "goesOn" && text !== "");
  }

  openRow(): void {
    this.row++;
    this.column = 1;
  }

  /** Columns of the grid that a row leaves out at its beginning. */
  leaveOut(columns: number): void {
    this.column += columns;
  }

  /** @param texts the paragraphs of the cell */
  addCell({ span = 1, down, goesOnLeft }: CellProperties, texts: readonly string[]): void {
    const width = Math.max(1, Math.min(span, MOST_COLUMNS));
    const text = texts.join("\n").trim();
    const last = this.all.at(-1);
    if (goesOnLeft && last?.row === this.row) this.all[this.all.length - 1] = { ...last, span: last.span + width };
    else this.all.push({ row: this.row, column: this.column, span: width, text, ...(down && { down }) });
    this.column += width;
    this.columns = Math.max(this.columns, this.column - 1);
  }

  /** Cells of several rows or columns. */
  merges(): readonly Area[] {
    const goesOn = new Set(
      this.all.flatMap(({ down, row, column }) => (down === "goesOn" ? [`${row} ${column}`] : [])),
    );
    return this.all.flatMap(({ row, column, span, down }): Area[] => {
      if (down === "goesOn") return [];
      let bottom = row;
      while (down === "begins" && goesOn.has(`${bottom + 1} ${column}`)) bottom++;
      if (bottom === row && span === 1) return [];
      return [{ top: row, left: column, bottom, right: column + span - 1 }];
    });
  }
}

/** Takes one element inside w:tcPr or w:trPr. */
export function takeCellProperty(cell: CellProperties | undefined, table: TableGrid | undefined, tag: XmlTag): void {
  if (tag.local === "gridBefore") table?.leaveOut(Math.max(0, Math.min(wordNumber(tag) ?? 0, MOST_COLUMNS)));
  if (!cell) return;
  if (tag.local === "gridSpan") cell.span = wordNumber(tag) ?? 1;
  if (tag.local === "vMerge") cell.down = wordAttribute(tag, "val") === "restart" ? "begins" : "goesOn";
  if (tag.local === "hMerge") cell.goesOnLeft = isOn(tag) && wordAttribute(tag, "val") !== "restart";
}
