import type { Area } from "../../../model/cell";
import { attribute, isTrue, type XmlHandler, type XmlTag } from "../../../package/xml";
import { parseArea, type Position, SheetCursor } from "../read/cell-position";
import { blankPlainCells } from "../read/plain-cells";
import { isSpreadsheet } from "../../../package/xml-text";
import { type OpenElement, parseXmlText, type XmlElement } from "../../../package/xml-edit";

/** A cell element of a row to be changed. */
export interface CellSlot extends Position {
  readonly element: XmlElement;
  readonly formula: XmlElement | undefined;
}

/** A row element to be changed, with all its cells. */
export interface RowSlot {
  readonly row: number;
  readonly element: XmlElement;
  readonly cells: readonly CellSlot[];
}

/** Where the things we want to change stand in the text of a worksheet part. */
export interface SheetMap {
  readonly sheetData: XmlElement;
  readonly dimension: XmlElement | undefined;
  /** The rows asked for that exist. */
  readonly rows: readonly RowSlot[];
  /** Number and start of every row element, in document order. */
  readonly rowStarts: readonly (readonly [row: number, start: number])[];
  readonly columnStyles: readonly ColumnStyle[];
  /** Areas of array formulas and data tables. */
  readonly arrays: readonly Area[];
}

interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

/** Maps a worksheet part for changes in the given rows; undefined when it has no sheet data. */
export function mapSheet(text: string, file: string, rows: ReadonlySet<number>): SheetMap | undefined {
  const isPlain = !text.includes("<!");
  const prepare = (piece: string) => (isPlain ? blankPlainCells(piece, (row) => rows.has(row)) : piece);
  let mapper: SheetMapper | undefined;
  parseXmlText(text, file, (position) => (mapper = new SheetMapper(text, position, rows)), prepare);
  return mapper?.finish();
}

class SheetMapper implements XmlHandler {
  private readonly cursor = new SheetCursor();
  private readonly rows: { row: number; element: OpenElement; cells: CellSlot[] }[] = [];
  private readonly rowStarts: (readonly [number, number])[] = [];
  private readonly columnStyles: ColumnStyle[] = [];
  private readonly arrays: Area[] = [];
  private sheetData: OpenElement | undefined;
  private dimension: OpenElement | undefined;
  private inWantedRow = false;
  private cell: { element: OpenElement; formula: OpenElement | undefined; row: number; column: number } | undefined;

  constructor(
    private readonly xml: string,
    private readonly position: () => number,
    private readonly wanted: ReadonlySet<number>,
  ) {}

  open(tag: XmlTag): void {
    if (!isSpreadsheet(tag)) return;
    if (tag.local === "row") this.openRow(tag);
    else if (tag.local === "c") this.openCell(tag);
    else if (tag.local === "f") this.noteFormula(tag);
    else if (tag.local === "sheetData") this.sheetData = this.element(tag);
    else if (tag.local === "dimension") this.dimension = this.element(tag);
    else if (tag.local === "col" && attribute(tag, "style") !== undefined) {
      const [first, last, style] = ["min", "max", "style"].map((name) => Number(attribute(tag, name)));
      this.columnStyles.push({ first: first ?? 0, last: last ?? 0, style: style ?? 0 });
    }
  }

  close(tag: XmlTag): void {
    if (tag === this.cell?.formula?.tag) this.finishElement(this.cell.formula);
    else if (tag === this.cell?.element.tag) {
      this.finishElement(this.cell.element);
      this.rows.at(-1)?.cells.push(this.cell);
      this.cell = undefined;
    } else if (this.inWantedRow && tag === this.rows.at(-1)?.element.tag) {
      this.finishElement(this.rows.at(-1)?.element);
      this.inWantedRow = false;
    } else if (tag === this.sheetData?.tag) this.finishElement(this.sheetData);
  }

  finish(): SheetMap | undefined {
    const { sheetData, dimension, rows, rowStarts, columnStyles, arrays } = this;
    return sheetData && { sheetData, dimension, rows, rowStarts, columnStyles, arrays };
  }

  private openRow(tag: XmlTag): void {
    const row = this.cursor.enterRow(tag);
    const element = this.element(tag);
    this.rowStarts.push([row, element.start]);
    this.inWantedRow = this.wanted.has(row);
    if (this.inWantedRow) this.rows.push({ row, element, cells: [] });
  }

  private openCell(tag: XmlTag): void {
    const place = this.cursor.enterCell(tag);
    if (place && this.inWantedRow) this.cell = { ...place, element: this.element(tag), formula: undefined };
  }

  private noteFormula(tag: XmlTag): void {
    if (this.cell) this.cell.formula = this.element(tag);
    const type = attribute(tag, "t");
    const area = type === "array" || type === "dataTable" ? parseArea(attribute(tag, "ref") ?? "") : undefined;
    if (area) this.arrays.push(area);
  }

  private element(tag: XmlTag): OpenElement {
    const openEnd = this.position();
    const start = this.xml.lastIndexOf("<", openEnd - 1);
    return { tag, parent: undefined, start, openEnd, closeStart: openEnd, end: openEnd };
  }

  private finishElement(element: OpenElement | undefined): void {
    if (!element || element.tag.isSelfClosing) return;
    element.end = this.position();
    element.closeStart = this.xml.lastIndexOf("<", element.end - 1);
  }
}

/** The cell element at a place; of several the last one counts. */
export const cellAt = (map: SheetMap, place: Position): CellSlot | undefined =>
  rowsAt(map, place)
    .flatMap(({ cells }) => cells)
    .findLast(({ column }) => column === place.column);

/** The row elements of a place that exist: none, or one in every ordinary file. */
const rowsAt = (map: SheetMap, place: Position): readonly RowSlot[] => map.rows.filter(({ row }) => row === place.row);

/** The style a cell has, or would have if it existed. */
export function styleAt(map: SheetMap, place: Position): number {
  const cell = cellAt(map, place);
  return cell ? styleOf(cell.element.tag) : styleAround(map, place);
}

/** The style of a place without a cell: that of its row, else that of its column. */
function styleAround(map: SheetMap, place: Position): number {
  const row = rowsAt(map, place).at(-1)?.element.tag;
  if (row && isTrue(attribute(row, "customFormat"))) return styleOf(row);
  return map.columnStyles.find(({ first, last }) => place.column >= first && place.column <= last)?.style ?? 0;
}

/** The style number an element states; 0 where it states none, or nonsense. */
const styleOf = (tag: XmlTag): number => Number(attribute(tag, "s")) || 0;
