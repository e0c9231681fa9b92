import { useEffect, useState } from "react";
import type { EditedForm } from "../../model/edited-form";
import type { TargetLayoutId } from "../../model/target";
import { useServices } from "../services";
import type { WritePreview } from "../../questions/target-questions";
import { useBug } from "../use-bug";

/** The sheet as it would be written; undefined while it is being laid out. */
export function usePreview(forms: readonly EditedForm[], layout: TargetLayoutId): WritePreview | undefined {
  const { ask } = useServices();
  const guard = useBug();
  const [preview, setPreview] = useState<{ readonly key: string; readonly of: WritePreview } | undefined>(undefined);
  const key = JSON.stringify([layout, forms]);
  useEffect(() => {
    const abort = new AbortController();
    const [wanted, given] = JSON.parse(key) as readonly [TargetLayoutId, readonly EditedForm[]];
    ask("planForms", { forms: given, layout: wanted }, abort.signal)
      .then((of) => {
        if (!abort.signal.aborted) setPreview({ key, of });
      })
      .catch((error: unknown) => {
        if (!abort.signal.aborted) guard(error);
      });
    return () => abort.abort();
  }, [ask, guard, key]);
  return preview?.key === key ? preview.of : undefined;
}
