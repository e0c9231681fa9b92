import { type Dispatch, useCallback, useEffect, useReducer, useRef } from "react";
import { editsToText } from "../../model/edited-form";
import { UserError } from "../../model/user-error";
import { useServices } from "../services";
import { isCancelled, userMessage } from "../trouble/user-message";
import { usePane } from "../use-pane";
import { leave, takeUp } from "./left-behind";
import { NOTICE } from "./strings";
import { TARGETS_KEY } from "./targets-key";
import { editsToKeep, reduceTargets, START, type TargetsEvent, type TargetsState } from "./targets-state";
import { useBug } from "../use-bug";
import { useJudging } from "./use-judging";
import { versionOf } from "../../questions/version";

export interface Targets {
  readonly state: TargetsState;
  readonly dispatch: Dispatch<TargetsEvent>;
  /** Reads the workbook again; what is being edited stays. */
  readonly reload: () => Promise<void>;
  readonly cancel: () => void;
  /** Keeps everything that is being edited with the workbook. */
  readonly save: () => Promise<void>;
  /** Gives up what was edited in one form, kept or not. */
  readonly discard: (id: string) => Promise<void>;
}

/** Milliseconds after the last key until the rules are asked. */
const PAUSE = 400;

/** What the tab knows and does. Nothing is written to the workbook but by save, discard and the dialog of writing. */
export function useTargets(): Targets {
  const { host, about } = useServices();
  const { controller } = usePane();
  const [state, dispatch] = useReducer(reduceTargets, START, (start) => ({
    ...start,
    edits: takeUp(host, controller),
  }));
  useLeaving(state.edits);
  const guard = useBug();
  const { reload, cancel } = useLoading(dispatch);
  useJudging(state, dispatch, PAUSE);
  const keep = useCallback(
    async (edits: TargetsState["edits"], text: string): Promise<void> => {
      const forms = editsToKeep(edits);
      try {
        await host.saveState(TARGETS_KEY, editsToText(forms));
        dispatch({ type: "saved", forms });
        controller.notify({ intent: "success", text });
      } catch (error) {
        const message = userMessage(error);
        if (message === undefined) guard(error);
        else controller.notify({ intent: "error", text: message });
      }
    },
    [host, controller, guard],
  );
  return {
    state,
    dispatch,
    reload,
    cancel,
    save: () => keep(state.edits, NOTICE.saved(about.keepBy)),
    discard: async (id) => {
      const { [id]: given, ...rest } = state.edits;
      dispatch({ type: "discarded", id });
      if (given?.saved) await keep(rest, NOTICE.discarded);
    },
  };
}

/** Leaves the edits to the next pane of the workbook when this one goes. */
function useLeaving(edits: TargetsState["edits"]): void {
  const { host } = useServices();
  const { controller } = usePane();
  const latest = useRef(edits);
  useEffect(() => {
    latest.current = edits;
  }, [edits]);
  useEffect(() => () => leave(host, controller, latest.current), [host, controller]);
}

/** Reads the workbook once the settings are known, and what was kept with it. */
function useLoading(dispatch: Dispatch<TargetsEvent>): Pick<Targets, "reload" | "cancel"> {
  const { host, ask, recheckAfter } = useServices();
  const { state: pane, controller } = usePane();
  const guard = useBug();
  const running = useRef<AbortController>(undefined);
  const { isReady, settings } = pane;
  const reload = useCallback(async (): Promise<void> => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    dispatch({ type: "loading" });
    try {
      const version = versionOf(await host.read({ signal: abort.signal }));
      if (abort.signal.aborted) throw new UserError("cancelled", {});
      const overview = await ask("targets", { version, settings }, abort.signal);
      if (running.current === abort) dispatch({ type: "loaded", overview, version });
    } catch (error) {
      const trouble = userMessage(error);
      if (trouble === undefined) guard(error);
      else if (!isCancelled(error) || running.current === abort) dispatch({ type: "failed", trouble });
    }
  }, [host, ask, settings, dispatch, guard]);
  useEffect(() => {
    if (!isReady) return undefined;
    void reload();
    return () => running.current?.abort();
  }, [isReady, reload]);
  useEffect(() => {
    const restore = async (): Promise<void> => {
      const stored = await host.loadState(TARGETS_KEY);
      const edits = stored === undefined ? [] : await ask("savedEdits", { stored });
      if (edits) dispatch({ type: "restored", edits });
      else controller.notify({ intent: "warning", text: NOTICE.unreadable });
    };
    restore().catch(guard);
  }, [host, ask, controller, dispatch, guard]);
  useStaleness(dispatch, reload, recheckAfter);
  return { reload, cancel: useCallback(() => running.current?.abort(), []) };
}

/** Where the pane checks by itself the list follows the workbook; elsewhere it only says that it is old. */
function useStaleness(
  dispatch: Dispatch<TargetsEvent>,
  reload: () => Promise<void>,
  recheckAfter: number | undefined,
): void {
  const { host } = useServices();
  const guard = useBug();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listening = host.onChange(() => {
      if (recheckAfter === undefined) return dispatch({ type: "stale" });
      clearTimeout(timer);
      timer = setTimeout(() => void reload(), recheckAfter);
    });
    listening.catch(guard);
    return () => {
      clearTimeout(timer);
      listening.then((stop) => stop()).catch(guard);
    };
  }, [host, dispatch, reload, recheckAfter, guard]);
}
