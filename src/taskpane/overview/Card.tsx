import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface CardProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** A picture with the statement it makes and its limits. */
export function Card({ title, note, children }: CardProps) {
  const styles = useStyles();
  return (
    <figure className={styles.card}>
      <figcaption className={styles.caption}>
        <Text as="h2" size={300} weight="semibold" className={styles.title}>
          {title}
        </Text>
        {note !== undefined && (
          <Text size={200} className={styles.note}>
            {note}
          </Text>
        )}
      </figcaption>
      {children}
    </figure>
  );
}

const useStyles = makeStyles({
  card: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: "avoid",
  },
  caption: { display: "flex", flexDirection: "column", marginBottom: tokens.spacingVerticalS },
  title: { margin: 0, textWrap: "pretty" },
  note: { color: tokens.colorNeutralForeground2 },
});
