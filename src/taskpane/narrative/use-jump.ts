import { type RefObject, useEffect } from "react";
import type { NarrativeState, View } from "./narrative-state";

/** Marks what a jump can lead to: a hole or an answer in the text, or the card of a question. */
export const jumpTarget = (view: View, gap: string) => ({ "data-jump": `${view} ${gap}` });

/** Brings the hole or the question the user asked for into sight and gives it the focus. */
export function useJump(root: RefObject<HTMLElement | null>, jump: NarrativeState["jump"], view: View): void {
  useEffect(() => {
    if (!jump) return;
    const places = [...(root.current?.querySelectorAll<HTMLElement>("[data-jump]") ?? [])];
    const place = places.find((each) => each.dataset["jump"] === `${view} ${jump.gap}`);
    place?.scrollIntoView({ block: "center" });
    const field = place?.querySelector<HTMLElement>("textarea, input") ?? place;
    field?.focus({ preventScroll: true });
  }, [root, jump, view]);
}
