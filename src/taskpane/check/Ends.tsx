import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { addressInSheet, toA1 } from "../../model/cell";
import { CELLS } from "../parts/strings";
import { useController } from "../use-pane";
import { Addends } from "./Addends";
import type { SeenEnds, ShownEnd } from "./seen-ends";
import { ExcerptTable, SIDE_OUTLINES } from "./ExcerptTable";
import { ENDS, FINDING } from "./strings";

interface EndsProps {
  readonly seen: SeenEnds;
  readonly isRounding: boolean;
  /** The cells hold something else by now. */
  readonly isSolved: boolean;
}

/** Both ends of a finding side by side, or one above the other where it is narrow, with the arithmetic between them. */
export function Ends({ seen, isRounding, isSolved }: EndsProps) {
  const styles = useStyles();
  const { ends, addends, arithmetic } = seen;
  return (
    <section className={styles.frame} aria-label={ENDS.title}>
      <div className={styles.ends}>
        {ends.map(({ side, excerpt }) => (
          <End key={side} side={side} excerpt={excerpt} />
        ))}
      </div>
      {addends.length > 0 && <Addends addends={addends} />}
      {arithmetic && !isSolved && (
        <p className={styles.sum}>
          {arithmetic.terms}
          <strong className={styles.result}>{arithmetic.result}</strong>
          {arithmetic.unit}
          {isRounding && <span className={styles.quiet}>（{FINDING.rounding}）</span>}
        </p>
      )}
    </section>
  );
}

function End({ side, excerpt }: ShownEnd) {
  const styles = useStyles();
  const controller = useController();
  const { cell, title } = excerpt;
  const words = `${title} · ${addressInSheet(cell)}`;
  const goTo = (): void => void controller.goTo(cell);
  return (
    <div className={styles.end}>
      <Link
        as="button"
        className={styles.title}
        title={ENDS.keys[side]}
        aria-label={`${CELLS.goTo(toA1(cell))}，${words}`}
        onClick={goTo}
      >
        {words}
      </Link>
      {excerpt.kind === "cells" ? (
        <ExcerptTable excerpt={excerpt} side={side} onGoTo={goTo} />
      ) : (
        <p className={styles.words} onClick={goTo}>
          {excerpt.before}
          <mark className={mergeClasses(styles.marked, styles[side])}>{excerpt.words}</mark>
          {excerpt.after}
        </p>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  frame: { containerType: "inline-size", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  ends: {
    display: "grid",
    gap: tokens.spacingHorizontalS,
    gridTemplateColumns: "minmax(0, 1fr)",
    "@container (min-width: 440px)": { gridAutoFlow: "column", gridAutoColumns: "minmax(0, 1fr)" },
  },
  end: { containerType: "inline-size", minWidth: 0 },
  title: {
    display: "block",
    maxWidth: "100%",
    minHeight: "24px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "left",
    fontSize: tokens.fontSizeBase200,
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
  words: {
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    cursor: "pointer",
  },
  marked: {
    backgroundColor: "transparent",
    color: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    outlineWidth: "2px",
    outlineStyle: "solid",
    outlineOffset: "1px",
  },
  ...SIDE_OUTLINES,
  sum: { margin: 0, fontVariantNumeric: "tabular-nums", lineHeight: tokens.lineHeightBase300 },
  result: { marginRight: "1px", fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});
