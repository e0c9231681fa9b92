import { useMemo } from "react";
import type { MarkedText } from "../../model/marked-text";
import type { TextSource } from "../../model/text-source";
import { versionOf } from "../../questions/version";
import { useAnswer } from "../use-answer";
import { usePane } from "../use-pane";

interface Marked {
  readonly marked: MarkedText | undefined;
  /** The text shown is older than the workbook, the decisions or the added texts. */
  readonly isBusy: boolean;
}

/** The texts with their marks, worked out anew after each check, decision and change of a text. */
export function useMarkedText(texts: readonly TextSource[]): Marked {
  const { checked, settings } = usePane().state;
  const snapshot = checked?.snapshot;
  const asked = useMemo(
    () => snapshot && { version: versionOf(snapshot), settings, texts },
    [snapshot, settings, texts],
  );
  const { answer, isCurrent } = useAnswer("texts", asked);
  return { marked: asked && answer, isBusy: asked !== undefined && !isCurrent };
}
