import { makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { NarrativeGap } from "../../model/passage";
import type { SectionId } from "../../model/section";
import { isComplete } from "./drafts";
import { QuestionCard } from "./QuestionCard";
import type { WrittenNarrative } from "../../questions/narrative-questions";
import { QUESTIONS, SECTION_WORDS } from "./strings";
import { useNarrative } from "./use-narrative";

/** Page 待填: every question by its section, with its answer. */
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
      {bySection(shown).map(([section, ofSection]) => (
        <section key={section} className={styles.section} aria-label={SECTION_WORDS[section]}>
          <h2 className={styles.heading}>{SECTION_WORDS[section]}</h2>
          {ofSection.map((gap) => (
            <QuestionCard
              key={gap.id}
              gap={gap}
              unit={text.unit}
              draft={drafts[gap.id] ?? ""}
              saved={saved[gap.id] ?? ""}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

/** Sections in the order of their first question. */
function bySection(gaps: readonly NarrativeGap[]): readonly (readonly [SectionId, readonly NarrativeGap[]])[] {
  const sections = [...new Set(gaps.map(({ section }) => section))];
  return sections.map((section) => [section, gaps.filter((gap) => gap.section === section)]);
}

const useStyles = makeStyles({
  page: { padding: `0 ${tokens.spacingHorizontalM}` },
  filter: { marginLeft: "-8px" },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase300 },
  empty: { display: "block", padding: tokens.spacingHorizontalL, textAlign: "center" },
});
