import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ShieldCheckmarkRegular } from "../icons";

/** What will happen, in order, on a tab that has not begun. */
export function Steps({ steps }: { readonly steps: readonly string[] }) {
  const styles = useStyles();
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}

/** What a tab promises not to do. */
export function SafetyPromise({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.promise}>
      <ShieldCheckmarkRegular aria-hidden className={styles.shield} />
      <Text size={200}>{text}</Text>
    </div>
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
