import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { NarrativeGap } from "../../model/passage";
import { countAnswered, keptAnswers, unsavedIds } from "./drafts";
import { QUESTIONS } from "./strings";
import { useServices } from "../services";
import { useNarrative } from "./use-narrative";

/** How far the answers are, what is not saved yet, and the button that saves and writes the text anew. */
export function SaveBar({ gaps }: { readonly gaps: readonly NarrativeGap[] }) {
  const styles = useStyles();
  const { state, narrative } = useNarrative();
  const { about } = useServices();
  const answered = countAnswered(gaps, state.drafts);
  const unsaved = unsavedIds(state.drafts, state.saved).length;
  const kept = keptAnswers(gaps, state.saved);
  const hasAny = kept.complete + kept.half.length + kept.refused.length > 0;
  const isBusy = state.work !== undefined && !state.work.isQuiet;
  return (
    <div className={styles.bar}>
      {gaps.length > 0 && (
        // the words beside it say the same
        <ProgressBar aria-hidden className={styles.progress} value={answered} max={gaps.length} />
      )}
      <div role="status" className={styles.words}>
        <Text size={200} weight="semibold">
          {QUESTIONS.counter(answered, gaps.length)}
        </Text>
        <Text size={200} className={styles.muted}>
          {unsaved > 0 ? QUESTIONS.unsaved(unsaved) : hasAny ? QUESTIONS.kept(kept, about.keepBy) : QUESTIONS.noneYet}
        </Text>
      </div>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={isBusy || unsaved === 0}
        onClick={() => void narrative.write()}
      >
        {QUESTIONS.save}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  progress: { flexBasis: "100%" },
  words: { display: "flex", flexDirection: "column" },
  muted: { color: tokens.colorNeutralForeground2 },
});
