import { useSyncExternalStore } from "react";

/** Where the page has no room for both the table and the pane; and where it has little height. */
export const NARROW = "@media (max-width: 900px)";
export const FLAT = "@media (max-height: 480px)";

/** From here on the list of files has a place of its own beside the cells. */
const wide = (): MediaQueryList => window.matchMedia("(min-width: 1280px)");

export const useIsWide = (): boolean =>
  useSyncExternalStore(
    (onChange) => {
      const query = wide();
      query.addEventListener("change", onChange);
      return () => query.removeEventListener("change", onChange);
    },
    () => wide().matches,
  );
