import { type Dispatch, useEffect } from "react";
import { useServices } from "../services";
import { isCancelled } from "../trouble/user-message";
import { usePane } from "../use-pane";
import type { TargetsEvent, TargetsState } from "./targets-state";
import { useBug } from "../use-bug";

/** Has the rules look at the edited forms after a pause in typing; a judging that was overtaken is dropped. */
export function useJudging(
  { version, edits }: Pick<TargetsState, "version" | "edits">,
  dispatch: Dispatch<TargetsEvent>,
  pause: number,
): void {
  const { ask } = useServices();
  const { settings } = usePane().state;
  const guard = useBug();
  useEffect(() => {
    const all = Object.values(edits);
    if (!version || all.length === 0) return undefined;
    const abort = new AbortController();
    const judge = async (): Promise<void> => {
      const forms = all.map(({ history, place }) => ({ form: history.present, ...(place && { replaces: place }) }));
      dispatch({ type: "judging" });
      const found = await ask("judgeForms", { version, settings, forms }, abort.signal);
      if (abort.signal.aborted) return;
      const findings = Object.fromEntries(all.map(({ id }, i) => [id, found[i] ?? []]));
      dispatch({ type: "judged", findings });
    };
    const timer = setTimeout(() => {
      judge().catch((error: unknown) => {
        if (!isCancelled(error) && !abort.signal.aborted) guard(error);
      });
    }, pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [ask, version, edits, settings, dispatch, guard, pause]);
}
