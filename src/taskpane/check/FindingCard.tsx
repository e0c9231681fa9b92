import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { contains } from "../../model/cell";
import type { Finding } from "../../model/finding";
import { mainCell } from "../findings-view";
import { ArrowUndoRegular, LightbulbRegular, ShieldCheckmarkRegular } from "../icons";
import { useOpenReading } from "../reading/open-reading";
import { READING } from "../reading/strings";
import type { RuleTitle } from "../../questions/protocol";
import { ruleName } from "../strings";
import { useTabs } from "../tabs";
import { usePane } from "../use-pane";
import { CellLinks } from "../parts/CellLinks";
import { revoke } from "../decisions";
import { FindingMenu } from "./FindingMenu";
import type { ReasonRequest } from "./ReasonDialog";
import { SeverityLabel, severityWord } from "../parts/severity";
import { FINDING } from "./strings";
import { Values } from "./Values";

interface FindingCardProps {
  readonly finding: Finding;
  readonly rule: RuleTitle | undefined;
  readonly showsRule: boolean;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
  readonly onAskReason: (request: ReasonRequest) => void;
}

/** One finding in words, with both values, its cells as links, and what the user can decide about it. */
export function FindingCard({ finding, rule, showsRule, tabIndex, onFocus, onAskReason }: FindingCardProps) {
  const styles = useStyles();
  const { controller } = usePane();
  const isWaived = finding.waived !== undefined;
  const state = isWaived ? "waived" : finding.severity;
  const onKeyDown = (event: KeyboardEvent): void => {
    const cell = mainCell(finding);
    if (event.key === "Enter" && event.target === event.currentTarget && cell) void controller.goTo(cell);
  };
  return (
    <article
      data-card
      tabIndex={tabIndex}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      className={mergeClasses(styles.card, styles[state])}
      aria-label={`${severityWord(state)}，${ruleName(finding.code, rule?.title)}`}
    >
      <div className={styles.head}>
        <SeverityLabel severity={state} />
        <Text size={200} className={styles.rule}>
          {showsRule ? ruleName(finding.code, rule?.title) : finding.code}
        </Text>
        <FindingMenu finding={finding} title={rule?.title} onAskReason={onAskReason} />
      </div>
      <p className={mergeClasses(styles.text, isWaived && styles.quiet)}>{finding.message}</p>
      {isWaived && <p className={styles.text}>{FINDING.reason(finding.waived ?? "")}</p>}
      {finding.cause !== undefined && (
        <p className={mergeClasses(styles.text, styles.cause)}>
          <LightbulbRegular aria-hidden className={styles.bulb} />
          {finding.cause}
        </p>
      )}
      <Values finding={finding} />
      <CellLinks cells={finding.cells} />
      <InText finding={finding} />
      <HowRead finding={finding} />
      {rule?.basis !== undefined && (
        <p className={mergeClasses(styles.text, styles.basis)}>{FINDING.basis(rule.basis)}</p>
      )}
      <Decision finding={finding} onAskReason={onAskReason} />
    </article>
  );
}

/** The way to the words in the tab 文字核对. */
function InText({ finding }: Pick<FindingCardProps, "finding">) {
  const styles = useStyles();
  const tabs = useTabs();
  const cell = finding.cells.find(({ span }) => span !== undefined);
  // hints are not marked there
  if (!cell?.span || finding.severity === "info" || !tabs.has("text")) return null;
  const { sheet, row, column, span } = cell;
  return (
    <Link
      as="button"
      className={styles.inText}
      onClick={() => tabs.open("text", { cell: { sheet, row, column }, start: span.start })}
    >
      {FINDING.inText}
    </Link>
  );
}

/** Findings that rest on how a table was read lead to that reading, where it can be corrected. */
function HowRead({ finding }: Pick<FindingCardProps, "finding">) {
  const styles = useStyles();
  const returnHere = useRestoreFocusTarget();
  const open = useOpenReading();
  const { checked } = usePane().state;
  const cell = mainCell(finding);
  if (finding.code !== "G08" || !cell || !checked) return null;
  const isRead = checked.review.tables.some(
    ({ sheet, area, panels }) => sheet === cell.sheet && panels.length > 0 && contains(area, cell.row, cell.column),
  );
  if (!isRead) return null;
  return (
    <Link {...returnHere} as="button" className={styles.inText} onClick={() => open(cell)}>
      {READING.openFromFinding}
    </Link>
  );
}

function Decision({ finding, onAskReason }: Pick<FindingCardProps, "finding" | "onAskReason">) {
  const styles = useStyles();
  const returnHere = useRestoreFocusTarget();
  const { state, controller } = usePane();
  return finding.waived === undefined ? (
    <Button
      {...returnHere}
      size="small"
      appearance="subtle"
      className={styles.decision}
      icon={<ShieldCheckmarkRegular />}
      onClick={() => onAskReason({ kind: "waive", finding })}
    >
      {FINDING.waive}
    </Button>
  ) : (
    <Button
      {...returnHere}
      size="small"
      appearance="subtle"
      className={styles.decision}
      icon={<ArrowUndoRegular />}
      onClick={() => void controller.decide(revoke(state.settings, finding), "none")}
    >
      {FINDING.revoke}
    </Button>
  );
}

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: "4px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  warning: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  info: { borderLeftColor: tokens.colorBrandStroke1 },
  waived: { borderLeftColor: tokens.colorStatusSuccessBorder2, backgroundColor: tokens.colorNeutralBackground2 },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  rule: {
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  text: { margin: 0, overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
  cause: { display: "flex", gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
  bulb: { flexShrink: 0, fontSize: "16px", marginTop: "2px" },
  basis: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  inText: { alignSelf: "flex-start", fontSize: tokens.fontSizeBase200 },
  decision: { alignSelf: "flex-start", marginLeft: "-8px", fontWeight: tokens.fontWeightRegular },
});
