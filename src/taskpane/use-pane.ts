import { createContext, useContext, useMemo } from "react";
import type { RuleCode } from "../model/finding";
import type { RuleTitle } from "../questions/protocol";
import { compareFindings, countFindings, type Counts, listFindings, type ListedFinding } from "./findings-view";
import type { PaneController } from "./pane-controller";
import { findingsOf, type PaneState } from "./pane-state";
import { useStore } from "./store/store";

export const ControllerContext = createContext<PaneController | undefined>(undefined);

/** What can be done with the pane around the calling component, which need not hear of its state. */
export function useController(): PaneController {
  const controller = useContext(ControllerContext);
  if (!controller) throw new Error("useController outside of the pane");
  return controller;
}

interface Pane {
  readonly state: PaneState;
  readonly controller: PaneController;
}

/** The state of the pane around the calling component and what can be done with it. */
export function usePane(): Pane {
  const controller = useController();
  return { state: useStore(controller), controller };
}

/** The findings of the last check as the list shows them, with the latest waivers and what has changed since the one before. */
export function useFindings({ checked, settings, former }: PaneState): {
  readonly findings: readonly ListedFinding[];
  readonly counts: Counts;
} {
  return useMemo(() => {
    const findings = findingsOf({ checked, settings });
    const listed = compareFindings(listFindings(findings), former && listFindings(former));
    return { findings: listed, counts: countFindings(findings) };
  }, [checked, settings, former]);
}

/** The rules by their code. */
export const useRules = (): ReadonlyMap<RuleCode, RuleTitle> => usePane().state.rules;
