import { createContext, useContext } from "react";
import { useStore } from "../store/store";
import type { NarrativeController } from "./narrative-controller";
import type { NarrativeState } from "./narrative-state";

export const NarrativeContext = createContext<NarrativeController | undefined>(undefined);

/** What can be done in the tab; for the many small parts, which need not hear of every change. */
export function useNarrativeActions(): NarrativeController {
  const narrative = useContext(NarrativeContext);
  if (!narrative) throw new Error("useNarrativeActions outside of the tab");
  return narrative;
}

/** The state of the tab 情况说明 around the calling component and what can be done with it. */
export function useNarrative(): { readonly state: NarrativeState; readonly narrative: NarrativeController } {
  const narrative = useNarrativeActions();
  return { state: useStore(narrative), narrative };
}
