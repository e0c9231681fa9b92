import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { QuickPick } from "../../model/passage";
import { QUESTIONS } from "./strings";

interface QuickPicksProps {
  readonly picks: readonly QuickPick[];
  /** A number is the whole answer; words are added to those that stand there. */
  readonly isNumber: boolean;
  readonly draft: string;
  readonly onInsert: (text: string) => void;
}

/** Phrases that one click adds to the answer; their holes then open as fields. */
export function QuickPicks({ picks, isNumber, draft, onInsert }: QuickPicksProps) {
  const styles = useStyles();
  if (picks.length === 0) return null;
  const added = (text: string): string => {
    const before = draft.trim().replace(/(?<![，。；])[，。；]+$/u, "");
    return isNumber || before === "" ? text : `${before}，${text}`;
  };
  return (
    <div className={styles.picks} role="group" aria-label={QUESTIONS.picks}>
      {picks.map(({ label, text }) => (
        <Button key={label} size="small" shape="circular" onClick={() => onInsert(added(text))}>
          {label}
        </Button>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  picks: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});
