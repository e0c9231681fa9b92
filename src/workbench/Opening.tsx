import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { DeskState } from "./desk";
import { TEXTS } from "./strings";

interface OpeningProps {
  readonly opening: NonNullable<DeskState["opening"]>;
  readonly onCancel: () => void;
}

/** How far opening a workbook has come, and a way out. */
export function Opening({ opening: { name, share }, onCancel }: OpeningProps) {
  const styles = useStyles();
  return (
    <div className={styles.row} role="status">
      <Text>{TEXTS.opening(name)}</Text>
      <ProgressBar className={styles.bar} value={share} aria-label={TEXTS.opening(name)} />
      <Button size="small" onClick={onCancel}>
        {TEXTS.cancel}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  bar: { flexGrow: 1 },
});
