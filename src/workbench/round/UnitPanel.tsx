import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../model/finding";
import { FATE_WORDS, type LedgerFinding, type LedgerUnit, openCounts, stateOf } from "../../model/ledger";
import { DismissRegular } from "../../taskpane/icons";
import { SeverityLabel } from "../../taskpane/parts/severity";
import { placesText } from "../../questions/desk";
import { ROUND } from "./strings";

interface UnitPanelProps {
  readonly unit: LedgerUnit;
  /** What was found between this workbook and others. */
  readonly across: readonly Finding[];
  readonly canOpen: boolean;
  readonly onOpen: () => void;
  readonly onDecide: (decision: "returned" | "passed" | "open", remark: string) => void;
  readonly onClose: () => void;
}

/** More findings than this belong into the workbook's own pane. */
const MOST = 100;

/** One unit beside the list: what was found, what became of last time, and the decision. */
export function UnitPanel({ unit, across, canOpen, onOpen, onDecide, onClose }: UnitPanelProps) {
  const styles = useStyles();
  const [remark, setRemark] = useState(unit.marks.at(-1)?.remark ?? "");
  const { error, warning, info } = openCounts(unit);
  const state = stateOf(unit);
  const mayPass = error === 0 && !across.some(({ severity }) => severity === "error");
  const listed = unit.findings.slice(0, MOST);
  return (
    <aside className={styles.panel} aria-label={unit.unitName ?? unit.file} data-region="pane">
      <div className={styles.head}>
        <Text as="h2" weight="semibold" size={400} className={styles.title}>
          {unit.unitName ?? ROUND.unnamed}
        </Text>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={ROUND.close}
          title={ROUND.close}
          onClick={onClose}
        />
      </div>
      <Text size={200} block className={styles.quiet}>
        {unit.file}
      </Text>
      <Text block>{ROUND.counts(error, warning, info)}</Text>
      <div className={styles.list}>
        {unit.findings.length + across.length === 0 && <Text>{ROUND.noFindings}</Text>}
        <ol className={styles.items}>
          {across.map((finding, i) => (
            <FindingItem key={`across-${i}`} finding={finding} />
          ))}
          {listed.map((finding, i) => (
            <FindingItem key={i} finding={finding} />
          ))}
        </ol>
        {unit.findings.length > MOST && <Text>{ROUND.more(unit.findings.length - MOST)}</Text>}
        {unit.settled !== undefined && unit.settled.length > 0 && (
          <>
            <Text as="h3" weight="semibold" block>
              {ROUND.settled}
            </Text>
            <ul className={styles.items}>
              {unit.settled.map(({ message, outcome }, i) => (
                <li key={i}>
                  <b>{outcome === "solved" ? ROUND.solved : ROUND.unknown}</b> {message}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className={styles.foot}>
        <Field label={ROUND.remark}>
          <Textarea value={remark} rows={2} onChange={(_, { value }) => setRemark(value)} />
        </Field>
        <div className={styles.buttons}>
          <Button appearance={mayPass ? "secondary" : "primary"} onClick={() => onDecide("returned", remark)}>
            {ROUND.decide.returned}
          </Button>
          <Button
            appearance={mayPass ? "primary" : "secondary"}
            disabled={!mayPass}
            title={mayPass ? undefined : ROUND.notYet}
            onClick={() => onDecide("passed", remark)}
          >
            {ROUND.decide.passed}
          </Button>
          {state !== "new" && <Button onClick={() => onDecide("open", remark)}>{ROUND.decide.open}</Button>}
          <Button
            className={styles.open}
            disabled={!canOpen}
            title={canOpen ? undefined : ROUND.noFile}
            onClick={onOpen}
          >
            {ROUND.openWorkbook}
          </Button>
        </div>
        {!mayPass && (
          <Text size={200} className={styles.quiet}>
            {ROUND.notYet}
          </Text>
        )}
        {!canOpen && (
          <Text size={200} className={styles.quiet}>
            {ROUND.noFile}
          </Text>
        )}
      </div>
    </aside>
  );
}

function FindingItem({ finding }: { readonly finding: Finding | LedgerFinding }) {
  const styles = useStyles();
  const { severity, waived, code, message, cause, cells } = finding;
  const fate = "fate" in finding && finding.fate ? FATE_WORDS[finding.fate] : undefined;
  return (
    <li className={styles.item}>
      <span className={styles.line}>
        <SeverityLabel severity={waived === undefined ? severity : "waived"} />
        <Text size={200} className={styles.quiet}>
          {[code, placesText(cells, 1), fate].filter((word) => word !== undefined).join(" · ")}
        </Text>
      </span>
      <Text block>
        {message}
        {cause}
      </Text>
    </li>
  );
}

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    boxSizing: "border-box",
    width: "clamp(320px, 34vw, 480px)",
    flexShrink: 0,
    padding: "12px 16px",
    overflow: "hidden",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-width: 900px)": { position: "absolute", inset: 0, zIndex: 2, width: "100%", borderLeft: "none" },
  },
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px" },
  title: { margin: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  items: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  line: { display: "flex", alignItems: "center", gap: "8px" },
  foot: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    paddingTop: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  open: { marginLeft: "auto" },
});
