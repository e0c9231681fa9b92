import { Button, makeStyles, useRestoreFocusTarget } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { certainFixes } from "../../model/fix-plan";
import { ArrowUndoRegular } from "../icons";
import { findingsOf, isBusy } from "../pane-state";
import { usePane } from "../use-pane";
import { FixAllDialog } from "./FixAllDialog";
import { FIXING } from "../fixing-strings";

/** All fixes of which one value alone is right, and the way back from the last step. */
export function FixTools() {
  const styles = useStyles();
  const { state, controller } = usePane();
  const { checked, settings } = state;
  const returnHere = useRestoreFocusTarget();
  const [isOpen, setIsOpen] = useState(false);
  const fixes = useMemo(
    () => certainFixes(findingsOf({ checked, settings })).map(({ fix }) => fix),
    [checked, settings],
  );
  const last = state.steps.at(-1);
  const mustWait = isBusy(state);
  return (
    <>
      {/* beside the message about it there is one already */}
      {last && !state.notice?.canUndo && (
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          title={FIXING.undoLast(last.label)}
          disabledFocusable={mustWait}
          onClick={() => void controller.fixing.undo()}
        >
          {FIXING.undo}
        </Button>
      )}
      {fixes.length > 1 && (
        <Button
          {...returnHere}
          className={styles.button}
          size="small"
          disabledFocusable={mustWait}
          onClick={() => setIsOpen(true)}
        >
          {FIXING.all(fixes.length)}
        </Button>
      )}
      {isOpen && (
        <FixAllDialog
          fixes={fixes}
          onClose={() => setIsOpen(false)}
          onCarryOut={(chosen) => void controller.fixing.fix(chosen)}
        />
      )}
    </>
  );
}

const useStyles = makeStyles({
  button: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
});
