import { Link, makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { toA1 } from "../../model/cell";
import type { RuleTitle } from "../../questions/protocol";
import { endsOf, type FindingRow as Row, mainCell } from "../findings-view";
import { CELLS } from "../parts/strings";
import { SeverityLabel, severityWord } from "../parts/severity";
import { ruleName } from "../strings";
import { usePane } from "../use-pane";
import { briefOf } from "./brief";
import { QuickFix, quickFixOf } from "../fixing/QuickFix";
import { FindingDetail } from "./FindingDetail";
import type { ReasonRequest } from "./ReasonDialog";
import { FINDING } from "./strings";
import { useDecision } from "./use-decision";

interface FindingRowProps {
  readonly row: Row;
  readonly rule: RuleTitle | undefined;
  readonly isOpen: boolean;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  readonly onAskReason: (request: ReasonRequest) => void;
}

/** A finding as two lines of the list: what it is and where, and one sentence. The open one shows everything below. */
export function FindingRow({ row, rule, isOpen, tabIndex, onFocus, onToggle, onAskReason }: FindingRowProps) {
  const styles = useStyles();
  const { controller } = usePane();
  const { finding, change, where, table } = row;
  const state = finding.waived === undefined ? finding.severity : "waived";
  const isSolved = change === "solved";
  const { about, address, sentence } = briefOf(finding, table);
  const cell = mainCell(finding);
  const fix = isSolved ? undefined : quickFixOf(finding);
  const returnHere = useRestoreFocusTarget();
  const decide = useDecision(finding, onAskReason);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === "Escape") {
      // out of its buttons to the row, then the row closes
      if (event.target === event.currentTarget && isOpen) onToggle();
      // its menu lies elsewhere on the page and closes by itself
      else if (event.currentTarget.contains(event.target as Node)) event.currentTarget.focus();
      return;
    }
    if (event.altKey && event.code === "KeyK" && !isSolved) {
      event.preventDefault();
      // here the focus returns to when the dialog closes
      event.currentTarget.focus();
      return decide();
    }
    if (event.target !== event.currentTarget) return;
    const { left, right, addends } = endsOf(finding);
    const end = event.shiftKey ? (right ?? addends[0] ?? finding.cells.find((each) => each !== left)) : left;
    if (event.key === "Enter" && event.ctrlKey) {
      if (fix) void controller.fixing.fix([fix]);
    } else if (event.key === "Enter" && end) void controller.goTo(end);
    else if (event.key === " ") onToggle();
    else return;
    event.preventDefault();
  };
  return (
    <article
      {...returnHere}
      data-card
      tabIndex={tabIndex}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      className={mergeClasses(styles.row, isOpen && styles.open)}
      aria-label={`${severityWord(state)}，${ruleName(finding.code, rule?.title)}`}
    >
      <div className={styles.head}>
        <SeverityLabel severity={isSolved ? "waived" : state} word={isSolved ? FINDING.solved : undefined} />
        {change === "new" && <span className={styles.isNew}>{FINDING.isNew}</span>}
        {cell && (
          <Link
            as="button"
            className={styles.address}
            tabIndex={isOpen ? 0 : -1}
            aria-label={CELLS.goTo(toA1(cell))}
            onClick={() => void controller.goTo(cell)}
          >
            {address}
          </Link>
        )}
        {/* a click anywhere on the line opens it; for the keyboard the row itself does */}
        <button type="button" tabIndex={-1} aria-expanded={isOpen} className={styles.where} onClick={onToggle}>
          {[about, ...where].filter((word) => word !== undefined).join(" · ")}
        </button>
        {fix && !isOpen && <QuickFix fix={fix} />}
      </div>
      {!isOpen && (
        <p className={mergeClasses(styles.sentence, isSolved && styles.struck)} onClick={onToggle}>
          {sentence}
        </p>
      )}
      {isOpen && <FindingDetail finding={finding} rule={rule} isSolved={isSolved} onAskReason={onAskReason} />}
    </article>
  );
}

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    justifyContent: "center",
    boxSizing: "border-box",
    minHeight: "46px",
    minWidth: 0,
    padding: `2px ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    ":hover": { backgroundColor: tokens.colorNeutralBackground2 },
  },
  open: {
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  address: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
  where: {
    flex: "1 1 0",
    minWidth: 0,
    minHeight: "20px",
    padding: 0,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    textAlign: "left",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    cursor: "pointer",
  },
  sentence: {
    margin: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
  },
  struck: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  isNew: {
    flexShrink: 0,
    padding: "0 4px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
});
