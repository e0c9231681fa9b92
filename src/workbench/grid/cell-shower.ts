import type { IDisposable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { type CellRef, toA1 } from "../../model/cell";
import type { Headings } from "../../model/excerpt";
import { firstShown, frozenWith, type Scroll, scrollTo } from "./view";

type FWorkbook = ReturnType<FUniver["createWorkbook"]>;
type FWorksheet = ReturnType<FWorkbook["getActiveSheet"]>;

/** Milliseconds for which a cell shines when the user comes to it. */
const FLASH = 600;
const RING = { stroke: "#0f6cbd", strokeWidth: 2, widgets: {}, autofillSize: 0 } as const;
const SHINE = "rgba(15, 108, 189, 0.25)";
const NO_FILL = "rgba(0, 0, 0, 0)";
const START = { row: 0, column: 0 } as const;
/** Pixels of the numbers of rows and the letters of columns. */
const RULERS = { width: 46, height: 20 } as const;
/** Where the library draws the cells. */
const CANVAS = 'canvas[id^="univer-sheet-main-canvas"]';

/** The window of the spreadsheet onto the sheet in front. */
interface Viewport {
  /** Keeps so many rows and columns of a sheet on the screen. */
  freeze(sheetId: string, rows: number, columns: number): void;
  scroll(down: Scroll, right: Scroll): void;
}

/** Brings cells into sight and marks the one the user is led to. */
export class CellShower {
  private ring: IDisposable | undefined;
  private ringed: string | undefined;
  private scrolling: ReturnType<typeof setTimeout> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly workbook: FWorkbook,
    private readonly container: HTMLElement,
    private readonly viewport: Viewport,
  ) {}

  /** Selects a cell; one that is out of sight comes to the middle, with the headings of its table still on the screen. */
  show({ sheet: name, row, column }: CellRef, headings: Headings | undefined): void {
    const sheet = this.workbook.getSheetByName(name);
    if (!sheet || sheet.isSheetHidden()) return;
    const isElsewhere = this.workbook.getActiveSheet().getSheetName() !== name;
    this.workbook.setActiveSheet(sheet);
    const room = this.roomFor(sheet);
    const now = isElsewhere ? START : firstSeen(sheet);
    const { xSplit, ySplit } = frozenWith(sheet, headings, room);
    const frozen = sheet.getFreeze();
    const isKeptAnew = xSplit !== frozen.xSplit || ySplit !== frozen.ySplit;
    if (isKeptAnew) this.viewport.freeze(sheet.getSheetId(), ySplit, xSplit);
    const rowTo = firstShown(row - 1, now.row, ySplit, room.height, (each) => sheet.getRowHeight(each));
    const columnTo = firstShown(column - 1, now.column, xSplit, room.width, (each) => sheet.getColumnWidth(each));
    clearTimeout(this.scrolling);
    const scroll = (): void => {
      const down = scrollTo(rowTo, ySplit, (each) => sheet.getRowHeight(each));
      const right = scrollTo(columnTo, xSplit, (each) => sheet.getColumnWidth(each));
      this.viewport.scroll(down, right);
    };
    // the library lays a sheet out anew in its own turn, and would add what stays to a scroll that came before
    if (isElsewhere || isKeptAnew) this.scrolling = setTimeout(scroll);
    else if (rowTo !== now.row || columnTo !== now.column) scroll();
    sheet.getRange(row - 1, column - 1).activate();
    this.mark(sheet, row - 1, column - 1);
    this.ringed = toA1({ sheet: name, row, column });
  }

  /** Takes the ring away once the user goes on to another cell. */
  movedTo(cell: CellRef): void {
    if (toA1(cell) !== this.ringed) this.unmark();
  }

  /** Nothing of it may come after the grid is gone. */
  dispose(): void {
    clearTimeout(this.scrolling);
    this.unmark();
  }

  private unmark(): void {
    clearTimeout(this.timer);
    this.ringed = undefined;
    this.ring?.dispose();
    this.ring = undefined;
  }

  private mark(sheet: FWorksheet, row: number, column: number): void {
    const range = sheet.getCellMergeData(row, column) ?? sheet.getRange(row, column);
    this.unmark();
    const draw = (fill: string): void => {
      this.ring?.dispose();
      this.ring = range.highlight({ ...RING, fill });
    };
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    draw(isStill ? NO_FILL : SHINE);
    if (!isStill) this.timer = setTimeout(() => draw(NO_FILL), FLASH);
  }

  /** Pixels of the sheet, as the sheet counts them, that are seen at once. */
  private roomFor(sheet: FWorksheet): { readonly width: number; readonly height: number } {
    const { clientWidth, clientHeight } = this.container.querySelector(CANVAS) ?? this.container;
    const zoom = sheet.getZoom();
    return { width: (clientWidth - RULERS.width) / zoom, height: (clientHeight - RULERS.height) / zoom };
  }
}

/** The first row and column in sight after those that stay; from 0, as in the library. */
function firstSeen(sheet: FWorksheet): { readonly row: number; readonly column: number } {
  try {
    const seen = sheet.getVisibleRange();
    return seen ? { row: seen.startRow, column: seen.startColumn } : START;
  } catch {
    // the library reads the range of a view that it has not laid out yet, and stumbles
    return START;
  }
}
