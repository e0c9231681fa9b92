import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { FixTools } from "../fixing/FixTools";
import { type Row, tallyOf } from "../findings-view";
import { ArrowDownRegular, ArrowUpRegular } from "../icons";
import { FOOT } from "./strings";

interface CheckFootProps {
  readonly rows: readonly Row[];
  /** Goes to the next finding that stands, or to the one before. */
  readonly onStep: (direction: 1 | -1) => void;
}

/** What is left of the list, and the way through it. */
export function CheckFoot({ rows, onStep }: CheckFootProps) {
  const styles = useStyles();
  const { standing, solved } = tallyOf(rows);
  return (
    <footer className={styles.foot}>
      <Text size={200} className={styles.left} role="status">
        {FOOT.left(standing)}
        {solved > 0 && FOOT.solved(solved)}
      </Text>
      <FixTools />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUpRegular />}
        disabledFocusable={standing === 0}
        aria-label={FOOT.previous}
        title={FOOT.keys.previous}
        onClick={() => onStep(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDownRegular />}
        disabledFocusable={standing === 0}
        aria-label={FOOT.next}
        title={FOOT.keys.next}
        onClick={() => onStep(1)}
      />
    </footer>
  );
}

const useStyles = makeStyles({
  foot: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    flexShrink: 0,
    height: "36px",
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  left: { flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground2 },
});
