import { makeStyles, tokens } from "@fluentui/react-components";
import { MARK_COLOURS } from "../../model/own-look";
import type { MarkKind } from "../../model/write";

interface LegendProps {
  readonly label: string;
  /** The kinds in use, each with what its colour says. */
  readonly colours: Readonly<Partial<Record<MarkKind, string>>>;
}

/** What the colours of cells say. */
export function Legend({ label, colours }: LegendProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {(Object.keys(colours) as readonly MarkKind[]).map((kind) => (
        <li key={kind} className={styles.entry}>
          <span className={styles.colour} style={{ backgroundColor: MARK_COLOURS[kind] }} />
          {colours[kind]}
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: "inline-flex", alignItems: "center", gap: "6px" },
  colour: {
    width: "14px",
    height: "14px",
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    // the colours of the cells stay visible in contrast themes
    forcedColorAdjust: "none",
  },
});
