import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { DocumentTextRegular } from "../icons";
import { Progress } from "../parts/Progress";
import { RUN, WORK_WORDS } from "./strings";
import { useNarrative } from "./use-narrative";

/** The button that writes the text, the progress with its cancel, and the word that the text is out of date. */
export function WriteBar() {
  const styles = useStyles();
  const { state, narrative } = useNarrative();
  const work = state.work?.isQuiet ? undefined : state.work;
  const isFirst = state.written === undefined;
  return (
    <div className={styles.bar}>
      <Button
        appearance={isFirst ? "primary" : "secondary"}
        size={isFirst ? "large" : "medium"}
        icon={<DocumentTextRegular />}
        disabledFocusable={work !== undefined}
        onClick={() => void narrative.write()}
      >
        {isFirst ? RUN.write : RUN.again}
      </Button>
      {work && (
        <Progress
          words={WORK_WORDS[work.doing]}
          share={work.doing === "reading" ? work.share : undefined}
          labels={RUN}
          onCancel={work.doing === "writing" ? undefined : narrative.cancel}
        />
      )}
      {state.isOutdated && !work && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{RUN.outdated}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void narrative.write()}>
              {RUN.again}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});
