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
import { DocumentTextRegular } from "../icons";
import type { Work } from "./narrative-state";
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
      {work && <Progress work={work} onCancel={work.doing === "writing" ? undefined : narrative.cancel} />}
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

function Progress({ work, onCancel }: { readonly work: Work; readonly onCancel: (() => void) | undefined }) {
  const styles = useStyles();
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <Text role="status">{WORK_WORDS[work.doing]}</Text>
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            {RUN.cancel}
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={RUN.progress}
        thickness="large"
        {...(work.doing === "reading" && work.share !== undefined && { value: work.share, max: 1 })}
      />
    </div>
  );
}

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  words: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});
