import { type Area, areaToA1, toA1, keyOfPlace } from "../../model/cell";
import { OWN_LOOKS } from "../../model/own-look";
import type { CellStyle, PlannedCell, SheetPlan } from "../../model/write";
import { addressLists, rectangles } from "../../model/areas";
import { bands, sizeOf } from "../../model/areas";
import { groupBy } from "../../model/group-by";
import { textInput } from "../../model/cell-input";
import { dress, shapeOf } from "./looks";

/** Bytes of text one request may carry; Excel on the web refuses 5 MB, and a character may take three. */
const CHARACTERS_PER_TRIP = 1_000_000;
/** A link is a range of its own, some 300 bytes each. */
const LINKS_PER_TRIP = 1_000;

/** Puts the plan on an empty sheet; `sync` is called once for an ordinary sheet, more often for a very long one. */
export async function fillSheet(sheet: Excel.Worksheet, plan: SheetPlan, sync: () => Promise<void>): Promise<void> {
  layOut(sheet, plan);
  const cells = new Map(plan.cells.map((cell) => [keyOfPlace(cell), cell]));
  for (const [index, area] of blocks(plan.cells).entries()) {
    if (index > 0) await sync();
    write(sheet, area, cells);
  }
  const links = plan.cells.filter(({ link }) => link !== undefined);
  for (const [index, cell] of links.entries()) {
    link(sheet, cell);
    if ((index + 1) % LINKS_PER_TRIP === 0) await sync();
  }
  decorate(sheet, plan);
}

/** The rectangle around all cells, cut where the text would be too much for one request. */
function blocks(cells: readonly PlannedCell[]): readonly Area[] {
  const [first] = cells;
  if (!first) return [];
  const area = { top: first.row, left: first.column, bottom: first.row, right: first.column };
  let characters = 0;
  for (const { row, column, value } of cells) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
    characters += String(value).length + 3;
  }
  return bands(area, Math.ceil(sizeOf(area) / Math.ceil(characters / CHARACTERS_PER_TRIP)));
}

function write(sheet: Excel.Worksheet, area: Area, cells: ReadonlyMap<number, PlannedCell>): void {
  const grid = <T>(at: (cell: PlannedCell | undefined) => T): T[][] =>
    Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
      Array.from({ length: area.right - area.left + 1 }, (__, column) =>
        at(cells.get(keyOfPlace({ row: area.top + row, column: area.left + column }))),
      ),
    );
  const range = sheet.getRange(areaToA1(area)).untrack();
  range.numberFormat = grid((cell) => (cell && OWN_LOOKS[cell.style].money ? "#,##0.00" : "General"));
  range.values = grid((cell) => (typeof cell?.value === "string" ? textInput(cell.value) : (cell?.value ?? "")));
}

function link(sheet: Excel.Worksheet, { row, column, value, link: target }: PlannedCell): void {
  if (!target) return;
  sheet.getRangeByIndexes(row - 1, column - 1, 1, 1).untrack().hyperlink = {
    documentReference: toA1({ ...target, sheet: `'${target.sheet.replaceAll("'", "''")}'` }),
    screenTip: `转到 ${toA1(target)}`,
    textToDisplay: String(value),
  };
}

/** After the links, which bring a style of their own; merged before, as merging takes fills and borders away (office-js #6405). */
function decorate(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const area of plan.merges) sheet.getRange(areaToA1(area)).untrack().merge();
  for (const [style, cells] of groupBy(plan.cells, (cell): CellStyle => cell.style))
    for (const areas of groupBy(rectangles(cells), (area) => JSON.stringify(shapeOf(area))).values())
      for (const addresses of addressLists(areas))
        if (areas[0]) dress(sheet.getRanges(addresses).untrack(), OWN_LOOKS[style], shapeOf(areas[0]));
}

function layOut(sheet: Excel.Worksheet, { widths, heights }: SheetPlan): void {
  sheet.showGridlines = false;
  widths.forEach((characters, index) => {
    sheet.getRangeByIndexes(0, index, 1, 1).untrack().format.columnWidth = points(characters);
  });
  for (const [row, height] of Object.entries(heights))
    sheet.getRangeByIndexes(Number(row) - 1, 0, 1, 1).untrack().format.rowHeight = height;
}

/** What stays in sight and what can be filtered; the sheet is whole without. */
export function setUpView(sheet: Excel.Worksheet, { frozenRows, filter }: SheetPlan): void {
  if (frozenRows !== undefined) sheet.freezePanes.freezeRows(frozenRows);
  if (filter) sheet.autoFilter.apply(areaToA1(filter));
}

/** How the sheet is printed. Refused where there is no printer, so it goes in a trip of its own that may fail. */
export function setUpPage(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  sheet.pageLayout.paperSize = "A4";
  if (print.pageNumbers) sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "— &P —";
  sheet.pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  if (print.fitToWidth) sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
}

/** Width in characters → points: 7 pixels a digit in the usual fonts, 5 for the padding, 96 pixels an inch. */
const points = (characters: number): number => (characters * 7 + 5) * 0.75;
