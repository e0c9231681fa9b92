import type { Virtualizer } from "@tanstack/react-virtual";
import { Component, type ReactNode } from "react";
import type { Row } from "../findings-view";
import { type ScrollPlace, placeIn, rowIn, survivor, topIn } from "./place";

interface KeptPlaceProps {
  readonly rows: readonly Row[];
  readonly list: Virtualizer<HTMLDivElement, Element>;
  /** Names the filter, the search and the grouping; another one starts at its first row. */
  readonly view: string;
  readonly children: ReactNode;
}

/** Where the user is, and where the window onto the list begins on the screen. */
interface SeenPlace {
  readonly place: ScrollPlace;
  readonly windowTop: number;
}

/** Frames in which rows new to the page may still be measured and move what stands below them. */
const SETTLING_FRAMES = 8;

/**
 * Keeps the finding at the top of the window where it is when the rows, or what stands above them, change: after a
 * re-check the user goes on reading at the same place. Where that finding is gone, the next one that is still there
 * takes its place. A line that comes or goes above the window moves nothing in it either. A class, because only a class sees the page right before it is changed.
 */
export class KeptPlace extends Component<KeptPlaceProps> {
  private settling: { readonly place: ScrollPlace; readonly request: number } | undefined;

  override getSnapshotBeforeUpdate({ rows, list }: KeptPlaceProps): SeenPlace | null {
    const scroller = list.scrollElement;
    const place = scroller && (this.settling?.place ?? placeIn(scroller, rows));
    return scroller && place ? { place, windowTop: topOf(scroller) } : null;
  }

  override componentDidUpdate(former: KeptPlaceProps, _state: unknown, seen: SeenPlace | null): void {
    const { rows, list, view } = this.props;
    const scroller = list.scrollElement;
    if (!scroller) return;
    if (former.view !== view) {
      this.stop();
      this.scrollTo(scroller, 0);
      return;
    }
    if (!seen) return;
    const moved = topOf(scroller) - seen.windowTop;
    if (former.rows === rows && moved === 0) return;
    const place = { ...seen.place, top: seen.place.top - moved };
    const kept = survivor(place, former.rows, rows);
    if (!kept) return;
    this.scrollTo(scroller, this.startOf(kept.key) - kept.top);
    this.settle(scroller, kept);
  }

  override componentWillUnmount(): void {
    this.stop();
  }

  override render(): ReactNode {
    return this.props.children;
  }

  private startOf(key: string): number {
    const { rows, list } = this.props;
    // takes in the heights measured so far
    list.getTotalSize();
    return list.measurementsCache[rows.findIndex((row) => row.key === key)]?.start ?? 0;
  }

  private scrollTo(scroller: HTMLElement, top: number): void {
    scroller.scrollTop = top;
    // the list learns of a scroll only with its event; until then it would correct a position that is gone
    this.props.list.scrollOffset = scroller.scrollTop;
  }

  /** Holds the row at its place until nothing above it is measured any more. */
  private settle(scroller: HTMLElement, place: ScrollPlace, framesLeft = SETTLING_FRAMES): void {
    this.stop();
    if (framesLeft === 0) return;
    const request = requestAnimationFrame(() => {
      const row = rowIn(scroller, this.props.rows, place.key);
      if (row) scroller.scrollTop += topIn(scroller, row) - place.top;
      this.settle(scroller, place, framesLeft - 1);
    });
    this.settling = { place, request };
  }

  private stop(): void {
    if (this.settling) cancelAnimationFrame(this.settling.request);
    this.settling = undefined;
  }
}

const topOf = (element: HTMLElement): number => element.getBoundingClientRect().top;
