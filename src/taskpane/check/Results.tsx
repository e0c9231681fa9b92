import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { type RefObject, useDeferredValue, useMemo, useState } from "react";
import type { Coverage } from "../../model/review";
import { type GroupBy, rowsOf, type ShownFindings } from "../findings-view";
import { ChevronRightRegular } from "../icons";
import type { Checked } from "../pane-state";
import { useFindings, usePane, useRules } from "../use-pane";
import { CleanState, NoMatchState } from "./EmptyStates";
import { FindingList } from "./FindingList";
import { FindingTools } from "./FindingTools";
import { COVERAGE, RESULT } from "./strings";
import { SummaryTiles } from "./SummaryTiles";
import { WorkbookTools } from "./WorkbookTools";

interface ResultsProps {
  readonly checked: Checked;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onOpenCoverage: () => void;
}

/** What the check concluded: counts, coverage, and the list with its filter, search and groups. */
export function Results({ checked, scroller, onOpenCoverage }: ResultsProps) {
  const styles = useStyles();
  const rules = useRules();
  const { findings, counts } = useFindings(usePane().state);
  const [shown, setShown] = useState<ShownFindings>("all");
  const [groupBy, setGroupBy] = useState<GroupBy>("table");
  const [search, setSearch] = useState("");
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const wanted = useDeferredValue(search);
  const { tables, coverage } = checked.review;
  const rows = useMemo(
    () => rowsOf(findings, tables, rules, { groupBy, shown, search: wanted, collapsed }),
    [findings, tables, rules, groupBy, shown, wanted, collapsed],
  );
  const reset = (): void => {
    setShown("all");
    setSearch("");
  };
  return (
    <section className={styles.results} aria-label={RESULT.title}>
      <CoverageLine coverage={coverage} onOpen={onOpenCoverage} />
      <WorkbookTools canMark={counts.error + counts.warning + counts.info > 0} />
      {findings.length === 0 && tables.length > 0 && (
        <CleanState evaluated={coverage.evaluated} missed={coverage.skipped.length + coverage.off.length} />
      )}
      {findings.length > 0 && (
        <>
          <div className={styles.sticky}>
            <SummaryTiles counts={counts} shown={shown} onShow={setShown} />
            <FindingTools groupBy={groupBy} onGroupBy={setGroupBy} search={search} onSearch={setSearch} />
          </div>
          {rows.length === 0 && <NoMatchState count={findings.length} onReset={reset} />}
          <FindingList
            rows={rows}
            scroller={scroller}
            collapsed={collapsed}
            showsRule={groupBy === "table"}
            view={[groupBy, shown, wanted].join("|")}
            onToggle={(key) => setCollapsed((before) => toggled(before, key))}
          />
        </>
      )}
    </section>
  );
}

function CoverageLine({ coverage, onOpen }: { readonly coverage: Coverage; readonly onOpen: () => void }) {
  const styles = useStyles();
  const { evaluated, clean, skipped, off } = coverage;
  const missed = skipped.length + off.length;
  return (
    <div className={styles.coverage}>
      <Button
        {...useRestoreFocusTarget()}
        appearance="subtle"
        size="small"
        icon={<ChevronRightRegular />}
        iconPosition="after"
        className={styles.coverageButton}
        onClick={onOpen}
      >
        {COVERAGE.line(evaluated + missed, clean, evaluated - clean, missed)}
      </Button>
    </div>
  );
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column" },
  coverage: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
  coverageButton: { fontWeight: tokens.fontWeightRegular, textAlign: "left" },
  sticky: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
