import type { Virtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef } from "react";
import type { Row } from "../findings-view";

type List = Virtualizer<HTMLDivElement, Element>;

/**
 * Keeps the finding at the top of the window where it is when the rows change: after a re-check the user goes on
 * reading at the same place. Where that finding is gone, the next one that is still there stays.
 */
export function useKeptPosition(rows: readonly Row[], list: List, stickyHeight: number): void {
  const former = useRef<Layout>(undefined);
  useLayoutEffect(() => {
    const before = former.current;
    const now: Layout = { rows, starts: startsOf(rows, list), margin: list.options.scrollMargin };
    former.current = now;
    const edge = (list.scrollOffset ?? 0) + stickyHeight;
    // above the list nothing needs to be kept: the head stays where it is; a margin of 0 was not measured yet
    if (!before || before.margin === 0 || edge <= before.margin) return;
    const shift = before.rows === rows ? now.margin - before.margin : shiftOf(before, now, edge);
    if (shift !== 0) list.scrollToOffset(edge - stickyHeight + shift);
  });
}

/** Where the rows begin in the scrolled content. */
interface Layout {
  readonly rows: readonly Row[];
  readonly starts: ReadonlyMap<string, number>;
  /** What stands above the list, in pixels. */
  readonly margin: number;
}

/** How far the first row at or below the edge moved, of those that are still there. */
function shiftOf(before: Layout, now: Layout, edge: number): number {
  const anchor = before.rows.find(({ key }) => (before.starts.get(key) ?? 0) >= edge && now.starts.has(key));
  return anchor ? (now.starts.get(anchor.key) ?? 0) - (before.starts.get(anchor.key) ?? 0) : 0;
}

function startsOf(rows: readonly Row[], list: List): ReadonlyMap<string, number> {
  return new Map(rows.map(({ key }, index) => [key, list.measurementsCache[index]?.start ?? 0]));
}
