import type { Area } from "../../model/cell";
import type { CellSnapshot, Span } from "../../model/snapshot";
import type { Budget } from "./budget";
import { parseArea, type Position } from "./cell-position";
import { type RawCell, valueOf, type ValueContext } from "./cell-value";
import { LAST_COLUMN, LAST_ROW } from "./limits";
import { SheetCursor } from "./sheet-cursor";
import { shiftFormula } from "./shift-formula";
import { gapsBetween, joinSpans } from "./spans";
import { decodeEscapes } from "./text-escapes";
import { attribute, isSpreadsheet, isTrue, type XmlHandler, type XmlTag } from "./xml";

/** What one worksheet part says; the name and the like stand in the workbook part. */
export interface SheetContent {
  readonly isProtected: boolean;
  readonly cells: readonly CellSnapshot[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
}

interface SharedFormula extends Position {
  readonly text: string;
}

/** A cell whose formula is that of another cell, filled into this one. */
interface Follower {
  readonly index: number;
  readonly shared: string;
}

/** Listens to the XML of one worksheet. Cells without content leave no trace. */
export class SheetReader implements XmlHandler {
  private readonly cells: CellSnapshot[] = [];
  private readonly merges: Area[] = [];
  private readonly hiddenRows: Span[] = [];
  private readonly hiddenColumns: Span[] = [];
  private readonly shownRows: Span[] = [];
  private readonly sharedFormulas = new Map<string, SharedFormula>();
  private readonly followers: Follower[] = [];
  private isProtected = false;
  private hidesUnlistedRows = false;
  private isSorted = true;

  private readonly cursor = new SheetCursor();
  private inRow = false;
  private cell: RawCell | undefined;
  private formulaTag: XmlTag | undefined;
  private inPhonetic = false;
  private target: "value" | "formula" | "text" | undefined;

  constructor(
    private readonly context: ValueContext,
    private readonly budget: Budget,
  ) {}

  open(tag: XmlTag): void {
    if (!isSpreadsheet(tag)) return;
    if (this.cell) this.openInCell(this.cell, tag);
    else if (tag.local === "c" && this.inRow) this.openCell(tag);
    else if (tag.local === "row") this.openRow(tag);
    else this.openOther(tag);
  }

  close(tag: XmlTag): void {
    if (!isSpreadsheet(tag)) return;
    if (tag.local === "c" && this.cell) this.closeCell(this.cell);
    else if (tag.local === "row") this.inRow = false;
    else if (tag.local === "rPh") this.inPhonetic = false;
    else if (tag.local === "v" || tag.local === "f" || tag.local === "t") this.target = undefined;
  }

  text(piece: string): void {
    if (!this.cell || !this.target) return;
    this.cell[this.target] = (this.cell[this.target] ?? "") + piece;
  }

  /** What was read, in reading order; of two cells in one place the later one counts. */
  finish(): SheetContent {
    this.fillFollowers();
    return {
      isProtected: this.isProtected,
      cells: this.isSorted ? this.cells : sorted(this.cells),
      merges: this.merges,
      hiddenRows: this.hidesUnlistedRows ? gapsBetween(this.shownRows, LAST_ROW) : joinSpans(this.hiddenRows),
      hiddenColumns: joinSpans(this.hiddenColumns),
    };
  }

  private openOther(tag: XmlTag): void {
    if (tag.local === "col") this.readColumns(tag);
    else if (tag.local === "sheetFormatPr") this.hidesUnlistedRows = isTrue(attribute(tag, "zeroHeight"));
    else if (tag.local === "sheetProtection") this.isProtected = isTrue(attribute(tag, "sheet"));
    else if (tag.local === "mergeCell") {
      const area = parseArea(attribute(tag, "ref") ?? "");
      if (area && (area.top !== area.bottom || area.left !== area.right)) {
        this.budget.takeItem();
        this.merges.push(area);
      }
    }
  }

