import { CounterBadge, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { countAnswered } from "./drafts";
import type { View } from "./narrative-state";
import { TAB } from "./strings";
import { useNarrative } from "./use-narrative";

/** The text, and how many questions it leaves open. */
export function ViewTabs() {
  const styles = useStyles();
  const { state, narrative } = useNarrative();
  const { gaps } = state.written?.text.narrative ?? { gaps: [] };
  const open = gaps.length - countAnswered(gaps, state.drafts);
  return (
    <TabList
      size="small"
      appearance="subtle"
      aria-label={TAB.views}
      className={styles.tabs}
      selectedValue={state.view}
      onTabSelect={(_, { value }) => narrative.show(value as View)}
    >
      <Tab value="text">{TAB.text}</Tab>
      <Tab value="questions">
        {TAB.questions}
        <CounterBadge
          className={styles.count}
          count={open}
          overflowCount={999}
          showZero
          size="small"
          color="informative"
        />
      </Tab>
    </TabList>
  );
}

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  count: { marginLeft: tokens.spacingHorizontalXS },
});
