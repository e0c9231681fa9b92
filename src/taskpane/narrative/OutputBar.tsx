import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CopyRegular, DocumentTextRegular } from "../icons";
import type { WrittenNarrative } from "../../questions/narrative-questions";
import { OUTPUT } from "./strings";
import { useNarrative } from "./use-narrative";
import { WordButton } from "./WordButton";

/** The ways out: the sheet, the clipboard, a Word file. */
export function OutputBar({ text }: { readonly text: WrittenNarrative }) {
  const styles = useStyles();
  const { state, narrative } = useNarrative();
  const isBusy = state.work !== undefined && !state.work.isQuiet;
  const holes = text.narrative.gaps.filter((gap) => gap.state !== "answered").length;
  return (
    <div className={styles.bar} role="group" aria-label={OUTPUT.label}>
      {holes > 0 && (
        <Text size={200} className={styles.muted}>
          {OUTPUT.holes(holes)}
        </Text>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          icon={<DocumentTextRegular />}
          disabledFocusable={isBusy}
          onClick={() => void narrative.writeSheet()}
        >
          {OUTPUT.write}
        </Button>
        <Button size="small" icon={<CopyRegular />} disabledFocusable={isBusy} onClick={() => void narrative.copy()}>
          {OUTPUT.copy}
        </Button>
        <WordButton isBusy={isBusy} />
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  muted: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});
