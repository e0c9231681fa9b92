import { useEffect, useState } from "react";
import type { Advice, Gap } from "../../model/passage";
import { useServices } from "../services";

/** Milliseconds without typing until an answer is looked at. */
const PAUSE = 250;

const NONE: readonly Advice[] = [];

/** What is weak in an answer while it is typed. An empty field is spoken of only once the user has left it. */
export function useAdvice(gap: Gap, draft: string, isTouched: boolean): readonly Advice[] {
  const { ask } = useServices();
  const [given, setGiven] = useState<{ readonly text: string; readonly advice: readonly Advice[] } | undefined>();
  const { kind, about, itemName, answer, advice } = gap;
  const isJudged = (kind === "reason" || kind === "use") && (draft.trim() !== "" || isTouched);
  const isKnown = draft.trim() === answer;
  useEffect(() => {
    if (!isJudged || isKnown || (kind !== "reason" && kind !== "use")) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      const asked = { kind, text: draft, ...(about && { about }), ...(itemName !== undefined && { itemName }) };
      void ask("narrativeAdvice", asked).then((found) => {
        if (!abort.signal.aborted) setGiven({ text: draft, advice: found });
      });
    }, PAUSE);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [ask, kind, about, itemName, draft, isJudged, isKnown]);
  if (!isJudged) return NONE;
  if (isKnown) return advice;
  return given?.text === draft ? given.advice : NONE;
}
