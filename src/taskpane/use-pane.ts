import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import type { RuleCode } from "../model/finding";
import { countFindings, type Counts, listFindings, type ListedFinding } from "./findings-view";
import type { PaneController } from "./pane-controller";
import { findingsOf, type PaneState } from "./pane-state";
import type { RuleTitle } from "../questions/protocol";

export const ControllerContext = createContext<PaneController | undefined>(undefined);

export interface Pane {
  readonly state: PaneState;
  readonly controller: PaneController;
}

/** The state of the pane around the calling component and what can be done with it. */
export function usePane(): Pane {
  const controller = useContext(ControllerContext);
  if (!controller) throw new Error("usePane outside of the pane");
  const state = useSyncExternalStore(controller.subscribe, controller.getState);
  return { state, controller };
}

/** The findings of the last check as the list shows them, with the latest waivers. */
export function useFindings({ checked, settings }: PaneState): {
  readonly findings: readonly ListedFinding[];
  readonly counts: Counts;
} {
  return useMemo(() => {
    const findings = findingsOf({ checked, settings });
    return { findings: listFindings(findings), counts: countFindings(findings) };
  }, [checked, settings]);
}

/** The rules by their code. */
export const useRules = (): ReadonlyMap<RuleCode, RuleTitle> => usePane().state.rules;
