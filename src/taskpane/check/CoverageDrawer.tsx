import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Coverage, NotJudged } from "../../model/review";
import { CellLinks } from "../parts/CellLinks";
import { DetailDrawer } from "../parts/DetailDrawer";
import { ruleName } from "../strings";
import { useTabs } from "../tabs";
import { usePane, useRules } from "../use-pane";
import { COVERAGE, TABLES } from "./strings";

interface CoverageDrawerProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What was not judged, and why: silence is no assurance. */
export function CoverageDrawer({ isOpen, onClose }: CoverageDrawerProps) {
  const styles = useStyles();
  const tabs = useTabs();
  const { checked } = usePane().state;
  if (!checked) return null;
  const openMap = (): void => {
    onClose();
    tabs.open("overview", { view: "map" });
  };
  const { evaluated, clean, skipped, off, text } = checked.review.coverage;
  const missed = skipped.length + off.length;
  return (
    <DetailDrawer title={COVERAGE.title} closeLabel={TABLES.close} isOpen={isOpen} isBeside onClose={onClose}>
      <Text block weight="semibold">
        {COVERAGE.line(evaluated + missed, clean, evaluated - clean, missed)}
      </Text>
      <Text block className={styles.muted}>
        {COVERAGE.intro}
      </Text>
      {tabs.has("overview") && (
        <Button size="small" className={styles.map} onClick={openMap}>
          {COVERAGE.map}
        </Button>
      )}
      {text && (
        <>
          <h3 className={styles.heading}>{COVERAGE.text}</h3>
          <Text>{COVERAGE.textLine(text.amounts, text.checked, text.manual, text.unbound)}</Text>
        </>
      )}
      <NotUnderstood parts={checked.review.notJudged ?? []} />
      <RuleReasons title={COVERAGE.skipped(skipped.length)} rules={skipped} />
      <RuleReasons title={COVERAGE.off(off.length)} rules={off} />
    </DetailDrawer>
  );
}

/** What was not understood, and the rules that say nothing of what rests on it. */
function NotUnderstood({ parts }: { readonly parts: readonly NotJudged[] }) {
  const styles = useStyles();
  if (parts.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{COVERAGE.notJudged(parts.length)}</h3>
      <ul className={styles.list}>
        {parts.map(({ reason, rules, cells }) => (
          <li key={reason} className={styles.item}>
            <Text block weight="semibold">
              {reason}
            </Text>
            <Text block className={styles.muted}>
              {COVERAGE.stopped(rules)}
            </Text>
            <CellLinks cells={cells} />
          </li>
        ))}
      </ul>
    </>
  );
}

function RuleReasons({ title, rules }: { readonly title: string; readonly rules: Coverage["skipped"] }) {
  const styles = useStyles();
  const titles = useRules();
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      {rules.length === 0 && <Text className={styles.muted}>{COVERAGE.none}</Text>}
      <ul className={styles.list}>
        {rules.map(({ rule, reason }) => (
          <li key={rule} className={styles.item}>
            <Text block weight="semibold">
              {ruleName(rule, titles.get(rule)?.title)}
            </Text>
            <Text block className={styles.muted}>
              {reason}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground2 },
  map: { marginTop: tokens.spacingVerticalS },
  heading: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
});
