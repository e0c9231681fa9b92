import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";

interface ProgressProps {
  /** What is being done. */
  readonly words: string;
  /** From 0 to 1; without one the bar only moves. */
  readonly share: number | undefined;
  /** Labels of the bar and of the button that cancels. */
  readonly labels: { readonly progress: string; readonly cancel: string };
  /** Absent where the work cannot be stopped half way. */
  readonly onCancel: (() => void) | undefined;
}

/** What is under way, how far it is, and the button that stops it. */
export function Progress({ words, share, labels, onCancel }: ProgressProps) {
  const styles = useStyles();
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <Text role="status">{words}</Text>
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            {labels.cancel}
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={labels.progress}
        thickness="large"
        {...(share === undefined ? {} : { value: share, max: 1 })}
      />
    </div>
  );
}

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  words: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
});
