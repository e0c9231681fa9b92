import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { useState } from "react";
import { FIXING } from "./fixing-strings";
import { DismissRegular } from "./icons";
import { isBusy } from "./pane-state";
import { NOTICES } from "./strings";
import { DiagnosisDialog } from "./trouble/DiagnosisDialog";
import { usePane } from "./use-pane";

/** The message about the last action, at the foot of the pane where it moves nothing. Errors interrupt a screen reader. */
export function NoticeBar() {
  const styles = useStyles();
  const { state, controller } = usePane();
  const { notice } = state;
  const [isDiagnosing, setIsDiagnosing] = useState(false);
  const restoreFocus = useRestoreFocusTarget();
  return (
    <div className={styles.foot} role={notice?.intent === "error" ? "alert" : "status"}>
      {notice && (
        <MessageBar intent={notice.intent} layout="multiline" politeness="polite" className={styles.bar}>
          <MessageBarBody className={styles.text}>{notice.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={NOTICES.close}
                onClick={controller.dismissNotice}
              />
            }
          >
            {notice.sheet !== undefined && (
              <Button
                size="small"
                onClick={() => void controller.goTo({ sheet: notice.sheet ?? "", row: 1, column: 1 })}
              >
                {NOTICES.goToSheet}
              </Button>
            )}
            {notice.canUndo && state.steps.length > 0 && (
              <Button size="small" disabledFocusable={isBusy(state)} onClick={() => void controller.fixing.undo()}>
                {FIXING.undo}
              </Button>
            )}
            {notice.offersDiagnosis && (
              <Button size="small" {...restoreFocus} onClick={() => setIsDiagnosing(true)}>
                {NOTICES.diagnosis}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
      <DiagnosisDialog
        isOpen={isDiagnosing}
        onClose={() => setIsDiagnosing(false)}
        state={state}
        error={state.trouble}
      />
    </div>
  );
}

const useStyles = makeStyles({
  foot: { flexShrink: 0 },
  bar: { borderRadius: 0, borderLeft: "none", borderRight: "none", borderBottom: "none" },
  text: { paddingTop: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
});
