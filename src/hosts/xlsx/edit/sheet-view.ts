import { addressInSheet, type CellRef } from "../../../model/cell";
import { UserError } from "../../../model/user-error";
import { attribute, type XmlTag } from "../../../package/xml";
import type { Position } from "../read/cell-position";
import type { SheetEntry } from "../read/read-workbook";
import { isSpreadsheet } from "../../../package/xml-text";
import { requireSheet } from "./edit-cells";
import type { WorkbookFile } from "./workbook-file";
import { showTab } from "./workbook-part";
import {
  appendBare,
  applyEdits,
  bare,
  type BareXml,
  findElements,
  opened,
  openTagOf,
  placed,
  prefixOf,
  setAttribute,
  setAttributes,
  type TextEdit,
  withPrefix,
  type XmlElement,
} from "../../../package/xml-edit";

/** What concerns us before the cells, in the order it must have. */
const NAMES = ["sheetViews", "sheetView", "pane", "selection", "sheetFormatPr", "cols", "sheetData"];

/** How many rows and columns a window surely shows without scrolling. */
const ROWS_IN_SIGHT = 20;
const COLUMNS_IN_SIGHT = 8;

/**
 * The text of a worksheet part whose tab is in front, with this cell selected; without a cell, of one whose tab is
 * behind. Views stand before the cells, so only the beginning is parsed, however long the sheet is.
 */
function withSelection(text: string, file: string, cell: Position | undefined): string {
  const isWanted = (tag: XmlTag) => isSpreadsheet(tag) && NAMES.includes(tag.local);
  const elements = findElements(text, file, isWanted, ({ local }) => local === "sheetData");
  const view = elements.find(({ tag }) => tag.local === "sheetView");
  if (cell === undefined) return view ? applyEdits(text, behind(text, view)) : text;
  return applyEdits(text, view ? inFront(text, view, elements, cell) : newView(text, elements, cell));
}

function behind(text: string, view: XmlElement): readonly TextEdit[] {
  if (attribute(view.tag, "tabSelected") === undefined) return [];
  const { start, openEnd } = view;
  return [{ start, end: openEnd, text: setAttribute(openTagOf(text, view), "tabSelected", undefined) }];
}

function inFront(text: string, view: XmlElement, elements: readonly XmlElement[], cell: Position): readonly TextEdit[] {
  const inside = elements.filter(({ parent }) => parent === view);
  const pane = inside.find(({ tag }) => tag.local === "pane");
  const activePane = pane && attribute(pane.tag, "activePane");
  const isOfOtherPane = ({ tag }: XmlElement) => activePane !== undefined && attribute(tag, "pane") !== activePane;
  const selections = inside.filter(({ tag }) => tag.local === "selection");
  const open = setAttributes(openTagOf(text, view), {
    tabSelected: 1,
    // with frozen panes the program finds the cell by itself; without, it scrolls only where it is told to
    ...(pane ? {} : { topLeftCell: cornerFor(cell) }),
  });
  const { tag, start, openEnd } = view;
  const selection = withPrefix(selectionXml(cell, activePane), prefixOf(tag));
  if (tag.isSelfClosing) return [{ start, end: openEnd, text: placed(`${opened(open)}${selection}</${tag.name}>`) }];
  const at = selections.findLast(isOfOtherPane)?.end ?? pane?.end ?? openEnd;
  return [
    { start, end: openEnd, text: open },
    ...selections.filter((each) => !isOfOtherPane(each)).map((each) => ({ ...each, text: "" as const })),
    { start: at, end: at, text: selection },
  ];
}

function selectionXml(cell: Position, pane: string | undefined): BareXml {
  const address = addressInSheet(cell);
  return bare(`<selection${pane === undefined ? "" : ` pane="${pane}"`} activeCell="${address}" sqref="${address}"/>`);
}

function cornerFor({ row, column }: Position): string | undefined {
  if (row <= ROWS_IN_SIGHT && column <= COLUMNS_IN_SIGHT) return undefined;
  return addressInSheet({
    row: Math.max(1, row - ROWS_IN_SIGHT / 2),
    column: column <= COLUMNS_IN_SIGHT ? 1 : column - COLUMNS_IN_SIGHT / 2,
  });
}

/** A sheet without a view gets one, in the list of views where there is such a list. */
function newView(text: string, elements: readonly XmlElement[], cell: Position): readonly TextEdit[] {
  const corner = cornerFor(cell);
  const scrolled = corner === undefined ? "" : ` topLeftCell="${corner}"`;
  const selection = selectionXml(cell, undefined);
  const view = bare(`<sheetView workbookViewId="0" tabSelected="1"${scrolled}>${selection}</sheetView>`);
  const list = elements.find(({ tag }) => tag.local === "sheetViews");
  if (list) return [appendBare(text, list, view)];
  const next = elements[0];
  if (!next) return [];
  const { start, tag } = next;
  return [{ start, end: start, text: withPrefix(bare(`<sheetViews>${view}</sheetViews>`), prefixOf(tag)) }];
}

/** Takes a sheet out of those that are shown or selected when the file is opened. */
export function deselect(file: WorkbookFile, { part }: SheetEntry): void {
  if (part === undefined) return;
  const text = file.pkg.readText(part);
  const patched = withSelection(text, file.pkg.file, undefined);
  if (patched !== text) file.pkg.write(part, patched);
}

/** Checks that a cell can be shown; a UserError says why not. */
export function requireVisible(file: WorkbookFile, cell: CellRef): void {
  const { visibility } = requireSheet(file, cell.sheet);
  if (visibility !== "visible") throw new UserError("sheetHidden", { sheet: cell.sheet });
}

/** Lets the saved file open with this cell selected. A sheet that is gone meanwhile is passed over. */
export function openAt(file: WorkbookFile, cell: CellRef): void {
  const wanted = file.findSheet(cell.sheet);
  if (wanted?.visibility !== "visible") return;
  file.pkg.atomically(() => {
    showTab(file, wanted);
    for (const { part } of file.workbook.sheets) {
      if (part === undefined) continue;
      const text = file.pkg.readText(part);
      const patched = withSelection(text, file.pkg.file, part === wanted.part ? cell : undefined);
      if (patched !== text) file.pkg.write(part, patched);
    }
  });
}
