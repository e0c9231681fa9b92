import { NARRATIVE_STATE } from "../../model/passage";
import type { WrittenNarrative } from "../../questions/narrative-questions";
import { versionOf } from "../../questions/version";
import type { PaneController } from "../pane-controller";
import type { PaneServices } from "../services";
import { throwIfCancelled } from "../store/run-latest";
import type { Store } from "../store/store";
import { answersFrom } from "./drafts";
import type { NarrativeEvent, NarrativeState } from "./narrative-state";

interface Composing {
  readonly services: PaneServices;
  readonly store: Store<NarrativeState, NarrativeEvent>;
  readonly pane: PaneController;
  readonly isQuiet: boolean;
  readonly signal: AbortSignal;
}

/** Reads the workbook and has the text written from it, with the kept answers and the files picked beside it. */
export async function compose({ services, store, pane, isQuiet, signal }: Composing): Promise<WrittenNarrative> {
  const { host, ask } = services;
  const onProgress = (share: number): void => {
    if (!signal.aborted) store.dispatch({ type: "progressed", share });
  };
  const version = versionOf(await host.read({ signal, onProgress }));
  const memory = await host.loadState(NARRATIVE_STATE.memory);
  throwIfCancelled(signal);
  store.dispatch({ type: "started", work: { doing: "composing", isQuiet } });
  const { settings } = pane.getState();
  const { lastYear, edited, saved } = store.getState();
  const text = await ask(
    "narrative",
    {
      version,
      settings,
      answers: answersFrom(saved),
      ...(lastYear && { lastYear }),
      ...(edited && { edited }),
      ...(memory !== undefined && { memory }),
    },
    signal,
  );
  throwIfCancelled(signal);
  store.dispatch({ type: "written", written: { text, version } });
  return text;
}
