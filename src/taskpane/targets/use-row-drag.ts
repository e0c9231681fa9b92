import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";

type Side = "before" | "after";

/** Where the dragged row would go. */
interface DragOver {
  readonly target: string;
  readonly side: Side;
}

interface RowDrag {
  readonly over: DragOver | undefined;
  readonly start: (id: string, event: ReactPointerEvent) => void;
}

/** Pixels from the border of the scrolled area at which it follows the pointer, and how far at a time. */
const BORDER = 48;
const SCROLL = 12;

/** Drags a row by its handle with mouse, pen or finger; Escape gives it up. */
export function useRowDrag(
  tree: RefObject<HTMLElement | null>,
  onDrop: (id: string, target: string, side: Side) => void,
): RowDrag {
  const [over, setOver] = useState<DragOver | undefined>(undefined);
  const stop = useRef<() => void>(undefined);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => () => stop.current?.(), []);
  const start = useCallback(
    (id: string, event: ReactPointerEvent) => {
      if (event.button !== 0) return;
      stop.current?.();
      let place: DragOver | undefined;
      const move = ({ clientX, clientY }: PointerEvent): void => {
        place = placeAt(tree.current, id, clientX, clientY);
        setOver(place);
        scrollAlong(tree.current, clientY);
      };
      const end = (isDropped: boolean): void => {
        stop.current?.();
        if (isDropped && place) drop.current(id, place.target, place.side);
      };
      const up = (): void => end(true);
      const cancel = (): void => end(false);
      const key = (pressed: KeyboardEvent): void => {
        if (pressed.key === "Escape") cancel();
      };
      stop.current = () => {
        setOver(undefined);
        stop.current = undefined;
        window.removeEventListener("pointermove", move);
        window.removeEventListener("pointerup", up);
        window.removeEventListener("pointercancel", cancel);
        window.removeEventListener("keydown", key);
      };
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", up);
      window.addEventListener("pointercancel", cancel);
      window.addEventListener("keydown", key);
    },
    [tree],
  );
  return { over, start };
}

/** The row below the pointer and which half of it; none over the dragged row itself. */
function placeAt(tree: HTMLElement | null, id: string, x: number, y: number): DragOver | undefined {
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-indicator]");
  const target = row?.dataset["indicator"];
  if (!row || target === undefined || target === id || tree?.contains(row) !== true) return undefined;
  const { top, height } = row.getBoundingClientRect();
  return { target, side: y < top + height / 2 ? "before" : "after" };
}

function scrollAlong(tree: HTMLElement | null, y: number): void {
  for (let each = tree?.parentElement; each; each = each.parentElement) {
    if (getComputedStyle(each).overflowY !== "auto") continue;
    const { top, bottom } = each.getBoundingClientRect();
    if (y < top + BORDER) each.scrollBy(0, -SCROLL);
    else if (y > bottom - BORDER) each.scrollBy(0, SCROLL);
    return;
  }
}
