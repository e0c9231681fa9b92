import { useEffect, useMemo } from "react";
import { useServices } from "../services";
import { useStore } from "../store/store";
import { usePane } from "../use-pane";
import { TargetsController } from "./targets-controller";
import type { TargetsState } from "./targets-state";

/** What the tab knows and can do. */
export type Targets = Pick<
  TargetsController,
  "dispatch" | "reload" | "cancel" | "save" | "discard" | "begin" | "beginUnit"
> & {
  readonly state: TargetsState;
};

/** The one controller of the tab: it reads once the settings are known, and judges what is being edited. */
export function useTargets(): Targets {
  const services = useServices();
  const { state: pane, controller } = usePane();
  const targets = useMemo(() => new TargetsController(services, controller), [services, controller]);
  const state = useStore(targets);
  const { isReady, settings } = pane;
  const { version, edits } = state;
  useEffect(() => targets.start(), [targets]);
  useEffect(() => {
    if (!isReady) return undefined;
    void targets.reload();
    return targets.cancel;
  }, [targets, isReady, settings]);
  useEffect(() => targets.judgeSoon(), [targets, version, edits, settings]);
  const { dispatch, reload, cancel, save, discard, begin, beginUnit } = targets;
  return { state, dispatch, reload, cancel, save, discard, begin, beginUnit };
}
