import { type RefObject, useEffect } from "react";
import { isVisible } from "./is-visible";

/** Elements remembered: enough for a dialog that was opened from a menu of a dialog. */
const REMEMBERED = 12;
/** Milliseconds in which whoever takes an element away may place the focus itself. */
const GRACE = 150;

/**
 * Keeps the focus in a part of the page: where the element that has it is taken away, a dialog or a row that is gone, the
 * last one before it that is still there gets it. Else the next key would go nowhere, and Tab begin anew. A click beside
 * everything, and a window that is not in front, are left alone.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = part.current;
    if (!element) return undefined;
    let visited: readonly HTMLElement[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isLost = (): boolean =>
      document.activeElement === document.body && document.hasFocus() && visited.at(-1)?.isConnected === false;
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      visited = [...visited.filter((each) => each !== target), target].slice(-REMEMBERED);
    };
    const putBack = (): void => {
      if (isLost()) visited.findLast((each) => each.isConnected && isVisible(each))?.focus();
    };
    const observer = new MutationObserver(() => {
      if (!isLost()) return;
      clearTimeout(timer);
      timer = setTimeout(putBack, GRACE);
    });
    element.addEventListener("focusin", onFocus);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      element.removeEventListener("focusin", onFocus);
    };
  }, [part]);
}
