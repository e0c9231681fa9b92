import { Button, Link, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { SEVERITY_WORDS } from "../../model/finding";
import { Legend } from "../parts/Legend";
import { Progress } from "../parts/Progress";
import { isBusy } from "../pane-state";
import { isDoubtful } from "../table-corrections";
import { TASK_WORDS } from "../strings";
import { usePane } from "../use-pane";
import { HEADER, RUN, TOOLS } from "./strings";

/** The lines between head and list that are there only when they must be: work under way, old results, doubtful tables. */
export function CheckNotes({ onOpenTables }: { readonly onOpenTables: () => void }) {
  const styles = useStyles();
  const { state, controller } = usePane();
  const returnHere = useRestoreFocusTarget();
  const doubtful = state.checked?.review.tables.filter(isDoubtful).length ?? 0;
  return (
    <>
      <RunProgress />
      {state.isOutdated && !isBusy(state) && (
        <div className={styles.note} role="status">
          {RUN.outdated}
          <Button size="small" onClick={() => void controller.check()}>
            {RUN.again}
          </Button>
        </div>
      )}
      {doubtful > 0 && (
        <div className={styles.note}>
          <Link {...returnHere} as="button" onClick={onOpenTables}>
            {HEADER.doubtful(doubtful)}
          </Link>
        </div>
      )}
      {(state.marks === "on" || state.marks === "outdated") && (
        <div className={styles.legend}>
          <Legend label={TOOLS.legend} colours={SEVERITY_WORDS} />
        </div>
      )}
    </>
  );
}

/** What the user asked for and is under way, with its cancel where that can be stopped half way. */
export function RunProgress() {
  const styles = useStyles();
  const { state, controller } = usePane();
  const { task } = state;
  if (!task || !isBusy(state)) return null;
  const isChecking = task.doing === "reading" || task.doing === "reviewing";
  return (
    <div className={styles.progress}>
      <Progress
        words={TASK_WORDS[task.doing]}
        share={task.share}
        labels={RUN}
        onCancel={isChecking ? controller.cancel : undefined}
      />
    </div>
  );
}

const useStyles = makeStyles({
  progress: { flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  legend: { flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  note: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
});
