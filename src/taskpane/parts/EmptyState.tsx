import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

interface EmptyStateProps {
  readonly icon: ReactElement;
  readonly title: string;
  readonly children: ReactNode;
}

/** A sign, a sentence and what to do next, where there is no list to show. */
export function EmptyState({ icon, title, children }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.state}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Text as="h2" size={400} weight="semibold" className={styles.title}>
        {title}
      </Text>
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  state: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXL}`,
  },
  icon: { fontSize: "48px", lineHeight: 1, color: tokens.colorNeutralForeground3 },
  title: { margin: 0, textAlign: "center" },
});
