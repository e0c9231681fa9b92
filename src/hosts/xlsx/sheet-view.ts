import { addressInSheet } from "../../model/cell";
import { largest } from "../../model/extremes";
import type { Position } from "./cell-position";
import { setAttribute } from "./xml-edit";

/** Everything before the cells; views stand there, and it is short however long the sheet is. */
const HEAD = /^[\s\S]*?(?=<(?:\w+:)?sheetData\b)/;
const VIEW = /<(\w+:)?sheetView\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?sheetView>)/;
const AFTER_VIEWS = /<(\w+:)?(?:sheetFormatPr|cols)\b/;
const SELECTION = /<(?:\w+:)?selection\b[^>]*?(?:\/>|>\s*<\/(?:\w+:)?selection>)/g;

/** How many rows and columns a window surely shows without scrolling. */
const ROWS_IN_SIGHT = 20;
const COLUMNS_IN_SIGHT = 8;

/** A worksheet whose tab is in front, with this cell selected; without a cell, a worksheet whose tab is behind. */
export function withSelection(text: string, cell: Position | undefined): string {
  const head = HEAD.exec(text)?.[0] ?? "";
  const view = VIEW.exec(head);
  if (!view) return cell ? withNewView(text, head, cell) : text;
  const [whole, prefix = "", attributes = "", inner = ""] = view;
  const open = `<${prefix}sheetView${attributes}>`;
  const patched = cell ? selected(open, prefix, inner, cell) : setAttribute(open, "tabSelected", undefined) + inner;
  if (!cell && patched === open + inner) return text;
  return `${head.slice(0, view.index)}${patched}</${prefix}sheetView>${text.slice(view.index + whole.length)}`;
}

function selected(open: string, prefix: string, inner: string, cell: Position): string {
  const isSplit = /<(?:\w+:)?pane\b/.test(inner);
  const inFront = setAttribute(open, "tabSelected", 1);
  // with frozen panes the program finds the cell by itself; without, it scrolls only where it is told to
  const scrolled = isSplit ? inFront : setAttribute(inFront, "topLeftCell", cornerFor(cell));
  const [pane] = /<(?:\w+:)?pane\b[^>]*>/.exec(inner) ?? [];
  const activePane = /\sactivePane=["'](\w+)["']/.exec(pane ?? "")?.[1];
  const others = inner.replace(SELECTION, (each) =>
    activePane !== undefined && !each.includes(`"${activePane}"`) ? each : "",
  );
  const address = addressInSheet(cell);
  const inPane = activePane === undefined ? "" : ` pane="${activePane}"`;
  const selection = `<${prefix}selection${inPane} activeCell="${address}" sqref="${address}"/>`;
  const at = pane === undefined ? 0 : others.indexOf(pane) + pane.length;
  const afterOthers = largest(
    [...others.matchAll(SELECTION)].map((each) => each.index + each[0].length),
    at,
  );
  return scrolled + others.slice(0, afterOthers) + selection + others.slice(afterOthers);
}

function cornerFor({ row, column }: Position): string | undefined {
  if (row <= ROWS_IN_SIGHT && column <= COLUMNS_IN_SIGHT) return undefined;
  return addressInSheet({
    row: Math.max(1, row - ROWS_IN_SIGHT / 2),
    column: column <= COLUMNS_IN_SIGHT ? 1 : column - COLUMNS_IN_SIGHT / 2,
  });
}

function withNewView(text: string, head: string, cell: Position): string {
  const at = AFTER_VIEWS.exec(head)?.index ?? head.length;
  const prefix = /^<(\w+:)?/.exec(text.slice(head.length))?.[1] ?? "";
  const open = `<${prefix}sheetView workbookViewId="0">`;
  const view = `<${prefix}sheetViews>${selected(open, prefix, "", cell)}</${prefix}sheetView></${prefix}sheetViews>`;
  return text.slice(0, at) + view + text.slice(at);
}
