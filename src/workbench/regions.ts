import { useEffect } from "react";
import { isVisible } from "../taskpane/parts/is-visible";

/** The parts of the page in the order of F6; the attribute data-region names them. */
const REGIONS = ["bar", "files", "grid", "pane"] as const;
type Region = (typeof REGIONS)[number];

const FOCUSABLE = 'button:not([disabled]), [href], input:not([hidden]), [tabindex="0"]';

/** Where a part takes the focus: cells where keys go to the selected one, the list where the user was in it. */
const ENTRIES: Readonly<Record<Region, readonly string[]>> = {
  bar: [FOCUSABLE],
  files: ["[aria-pressed=true]", FOCUSABLE],
  grid: ['[id^="__editor"]'],
  pane: ['[data-card][tabindex="0"]', "[role=tab][aria-selected=true]", FOCUSABLE],
};

/** Moves the focus into a part of the page. False where it is not there or takes none. */
export function focusRegion(region: Region): boolean {
  const part = document.querySelector(`[data-region=${region}]`);
  const entry = ENTRIES[region]
    .map((selector) => [...(part?.querySelectorAll<HTMLElement>(selector) ?? [])].find(isVisible))
    .find((element) => element !== undefined);
  entry?.focus();
  return entry !== undefined;
}

/** The way round the page with F6, also out of the cells, which keep every other key for themselves. */
export function useRegionKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || document.querySelector("[role=dialog][aria-modal=true]")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const from = document.activeElement?.closest<HTMLElement>("[data-region]")?.dataset["region"];
      const at = REGIONS.findIndex((region) => region === from);
      const step = event.shiftKey ? -1 : 1;
      for (let turn = 1; turn <= REGIONS.length; turn += 1) {
        const next = REGIONS.at((at + step * turn + REGIONS.length * 2) % REGIONS.length);
        if (next && focusRegion(next)) return;
      }
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, []);
}
