import type { Area } from "../../../model/cell";
import type { CellSnapshot, Span } from "../../../model/snapshot";
import { attribute, isTrue, type XmlHandler, type XmlTag } from "../../../package/xml";
import { parseArea, SheetCursor } from "./cell-position";
import type { RawCell, ValueContext } from "./cell-value";
import { CellCollector } from "./collect-cells";
import { type Budget, LAST_COLUMN, LAST_ROW } from "../../../package/workbook-limits";
import { type PlainDataHandler, takePlainData } from "./plain-cells";
import { joinSpans } from "../../../package/spans";
import { isSpreadsheet } from "../../../package/xml-text";

/** What one worksheet part says; the name and the like stand in the workbook part. */
export interface SheetContent {
  readonly isProtected: boolean;
  readonly cells: readonly CellSnapshot[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
}

/** Listens to the XML of one worksheet. */
export class SheetReader implements XmlHandler {
  private readonly cells: CellCollector;
  private readonly merges: Area[] = [];
  private readonly hiddenRows: Span[] = [];
  private readonly hiddenColumns: Span[] = [];
  private readonly shownRows: Span[] = [];
  private isProtected = false;
  private hidesUnlistedRows = false;

  private readonly cursor = new SheetCursor();
  /** Inside sheet data written without prefixes. */
  private inPlainData = false;
  /** The part has comments or CDATA, or may have. */
  private hasComments = false;
  private lastCharacter = "";
  private inRow = false;
  private cell: RawCell | undefined;
  private formulaTag: XmlTag | undefined;
  private inPhonetic = false;
  private target: "value" | "formula" | "text" | undefined;
  private readonly plainData: PlainDataHandler = {
    cell: (cell) => this.cells.add(cell, undefined),
    row: (row, isHidden) => this.noteRow(row, isHidden),
    merge: (ref) => this.noteMerge(ref),
  };

  constructor(
    context: ValueContext,
    private readonly budget: Budget,
  ) {
    this.cells = new CellCollector(context, budget);
  }

  /** Reads what can be read without a parser and returns the rest of the piece. */
  prepare(piece: string): string {
    this.hasComments ||= (this.lastCharacter + piece).includes("<!");
    this.lastCharacter = piece.slice(-1);
    if (!this.inPlainData || this.hasComments) return piece;
    return takePlainData(piece, this.plainData);
  }

  open(tag: XmlTag): void {
    if (!isSpreadsheet(tag)) return;
    if (this.cell) this.openInCell(tag);
    else if (tag.local === "c" && this.inRow) this.openCell(tag);
    else if (tag.local === "row") this.openRow(tag);
    else this.openOther(tag);
  }

  close(tag: XmlTag): void {
    if (!isSpreadsheet(tag)) return;
    if (tag.local === "c" && this.cell) this.closeCell(this.cell);
    else if (tag.local === "v" || tag.local === "f" || tag.local === "t") this.target = undefined;
    else if (tag.local === "row") this.inRow = false;
    else if (tag.local === "rPh") this.inPhonetic = false;
    else if (tag.local === "sheetData") this.inPlainData = false;
  }

  text(piece: string): void {
    if (!this.cell) return;
    if (this.target === "value") this.cell.value += piece;
    else if (this.target === "text") this.cell.text += piece;
    else if (this.target === "formula") this.cell.formula += piece;
  }

  finish(): SheetContent {
    return {
      isProtected: this.isProtected,
      cells: this.cells.finish(),
      merges: this.merges,
      hiddenRows: this.hidesUnlistedRows ? gapsBetween(this.shownRows, LAST_ROW) : joinSpans(this.hiddenRows),
      hiddenColumns: joinSpans(this.hiddenColumns),
    };
  }

  private openOther(tag: XmlTag): void {
    if (tag.local === "sheetData") this.inPlainData = tag.prefix === "";
    else if (tag.local === "col") this.readColumns(tag);
    else if (tag.local === "sheetFormatPr") this.hidesUnlistedRows = isTrue(attribute(tag, "zeroHeight"));
    else if (tag.local === "sheetProtection") this.isProtected = isTrue(attribute(tag, "sheet"));
    else if (tag.local === "mergeCell") this.noteMerge(attribute(tag, "ref") ?? "");
  }

  private noteMerge(ref: string): void {
    const area = parseArea(ref);
    if (!area || (area.top === area.bottom && area.left === area.right)) return;
    this.budget.takeItem();
    this.merges.push(area);
  }

  private readColumns(tag: XmlTag): void {
    const isHidden = isTrue(attribute(tag, "hidden")) || Number(attribute(tag, "width") ?? 1) === 0;
    const first = Number(attribute(tag, "min"));
    const last = Math.min(Number(attribute(tag, "max")), LAST_COLUMN);
    if (!isHidden || !(first >= 1 && last >= first)) return;
    this.budget.takeItem();
    this.hiddenColumns.push({ first, last });
  }

  private openRow(tag: XmlTag): void {
    const row = this.cursor.enterRow(tag);
    this.inRow = !tag.isSelfClosing;
    this.noteRow(row, isTrue(attribute(tag, "hidden")) || Number(attribute(tag, "ht") ?? 1) === 0);
  }

  private noteRow(row: number, isHidden: boolean): void {
    if (!isHidden && !this.hidesUnlistedRows) return;
    const spans = isHidden ? this.hiddenRows : this.shownRows;
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
    const type = attribute(tag, "t") ?? "n";
    const style = Number(attribute(tag, "s") ?? 0);
    this.cell = {
      row: place.row,
      column: place.column,
      type,
      style,
      value: "",
      hasValue: false,
      text: "",
      formula: "",
    };
    this.formulaTag = undefined;
  }

  private openInCell(tag: XmlTag): void {
    if (tag.local === "v") {
      this.target = "value";
      if (this.cell) this.cell.hasValue = true;
    } else if (tag.local === "t" && !this.inPhonetic) this.target = "text";
    else if (tag.local === "rPh") this.inPhonetic = true;
    else if (tag.local === "f") {
      this.target = "formula";
      this.formulaTag = tag;
    }
  }

  private closeCell(cell: RawCell): void {
    this.cell = undefined;
    this.target = undefined;
    this.cells.add(cell, this.formulaTag);
  }
}

/** What is left of 1 to `end` without the given spans. */
function gapsBetween(spans: readonly Span[], end: number): readonly Span[] {
  const gaps: Span[] = [];
  let next = 1;
  for (const { first, last } of joinSpans(spans)) {
    if (first > next) gaps.push({ first: next, last: first - 1 });
    next = Math.max(next, last + 1);
  }
  if (next <= end) gaps.push({ first: next, last: end });
  return gaps;
}
