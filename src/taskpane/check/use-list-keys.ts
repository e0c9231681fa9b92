import type { Virtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { type FindingRow, isStanding, type Row } from "../findings-view";

/** Milliseconds until a dialog that closes has given the focus back to whom it knows. */
const AFTER_DIALOG = 300;

interface ListKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (index: number) => void;
  /** 0 for the one finding that Tab reaches, -1 for the others. */
  readonly tabIndexOf: (index: number) => 0 | -1;
  /** Moves to the next finding that still stands, or the one before, round the end; where there is none, nowhere. */
  readonly step: (direction: 1 | -1, from: string | undefined) => FindingRow | undefined;
}

/**
 * Moves the focus through the findings with ↑ ↓ Home End, also to findings that are not rendered yet.
 * @param onMove told of the finding moved to
 */
export function useListKeys(
  rows: readonly Row[],
  list: Virtualizer<HTMLDivElement, Element>,
  container: RefObject<HTMLElement | null>,
  onMove: (row: FindingRow) => void,
): ListKeys {
  const [current, setCurrent] = useState(0);
  const wanted = useRef<number>(undefined);
  const cardAt = (index: number): HTMLElement | null =>
    container.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-card]`) ?? null;

  useEffect(() => {
    if (wanted.current === undefined) return;
    const card = cardAt(wanted.current);
    if (!card) return;
    card.focus({ preventScroll: true });
    wanted.current = undefined;
  });

  // what the user decided took the row out of the list: its follower stands in its place, and takes the focus
  const focused = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focused.current === null || focused.current.isConnected) return undefined;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) {
        container.current?.querySelector<HTMLElement>('[data-card][tabindex="0"]')?.focus();
      }
    }, AFTER_DIALOG);
    return () => clearTimeout(timer);
  }, [rows, container]);
  const onFocus = (index: number): void => {
    focused.current = cardAt(index);
    setCurrent(index);
  };

  const moveTo = (to: number): FindingRow | undefined => {
    const row = rows[to];
    if (row?.kind !== "finding") return undefined;
    wanted.current = to;
    setCurrent(to);
    list.scrollToIndex(to, { align: "auto" });
    const rendered = cardAt(to);
    rendered?.focus({ preventScroll: true });
    if (rendered) wanted.current = undefined;
    onMove(row);
    return row;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const card = (event.target as HTMLElement).closest("[data-card]");
    // only on the card itself: inside it the keys belong to its buttons
    if (!card || card !== event.target) return;
    const from = Number(card.closest("[data-index]")?.getAttribute("data-index"));
    const to = targetOf(event.key, rows, from);
    if (to === undefined) return;
    event.preventDefault();
    moveTo(to);
  };

  const step = (direction: 1 | -1, from: string | undefined): FindingRow | undefined => {
    const standing = rows.flatMap((row, index) => (row.kind === "finding" && isStanding(row) ? [index] : []));
    const at = rows.findIndex((row) => row.key === from);
    const to =
      direction === 1
        ? (standing.find((index) => index > at) ?? standing[0])
        : (standing.findLast((index) => at < 0 || index < at) ?? standing.at(-1));
    return to === undefined ? undefined : moveTo(to);
  };

  const rendered = list.getVirtualItems().map(({ index }) => index);
  const firstCard = rendered.find((index) => rows[index]?.kind === "finding");
  const reachable = rendered.includes(current) && rows[current]?.kind === "finding" ? current : firstCard;
  return { onKeyDown, onFocus, tabIndexOf: (index) => (index === reachable ? 0 : -1), step };
}

function targetOf(key: string, rows: readonly Row[], from: number): number | undefined {
  const findings = rows.flatMap((row, index) => (row.kind === "finding" ? [index] : []));
  switch (key) {
    case "ArrowDown":
      return findings.find((index) => index > from);
    case "ArrowUp":
      return findings.findLast((index) => index < from);
    case "Home":
      return findings[0];
    case "End":
      return findings.at(-1);
    default:
      return undefined;
  }
}
