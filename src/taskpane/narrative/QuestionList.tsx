import { Button, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { GapGroup, NarrativeGap } from "../../model/passage";
import { isComplete } from "./drafts";
import { QuestionCard } from "./QuestionCard";
import type { WrittenNarrative } from "../../questions/narrative-questions";
import { GROUP_WORDS, QUESTIONS } from "./strings";
import { useNarrative, useNarrativeActions } from "./use-narrative";

/** Page 待填: every question by what has to be fetched for it, with its answer. */
export function QuestionList({ text }: { readonly text: WrittenNarrative }) {
  const styles = useStyles();
  const { state } = useNarrative();
  const [isOpenOnly, setIsOpenOnly] = useState(false);
  const { saved, drafts } = state;
  const { gaps } = text.narrative;
  // what is being answered stays in sight until it is saved
  const shown = isOpenOnly ? gaps.filter(({ id }) => !isComplete(id, saved[id] ?? "")) : gaps;
  if (gaps.length === 0) return <Text className={styles.empty}>{QUESTIONS.none}</Text>;
  return (
    <div className={styles.page}>
      <Switch
        className={styles.filter}
        label={QUESTIONS.onlyOpen}
        checked={isOpenOnly}
        onChange={(_, { checked }) => setIsOpenOnly(checked)}
      />
      {shown.length === 0 && <Text className={styles.empty}>{QUESTIONS.noneOpen}</Text>}
      {byGroup(shown).map(([group, ofGroup]) => (
        <section key={group} className={styles.section} aria-label={GROUP_WORDS[group]}>
          <h2 className={styles.heading}>{GROUP_WORDS[group]}</h2>
          {ofGroup.map((gap) => (
            <QuestionCard
              key={gap.id}
              gap={gap}
              unit={text.unit}
              draft={drafts[gap.id] ?? ""}
              saved={saved[gap.id] ?? ""}
            />
          ))}
          <ConfirmAll gaps={ofGroup.filter(({ id, from }) => from !== undefined && (drafts[id] ?? "").trim() === "")} />
        </section>
      ))}
    </div>
  );
}

/** Below everything that was found for a group, so that it was seen before it is taken. */
function ConfirmAll({ gaps }: { readonly gaps: readonly NarrativeGap[] }) {
  const narrative = useNarrativeActions();
  if (gaps.length < 2) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        for (const { id, from } of gaps) if (from) narrative.type(id, from.text);
      }}
    >
      {QUESTIONS.confirmAll(gaps.length)}
    </Button>
  );
}

/**
 * Questions that are answered from the same papers stand together: first those for which something was found, that only
 * has to be confirmed; of reasons the largest change first.
 */
function byGroup(gaps: readonly NarrativeGap[]): readonly (readonly [GapGroup, readonly NarrativeGap[]])[] {
  return (Object.keys(GROUP_WORDS) as GapGroup[]).flatMap((group) => {
    const own = gaps.filter((gap) => gap.group === group);
    const ordered = group === "reasons" ? byChange(own) : own;
    const isFound = ({ from }: NarrativeGap): boolean => from !== undefined;
    const easyFirst = [...ordered.filter(isFound), ...ordered.filter((gap) => !isFound(gap))];
    return own.length === 0 ? [] : [[group, easyFirst] as const];
  });
}

const byChange = (gaps: readonly NarrativeGap[]): readonly NarrativeGap[] =>
  [...gaps].sort((a, b) => parseFloat(b.about?.change ?? "0") - parseFloat(a.about?.change ?? "0"));

const useStyles = makeStyles({
  page: { padding: `0 ${tokens.spacingHorizontalM}` },
  filter: { marginLeft: "-8px" },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
  empty: { display: "block", padding: tokens.spacingHorizontalL, textAlign: "center" },
});
