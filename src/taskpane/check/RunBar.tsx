import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { ClipboardSearchRegular } from "../icons";
import { Progress } from "../parts/Progress";
import { TASK_WORDS } from "../strings";
import { usePane } from "../use-pane";
import { CHECKING } from "../parts/strings";
import { RUN } from "./strings";

/** The one primary button, the progress with its cancel, and the word that the result is out of date. */
export function RunBar() {
  const styles = useStyles();
  const { state, controller } = usePane();
  const task = state.task?.isQuiet ? undefined : state.task;
  const isChecking = task?.doing === "reading" || task?.doing === "reviewing";
  return (
    <div className={styles.bar}>
      <Button
        appearance="primary"
        size="large"
        icon={<ClipboardSearchRegular />}
        disabledFocusable={task !== undefined}
        onClick={() => void controller.check()}
      >
        {isChecking ? CHECKING.busy : CHECKING.check}
      </Button>
      {task && (
        <Progress
          words={TASK_WORDS[task.doing]}
          share={task.share}
          labels={RUN}
          onCancel={isChecking ? controller.cancel : undefined}
        />
      )}
      {state.isOutdated && !task && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{RUN.outdated}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void controller.check()}>
              {RUN.again}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
});
