import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DetailDrawer } from "../parts/DetailDrawer";
import { editedLines, openConflicts } from "./edits";
import { MergeItem } from "./MergeItem";
import { MERGE } from "./strings";
import { useNarrative } from "./use-narrative";

/** The user's edits before the sheet is written: what stands there, what we would write, and the choice. */
export function MergeDrawer() {
  const styles = useStyles();
  const { state, narrative } = useNarrative();
  const { merged } = state.written?.text ?? {};
  const conflicts = openConflicts(merged, state.decisions).length;
  const isBusy = state.work !== undefined && !state.work.isQuiet;
  return (
    <DetailDrawer title={MERGE.title} closeLabel={MERGE.close} isOpen={state.isMerging} onClose={narrative.closeMerge}>
      <Text block className={styles.intro}>
        {MERGE.intro}
        <br />
        {MERGE.legend}
      </Text>
      <div className={styles.lines}>
        {editedLines(merged).map((line) => (
          <MergeItem key={line.key} line={line} choice={state.decisions[line.key]} onChoose={narrative.decide} />
        ))}
      </div>
      <div className={styles.foot}>
        <Text size={200} role="status">
          {conflicts > 0 && MERGE.open(conflicts)}
        </Text>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || conflicts > 0}
          onClick={() => void narrative.confirmSheet()}
        >
          {MERGE.write}
        </Button>
      </div>
    </DetailDrawer>
  );
}

const useStyles = makeStyles({
  intro: { marginBottom: tokens.spacingVerticalS },
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  foot: {
    position: "sticky",
    // down to the edge of the drawer, over the padding of its body
    bottom: `calc(-1 * ${tokens.spacingVerticalL})`,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
