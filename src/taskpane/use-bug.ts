import { useCallback, useState } from "react";
import { errorNotice } from "./trouble/user-message";
import { usePane } from "./use-pane";

/**
 * What to do with an error that came out of work in the background: a problem the user can solve becomes a notice, our
 * bugs are thrown in rendering, where the error boundary shows them.
 */
export function useBug(): (error: unknown) => void {
  const { controller } = usePane();
  const [bug, setBug] = useState<{ readonly error: unknown }>();
  if (bug) throw bug.error;
  return useCallback(
    (error: unknown) => {
      const notice = errorNotice(error);
      if (notice) controller.notify(notice);
      else setBug({ error });
    },
    [controller],
  );
}
