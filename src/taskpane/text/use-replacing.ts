import type { Fix } from "../../model/fix";
import type { MarkedSource } from "../../model/marked-text";
import { usePane } from "../use-pane";
import type { TextEvent } from "./added-texts";

/**
 * Puts other words in the place of wrong ones: in the workbook as every fix does, in a text the user brought along in
 * memory. The text is then judged anew.
 */
export function useReplacing(dispatch: (event: TextEvent) => void) {
  const { controller } = usePane();
  return {
    replace: ({ id, kind }: MarkedSource, fix: Fix): void => {
      if (kind === "sheet" || kind === "note") void controller.fixing.fix([fix]);
      else dispatch({ type: "replaced", source: id, fix });
    },
    /** Takes the latest replacement in a text back that is no part of the workbook. */
    undo: ({ id }: MarkedSource): void => dispatch({ type: "undone", source: id }),
  };
}
