import { useMemo } from "react";
import type { Advice, NarrativeGap } from "../../model/passage";
import { useAnswer } from "../use-answer";

/** Milliseconds without typing until an answer is looked at. */
const PAUSE = 250;

const NONE: readonly Advice[] = [];

/** What is weak in an answer while it is typed. An empty field is spoken of only once the user has left it. */
export function useAdvice(gap: NarrativeGap, draft: string, isTouched: boolean): readonly Advice[] {
  const { kind, about, itemName, answer, advice } = gap;
  const isJudged = (kind === "reason" || kind === "use") && (draft.trim() !== "" || isTouched);
  const isKnown = draft.trim() === answer;
  const asked = useMemo(
    () =>
      isJudged && !isKnown
        ? { kind, text: draft, ...(about && { about }), ...(itemName !== undefined && { itemName }) }
        : undefined,
    [kind, about, itemName, draft, isJudged, isKnown],
  );
  const given = useAnswer("narrativeAdvice", asked, PAUSE);
  if (!isJudged) return NONE;
  if (isKnown) return advice;
  return given.isCurrent ? (given.answer ?? NONE) : NONE;
}
