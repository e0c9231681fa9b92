import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { DismissRegular } from "./icons";
import { NOTICES } from "./strings";
import { usePane } from "./use-pane";

/** The message about the last action, at the foot of the pane where it moves nothing. Errors interrupt a screen reader. */
export function NoticeBar() {
  const styles = useStyles();
  const { state, controller } = usePane();
  const { notice } = state;
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
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  foot: { flexShrink: 0 },
  bar: { borderRadius: 0, borderLeft: "none", borderRight: "none", borderBottom: "none" },
  text: { paddingTop: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
});
