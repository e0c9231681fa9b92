import { useState } from "react";

/** More than these are shown only on request. */
const SHOWN_AT_FIRST = 6;

interface First<T> {
  readonly shown: readonly T[];
  readonly hidden: number;
  readonly showAll: () => void;
}

/** The first of a list that may be long, and the rest once it was asked for. */
export function useFirst<T>(items: readonly T[]): First<T> {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? items : items.slice(0, SHOWN_AT_FIRST);
  return { shown, hidden: items.length - shown.length, showAll: () => setShowsAll(true) };
}
