import { useEffect, useState } from "react";
import type { MarkedText } from "../../model/marked-text";
import type { TextSource } from "../../model/text-source";
import { useServices } from "../services";
import { isCancelled } from "../trouble/user-message";
import { usePane } from "../use-pane";
import { versionOf } from "../../questions/version";

interface Marked {
  readonly marked: MarkedText | undefined;
  /** The text shown is older than the workbook, the decisions or the added texts. */
  readonly isBusy: boolean;
}

/** The texts with their marks, worked out anew after each check, decision and change of a text. */
export function useMarkedText(texts: readonly TextSource[], onError: (error: unknown) => void): Marked {
  const { ask } = useServices();
  const { checked, settings } = usePane().state;
  const [marked, setMarked] = useState<MarkedText>();
  const [isBusy, setIsBusy] = useState(false);
  const snapshot = checked?.snapshot;
  useEffect(() => {
    if (!snapshot) return;
    const abort = new AbortController();
    setIsBusy(true);
    ask("texts", { version: versionOf(snapshot), settings, texts }, abort.signal)
      .then((answer) => {
        if (abort.signal.aborted) return;
        setMarked(answer);
        setIsBusy(false);
      })
      .catch((error: unknown) => {
        if (abort.signal.aborted || isCancelled(error)) return;
        setIsBusy(false);
        onError(error);
      });
    return () => abort.abort();
  }, [ask, snapshot, settings, texts, onError]);
  return { marked: snapshot ? marked : undefined, isBusy };
}