  private readColumns(tag: XmlTag): void {
    const isHidden = isTrue(attribute(tag, "hidden")) || Number(attribute(tag, "width") ?? 1) === 0;
    const first = Number(attribute(tag, "min"));
    const last = Math.min(Number(attribute(tag, "max")), LAST_COLUMN);
    if (isHidden && first >= 1 && last >= first) {
      this.budget.takeItem();
      this.hiddenColumns.push({ first, last });
    }
  }

  private openRow(tag: XmlTag): void {
    const row = this.cursor.enterRow(tag);
    this.inRow = true;
    const isHidden = isTrue(attribute(tag, "hidden")) || Number(attribute(tag, "ht") ?? 1) === 0;
    this.extend(isHidden ? this.hiddenRows : this.shownRows, row);
  }

  private extend(spans: Span[], row: number): void {
    const last = spans.at(-1);
    if (last && last.last === row - 1) spans[spans.length - 1] = { first: last.first, last: row };
    else {
      this.budget.takeItem();
      spans.push({ first: row, last: row });
    }
  }

  private openCell(tag: XmlTag): void {
    const place = this.cursor.enterCell(tag);
    if (tag.isSelfClosing || !place) return;
    this.cell = { ...place, type: attribute(tag, "t") ?? "n", style: Number(attribute(tag, "s") ?? 0) };
    this.formulaTag = undefined;
  }

  private openInCell(cell: RawCell, tag: XmlTag): void {
    if (tag.local === "v") this.target = "value";
    else if (tag.local === "t" && !this.inPhonetic) this.target = "text";
    else if (tag.local === "rPh") this.inPhonetic = true;
    else if (tag.local === "f") {
      this.target = "formula";
      this.formulaTag = tag;
      cell.formula = "";
    }
  }

  private closeCell(cell: RawCell): void {
    this.cell = undefined;
    this.target = undefined;
    const content = valueOf(cell, this.context);
    const formula = this.formulaTag && this.formulaOf(cell, this.formulaTag);
    if (content === undefined && formula === undefined) return;
    this.budget.takeItem();
    const { value, isError } = content ?? { value: "" };
    const numberFormat = this.context.formats.numberFormat(cell.style);
    this.noteOrder(cell);
    this.cells.push({
      row: cell.row,
      column: cell.column,
      value: typeof value === "string" ? this.budget.takeText(value) : value,
      ...(isError ? { isError } : {}),
      ...(formula === undefined ? {} : { formula: this.budget.takeText(formula) }),
      ...(numberFormat === undefined ? {} : { numberFormat }),
    });
  }

  private noteOrder({ row, column }: RawCell): void {
    const last = this.cells.at(-1);
    if (last && (last.row > row || (last.row === row && last.column >= column))) this.isSorted = false;
  }

  /** With its "="; empty for now where the formula is shared by another cell. */
  private formulaOf(cell: RawCell, tag: XmlTag): string | undefined {
    const text = decodeEscapes(cell.formula ?? "");
    const shared = attribute(tag, "t") === "shared" ? attribute(tag, "si") : undefined;
    if (shared !== undefined && text !== "" && attribute(tag, "ref") !== undefined) {
      this.sharedFormulas.set(shared, { row: cell.row, column: cell.column, text });
    }
    if (text !== "") return `=${text}`;
    if (shared !== undefined) this.followers.push({ index: this.cells.length, shared });
    return shared === undefined ? undefined : "";
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
function withoutFormula({ row, column, value, isError, numberFormat }: CellSnapshot): CellSnapshot {
  return {
    row,
    column,
    value,
    ...(isError === undefined ? {} : { isError }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

function sorted(cells: readonly CellSnapshot[]): readonly CellSnapshot[] {
  const byPlace = new Map(cells.map((cell) => [cell.row * (LAST_COLUMN + 1) + cell.column, cell]));
  return [...byPlace].sort(([a], [b]) => a - b).map(([, cell]) => cell);
}
