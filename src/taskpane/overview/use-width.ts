import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The narrowest pane, less its margins: until the place is measured. */
const NARROWEST = 296;
/** Beyond this longer bars say nothing more. */
const WIDEST = 560;

/** The width an element has for a drawing, in whole CSS pixels. */
export function useWidth<E extends HTMLElement>(): readonly [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(NARROWEST);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = (): void => {
      const { clientWidth } = element;
      if (clientWidth > 0) setWidth(Math.min(WIDEST, clientWidth));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
