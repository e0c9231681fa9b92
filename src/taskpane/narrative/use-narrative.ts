import { createContext, useContext, useSyncExternalStore } from "react";
import type { NarrativeController } from "./narrative-controller";
import type { NarrativeState } from "./narrative-state";

export const NarrativeContext = createContext<NarrativeController | undefined>(undefined);

/** The state of the tab 情况说明 around the calling component and what can be done with it. */
export function useNarrative(): { readonly state: NarrativeState; readonly narrative: NarrativeController } {
  const narrative = useContext(NarrativeContext);
  if (!narrative) throw new Error("useNarrative outside of the tab");
  return { state: useSyncExternalStore(narrative.subscribe, narrative.getState), narrative };
}
