import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ClipboardSearchRegular } from "../icons";
import type { Task } from "../pane-state";
import { TASK_WORDS } from "../strings";
import { usePane } from "../use-pane";
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
        {isChecking ? RUN.checking : RUN.check}
      </Button>
      {task && <Progress task={task} onCancel={isChecking ? controller.cancel : undefined} />}
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

function Progress({ task, onCancel }: { readonly task: Task; readonly onCancel: (() => void) | undefined }) {
  const styles = useStyles();
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <Text role="status">{TASK_WORDS[task.doing]}</Text>
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            {RUN.cancel}
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={RUN.progress}
        thickness="large"
        {...(task.share === undefined ? {} : { value: task.share })}
      />
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
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  words: { display: "flex", justifyContent: "space-between", alignItems: "center", minHeight: "24px" },
});
