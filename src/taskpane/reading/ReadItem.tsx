import { Link, makeStyles, mergeClasses, shorthands, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellRef } from "../../model/cell";
import { toA1 } from "../../model/cell";
import { MARK_COLOURS } from "../../model/own-look";
import type { ReadAs } from "../../model/table-reading";
import { WarningFilled } from "../icons";
import { usePane } from "../use-pane";
import { COLOUR_OF } from "./reading-view";
import { READING } from "./strings";

interface ReadItemProps {
  /** Letters of the column or number of the row. */
  readonly mark: string;
  readonly readAs: ReadAs;
  /** Where a click leads. */
  readonly cell: CellRef;
  /** As printed. */
  readonly printed: string;
  readonly meaning: string;
  readonly notes: readonly string[];
  readonly isTold: boolean;
  /** What can be done about it. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** One column, row or cell: what is printed, and in its colour what it was taken for. */
export function ReadItem({ mark, readAs, cell, printed, meaning, notes, isTold, action, children }: ReadItemProps) {
  const styles = useStyles();
  const { controller } = usePane();
  const colour = COLOUR_OF[readAs];
  return (
    <li className={styles.item}>
      <Link
        as="button"
        className={mergeClasses(
          styles.chip,
          colour ? styles.coloured : styles.plain,
          readAs === "unread" && styles.unread,
        )}
        style={colour && { backgroundColor: MARK_COLOURS[colour] }}
        aria-label={`${mark}：${READING.goTo(toA1(cell))}`}
        onClick={() => void controller.goTo(cell)}
      >
        {mark}
      </Link>
      <div className={styles.words}>
        <Text block weight="semibold">
          {printed}
        </Text>
        <Text block>
          {readAs === "unread" && <WarningFilled aria-hidden className={styles.warning} />}
          {meaning}
        </Text>
        {notes.map((note) => (
          <Text key={note} block size={200} className={styles.muted}>
            {note}
          </Text>
        ))}
        {isTold && (
          <Text block size={200} className={styles.told}>
            {READING.told}
          </Text>
        )}
      </div>
      {action ?? <span />}
      {children}
    </li>
  );
}

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "40px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  // the colours of the cells themselves, light in every look
  chip: {
    minHeight: "24px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: "#242424",
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    ":hover": { color: "#242424" },
    ":active": { color: "#242424" },
  },
  coloured: { forcedColorAdjust: "none" },
  plain: {
    color: tokens.colorNeutralForeground2,
    ":hover": { color: tokens.colorNeutralForeground2 },
    ":active": { color: tokens.colorNeutralForeground2 },
  },
  unread: shorthands.borderStyle("dashed"),
  words: { minWidth: 0, overflowWrap: "anywhere" },
  muted: { color: tokens.colorNeutralForeground2 },
  told: { color: tokens.colorBrandForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3, marginRight: "4px", verticalAlign: "-2px" },
});
