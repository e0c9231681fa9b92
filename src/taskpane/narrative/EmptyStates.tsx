import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { EmptyState } from "../check/EmptyStates";
import { DocumentTableRegular, DocumentTextRegular, ShieldCheckmarkRegular } from "../icons";
import { START } from "./strings";

/** Before the first text. */
export function StartState() {
  const styles = useStyles();
  return (
    <EmptyState icon={<DocumentTextRegular />} title={START.title}>
      <ol className={styles.steps}>
        {START.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className={styles.promise}>
        <ShieldCheckmarkRegular aria-hidden className={styles.shield} />
        <Text size={200}>{START.promise}</Text>
      </div>
    </EmptyState>
  );
}

/** Without tables there is nothing to write from. */
export function NoTablesState() {
  const styles = useStyles();
  return (
    <EmptyState icon={<DocumentTableRegular />} title={START.noTablesTitle}>
      <Text className={styles.body}>{START.noTablesBody}</Text>
    </EmptyState>
  );
}

const useStyles = makeStyles({
  steps: {
    margin: 0,
    paddingLeft: "20px",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
  body: { textAlign: "center", color: tokens.colorNeutralForeground2 },
  promise: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  shield: { fontSize: "20px", flexShrink: 0, color: tokens.colorBrandForeground1 },
});
