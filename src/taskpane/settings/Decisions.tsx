import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "../icons";

/** One thing the user decided, with the way back. */
interface Decision {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly reason?: string;
  readonly undo: () => void;
}

interface DecisionsProps {
  readonly decisions: readonly Decision[];
  readonly empty: string;
  readonly undoLabel: string;
}

/** What the user decided, one below the other. */
export function Decisions({ decisions, empty, undoLabel }: DecisionsProps) {
  const styles = useStyles();
  if (decisions.length === 0) return <Text className={styles.muted}>{empty}</Text>;
  return (
    <ul className={styles.list}>
      {decisions.map(({ key, title, detail, reason, undo }) => (
        <li key={key} className={styles.item}>
          <Text block weight="semibold">
            {title}
          </Text>
          <Text block size={200} className={styles.muted}>
            {detail}
          </Text>
          {reason !== undefined && <Text block>{reason}</Text>}
          <Button
            size="small"
            appearance="subtle"
            className={styles.undo}
            icon={<ArrowUndoRegular />}
            aria-label={`${undoLabel}：${title} ${detail}`}
            onClick={undo}
          >
            {undoLabel}
          </Button>
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  item: {
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  muted: { color: tokens.colorNeutralForeground2 },
  undo: { marginLeft: "-8px", marginTop: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightRegular },
});
