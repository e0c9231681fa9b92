import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { type CellRef, toA1 } from "../../model/cell";
import type { Finding } from "../../model/finding";
import type { Fix } from "../../model/fix";
import type { MarkedSource, TableValue, TextMark } from "../../model/marked-text";
import { FixButtons } from "../fixing/FixButtons";
import { CellLinks } from "../parts/CellLinks";
import { SeverityLabel } from "../parts/severity";
import { DismissRegular, LightbulbRegular } from "../icons";
import { usePane } from "../use-pane";
import { useStateLook } from "./state-look";
import { DETAIL, STATES } from "./strings";
import type { PlacedMark } from "./text-view";

interface MarkDetailProps {
  readonly source: MarkedSource;
  readonly placed: PlacedMark;
  readonly findings: readonly Finding[];
  readonly isBusy: boolean;
  readonly onFix: (fix: Fix) => void;
  readonly onClose: () => void;
}

/** What the tables and the rules say of the selected number, below the text, which it never covers. */
export function MarkDetail({ source, placed, findings, isBusy, onFix, onClose }: MarkDetailProps) {
  const styles = useStyles();
  const looks = useStateLook();
  const { controller } = usePane();
  const { mark, line } = placed;
  const { sign, word } = STATES[mark.state];
  const about = mark.findings.flatMap((each) => findings[each] ?? []);
  const isInWorkbook = source.kind === "sheet" || source.kind === "note";
  return (
    <section aria-label={DETAIL.label} className={styles.card}>
      <div className={styles.head}>
        <Text weight="semibold" className={mergeClasses(styles.number, looks[mark.state])}>
          <span aria-hidden>{sign} </span>
          {mark.text}
        </Text>
        <Text size={200}>{word}</Text>
        <Button
          size="small"
          appearance="subtle"
          className={styles.close}
          icon={<DismissRegular />}
          aria-label={DETAIL.close}
          onClick={onClose}
        />
      </div>
      <div role="status" className={styles.body}>
        <Values mark={mark} />
        {about.length === 0 && <Text size={200}>{reasonFor(mark)}</Text>}
        {about.map((finding, i) => (
          <FindingText key={i} finding={finding} shown={mark.values.flatMap(({ cells }) => cells.map(toA1))} />
        ))}
      </div>
      <div className={styles.actions}>
        {!isBusy && <FixButtons finding={mark} onFix={onFix} />}
        {isInWorkbook && (
          <Button size="small" onClick={() => void controller.goTo(line.cell)}>
            {DETAIL.goToText}
          </Button>
        )}
      </div>
    </section>
  );
}

function Values({ mark }: { readonly mark: TextMark }) {
  const styles = useStyles();
  if (mark.values.length === 0) return null;
  return (
    <dl className={styles.values}>
      {mark.values.map((value, i) => (
        <div key={i} className={styles.value}>
          <dt className={styles.name}>{(value.text ?? value.isBlank) ? DETAIL.inTable : DETAIL.compared}</dt>
          <dd className={styles.said}>
            <span className={styles.amount}>{saidBy(value)}</span>
            <CellLinks cells={value.cells.map(asExpected)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface FindingTextProps {
  readonly finding: Finding;
  /** Cells that are named already. */
  readonly shown: readonly string[];
}

function FindingText({ finding, shown }: FindingTextProps) {
  const styles = useStyles();
  const cells = finding.cells.filter((cell) => cell.span === undefined && !shown.includes(toA1(cell)));
  return (
    <div className={styles.finding}>
      <SeverityLabel severity={finding.severity} />
      <p className={styles.message}>{finding.message}</p>
      {finding.cause !== undefined && (
        <p className={mergeClasses(styles.message, styles.cause)}>
          <LightbulbRegular aria-hidden className={styles.bulb} />
          {finding.cause}
        </p>
      )}
      {cells.length > 0 && <CellLinks cells={cells} />}
    </div>
  );
}

const asExpected = (cell: CellRef) => ({ ...cell, role: "expected" as const });

const saidBy = ({ text, isBlank }: TableValue): string => text ?? (isBlank ? DETAIL.blank : "");

function reasonFor({ state, kind }: TextMark): string {
  if (kind === "threshold") return DETAIL.why.threshold;
  if (kind === "aside" && state !== "checked") return DETAIL.why.confirmed;
  return state === "manual" || state === "unbound" ? DETAIL.why[state] : DETAIL.why.checked;
}

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    flexShrink: 0,
    maxHeight: "45%",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  number: { overflowWrap: "anywhere", minWidth: 0 },
  close: { marginLeft: "auto", flexShrink: 0 },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  values: { margin: 0, display: "flex", flexDirection: "column", gap: "2px" },
  value: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "baseline" },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, flexShrink: 0 },
  said: { margin: 0, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  amount: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  finding: { display: "flex", flexDirection: "column", gap: "2px" },
  message: { margin: 0, overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase300 },
  cause: { display: "flex", gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
  bulb: { flexShrink: 0, fontSize: "16px", marginTop: "2px" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
