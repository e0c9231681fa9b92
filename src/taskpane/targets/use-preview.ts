import { useMemo } from "react";
import type { EditedForm } from "../../model/edited-form";
import type { TargetLayoutId } from "../../model/target";
import type { WritePreview } from "../../questions/target-questions";
import { useAnswer } from "../use-answer";

/** The sheet as it would be written; undefined while it is being laid out. */
export function usePreview(forms: readonly EditedForm[], layout: TargetLayoutId): WritePreview | undefined {
  // the list is made anew with every rendering; what counts is what it holds
  const key = JSON.stringify(forms);
  const asked = useMemo(() => ({ forms: JSON.parse(key) as readonly EditedForm[], layout }), [key, layout]);
  const { answer, isCurrent } = useAnswer("planForms", asked);
  return isCurrent ? answer : undefined;
}
