import { type RefObject, useLayoutEffect, useState } from "react";

/** Distance of an element from the top of the scrolled content; follows every change of what stands above it. */
export function useTopIn(scroller: RefObject<HTMLElement | null>, element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => {
      if (!scroller.current || !element.current) return;
      const distance = element.current.getBoundingClientRect().top - scroller.current.getBoundingClientRect().top;
      setTop(Math.round(distance + scroller.current.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const child of scroller.current?.querySelectorAll(":scope > *, :scope > section > *") ?? []) {
      if (child !== element.current) observer.observe(child);
    }
    return () => observer.disconnect();
  });
  return top;
}
