import { Button, Link, makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { useMemo } from "react";
import { contains } from "../../model/cell";
import type { Finding } from "../../model/finding";
import { FixButtons } from "../fixing/FixButtons";
import { mainCell } from "../findings-view";
import { useHelp } from "../help/help-context";
import { HELP_WORDS } from "../help/strings";
import { ArrowUndoRegular, LightbulbRegular, ShieldCheckmarkRegular } from "../icons";
import { useOpenReading } from "../reading/open-reading";
import { READING } from "../reading/strings";
import type { RuleTitle } from "../../questions/protocol";
import { ruleName } from "../strings";
import { useTabs } from "../tabs";
import { usePane } from "../use-pane";
import { CellLinks } from "../parts/CellLinks";
import { seenEndsOf } from "./seen-ends";
import { Ends } from "./Ends";
import { FindingMenu } from "./FindingMenu";
import type { ReasonRequest } from "./ReasonDialog";
import { FINDING } from "./strings";
import { useDecision } from "./use-decision";
import { Values } from "./Values";

interface FindingDetailProps {
  readonly finding: Finding;
  readonly rule: RuleTitle | undefined;
  /** It was found by the check before, and no longer by the last one. */
  readonly isSolved: boolean;
  readonly onAskReason: (request: ReasonRequest) => void;
}

/** One finding in full: its words, both values, its cells as links, its basis, and what the user can decide about it. */
export function FindingDetail({ finding, rule, isSolved, onAskReason }: FindingDetailProps) {
  const styles = useStyles();
  const isWaived = finding.waived !== undefined;
  const help = useHelp();
  const returnHere = useRestoreFocusTarget();
  const { checked } = usePane().state;
  const seen = useMemo(
    () => checked && seenEndsOf(finding, { snapshot: checked.snapshot, tables: checked.review.tables }),
    [finding, checked],
  );
  return (
    <div className={styles.detail}>
      <p className={mergeClasses(styles.text, isWaived && styles.quiet)}>{finding.message}</p>
      {isWaived && <p className={styles.text}>{FINDING.reason(finding.waived ?? "")}</p>}
      {finding.cause !== undefined && (
        <p className={mergeClasses(styles.text, styles.cause)}>
          <LightbulbRegular aria-hidden className={styles.bulb} />
          {finding.cause}
        </p>
      )}
      {(isSolved || !seen?.arithmetic) && <Values finding={finding} />}
      {!isWaived && !isSolved && <FixButtons finding={finding} />}
      {seen && <Ends seen={seen} isRounding={finding.explainedByRounding} isSolved={isSolved} />}
      <CellLinks cells={seen?.others ?? finding.cells} />
      <InText finding={finding} />
      <HowRead finding={finding} />
      <p className={mergeClasses(styles.text, styles.basis)}>
        {ruleName(finding.code, rule?.title)}
        {rule?.basis !== undefined && `。${FINDING.basis(rule.basis)}`}{" "}
        <Link {...returnHere} as="button" className={styles.rule} onClick={() => help(finding.code)}>
          {HELP_WORDS.rule}
        </Link>
      </p>
      <div className={styles.actions}>
        {!isSolved && <Decision finding={finding} onAskReason={onAskReason} />}
        <FindingMenu finding={finding} title={rule?.title} onAskReason={onAskReason} />
      </div>
    </div>
  );
}

/** The way to the words in the tab 文字核对. */
function InText({ finding }: Pick<FindingDetailProps, "finding">) {
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
function HowRead({ finding }: Pick<FindingDetailProps, "finding">) {
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

function Decision({ finding, onAskReason }: Pick<FindingDetailProps, "finding" | "onAskReason">) {
  const styles = useStyles();
  const decide = useDecision(finding, onAskReason);
  const isWaived = finding.waived !== undefined;
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.decision}
      title={FINDING.waiveKeys}
      icon={isWaived ? <ArrowUndoRegular /> : <ShieldCheckmarkRegular />}
      onClick={(event) => {
        // the row is where the focus returns to when the dialog closes
        event.currentTarget.closest<HTMLElement>("[data-card]")?.focus();
        decide();
      }}
    >
      {isWaived ? FINDING.revoke : FINDING.waive}
    </Button>
  );
}

const useStyles = makeStyles({
  detail: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  text: { margin: 0, overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
  cause: { display: "flex", gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
  bulb: { flexShrink: 0, fontSize: "16px", marginTop: "2px" },
  basis: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  rule: { fontSize: tokens.fontSizeBase200 },
  inText: { alignSelf: "flex-start", fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  decision: { marginLeft: "-8px", fontWeight: tokens.fontWeightRegular },
});
