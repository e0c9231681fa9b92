import type { Row } from "../findings-view";

/** A row and where it stands in the window, in pixels from its top. */
export interface ScrollPlace {
  readonly key: string;
  readonly top: number;
}

export const topIn = (scroller: HTMLElement, element: Element): number =>
  element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;

/** The first whole row in sight; undefined while the beginning of the list is. */
export function placeIn(scroller: HTMLElement, rows: readonly Row[]): ScrollPlace | undefined {
  const first = rowsIn(scroller, rows).find(({ element }) => topIn(scroller, element) >= 0);
  if (!first || first.key === rows[0]?.key) return undefined;
  return { key: first.key, top: topIn(scroller, first.element) };
}

/** The element of a row; undefined when it is not rendered. */
export const rowIn = (scroller: HTMLElement, rows: readonly Row[], key: string): Element | undefined =>
  rowsIn(scroller, rows).find((row) => row.key === key)?.element;

/** The same row, or the first one after it that is still there, for the same place. */
export function survivor(
  { key, top }: ScrollPlace,
  before: readonly Row[],
  now: readonly Row[],
): ScrollPlace | undefined {
  const keys = new Set(now.map((row) => row.key));
  const from = before.findIndex((row) => row.key === key);
  const found = before.slice(Math.max(from, 0)).find((row) => keys.has(row.key));
  return found && { key: found.key, top };
}

/** The rendered rows from top to bottom. */
const rowsIn = (scroller: HTMLElement, rows: readonly Row[]) =>
  [...scroller.querySelectorAll("[data-index]")]
    .map((element) => ({ element, index: Number(element.getAttribute("data-index")) }))
    .sort((a, b) => a.index - b.index)
    .map(({ element, index }) => ({ element, key: rows[index]?.key ?? "" }));
