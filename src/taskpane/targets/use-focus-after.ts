import { type RefObject, useEffect, useRef } from "react";

/** Puts the focus on an element once the rows have changed: one that moved to another level is a new element. */
export function useFocusAfter(container: RefObject<HTMLElement | null>, rows: unknown): (selector: string) => void {
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const selector = wanted.current;
    wanted.current = undefined;
    const scope = container.current?.parentElement;
    scope?.querySelector<HTMLElement>(selector)?.focus();
  }, [container, rows]);
  return (selector) => {
    wanted.current = selector;
  };
}
