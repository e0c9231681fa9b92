import type { Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef } from "react";
import type { Row } from "../findings-view";

type List = Virtualizer<HTMLDivElement, Element>;

/** A row and where it stands in the window, in pixels from its top. */
interface Place {
  readonly key: string;
  readonly top: number;
}

/** Frames in which rows new to the page may still be measured and move what stands below them. */
const SETTLING_FRAMES = 8;

/**
 * Keeps the finding at the top of the window where it is when the rows, or what stands above them, change: after a
 * re-check the user goes on reading at the same place. Where that finding is gone, the next one that is still there
 * takes its place. Another view (`view` changes) starts at its first row instead.
 */
export function useKeptPosition(rows: readonly Row[], list: List, stickyHeight: number, view: string): void {
  const place = useRef<Place>(undefined);
  const isSettling = useRef(false);
  const former = useRef({ rows, view, margin: 0 });
  const { scrollElement, options } = list;
  const margin = options.scrollMargin;

  useLayoutEffect(() => {
    const before = former.current;
    former.current = { rows, view, margin };
    if (!scrollElement || before.margin === 0) return undefined;
    if (before.view !== view) return startOver(scrollElement, margin - stickyHeight);
    if (before.rows === rows && before.margin === margin) return undefined;
    const kept = place.current && survivor(place.current, before.rows, rows);
    if (!kept) return undefined;
    isSettling.current = true;
    place.current = kept;
    scrollElement.scrollTop = startOf(kept.key, rows, list) - kept.top;
    return settle(scrollElement, rows, kept, () => (isSettling.current = false));
  }, [rows, view, margin, scrollElement, stickyHeight, list]);

  useEffect(() => {
    if (!scrollElement) return undefined;
    const remember = (): void => {
      if (!isSettling.current) place.current = placeIn(scrollElement, former.current.rows, stickyHeight);
    };
    // only on a scroll: after a rendering the rows may already have been moved by what appeared above them
    scrollElement.addEventListener("scroll", remember, { passive: true });
    return () => scrollElement.removeEventListener("scroll", remember);
  }, [scrollElement, stickyHeight]);
}

function startOver(scroller: HTMLElement, top: number): undefined {
  if (scroller.scrollTop > top) scroller.scrollTop = top;
}

/** The same row, or the first one after it that is still there, for the same place. */
function survivor({ key, top }: Place, before: readonly Row[], now: readonly Row[]): Place | undefined {
  const keys = new Set(now.map((row) => row.key));
  const from = before.findIndex((row) => row.key === key);
  const found = before.slice(Math.max(from, 0)).find((row) => keys.has(row.key));
  return found && { key: found.key, top };
}

function startOf(key: string, rows: readonly Row[], list: List): number {
  const index = rows.findIndex((row) => row.key === key);
  // takes in the heights measured so far
  list.getTotalSize();
  return list.measurementsCache[index]?.start ?? 0;
}

/** Holds the row at its place until nothing above it is measured any more; the result stops it. */
function settle(scroller: HTMLElement, rows: readonly Row[], { key, top }: Place, done: () => void): () => void {
  let frames = 0;
  let request = requestAnimationFrame(function hold() {
    const row = rowElements(scroller, rows).find((each) => each.key === key);
    if (row) scroller.scrollTop += topIn(scroller, row.element) - top;
    frames += 1;
    if (frames < SETTLING_FRAMES) request = requestAnimationFrame(hold);
    else done();
  });
  return () => {
    cancelAnimationFrame(request);
    done();
  };
}

/** The first row below the sticky tools; undefined while the list's own beginning is in sight. */
function placeIn(scroller: HTMLElement, rows: readonly Row[], stickyHeight: number): Place | undefined {
  const elements = rowElements(scroller, rows);
  const first = elements.find(({ element }) => topIn(scroller, element) >= stickyHeight);
  if (!first || first.key === rows[0]?.key) return undefined;
  return { key: first.key, top: topIn(scroller, first.element) };
}

const topIn = (scroller: HTMLElement, element: Element): number =>
  element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;

/** The rendered rows from top to bottom. */
const rowElements = (scroller: HTMLElement, rows: readonly Row[]) =>
  [...scroller.querySelectorAll("[data-index]")]
    .map((element) => ({ element, index: Number(element.getAttribute("data-index")) }))
    .sort((a, b) => a.index - b.index)
    .map(({ element, index }) => ({ element, key: rows[index]?.key ?? "" }));
