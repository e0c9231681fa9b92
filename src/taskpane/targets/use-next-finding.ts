import { type RefObject, useRef } from "react";
import type { FormFinding } from "../../model/edited-form";
import { rowOf } from "./editor-context";

/** Goes from one place with findings to the next, in the order of the form, and puts the focus there. */
export function useNextFinding(scroller: RefObject<HTMLElement | null>, findings: readonly FormFinding[]): () => void {
  const last = useRef<string>(undefined);
  return () => {
    const wanted = new Set(findings.map(({ path }) => rowOf(path)));
    const places = [...(scroller.current?.querySelectorAll<HTMLElement>("[data-path]") ?? [])].filter((place) =>
      wanted.has(place.dataset["path"] ?? ""),
    );
    const before = places.findIndex((place) => place.dataset["path"] === last.current);
    const place = places[before + 1] ?? places[0];
    last.current = place?.dataset["path"];
    place?.scrollIntoView?.({ block: "center" });
    place?.querySelector<HTMLElement>("input, textarea")?.focus({ preventScroll: true });
  };
}
