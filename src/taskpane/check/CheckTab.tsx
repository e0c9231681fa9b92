import { makeStyles, Spinner } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { CellRef } from "../../model/cell";
import { rowsOf } from "../findings-view";
import { ClipboardSearchRegular } from "../icons";
import { type Checked, isBusy } from "../pane-state";
import { CheckButton } from "../parts/CheckButton";
import { HEARD } from "../parts/heard";
import { OpenReadingContext } from "../reading/open-reading";
import { ReadingDrawer } from "../reading/ReadingDrawer";
import { announceResult, NOT_JUDGED, PANEL_LOADING } from "../strings";
import { useFindings, usePane, useRules } from "../use-pane";
import { CheckHead } from "./CheckHead";
import type { Details } from "./CheckMenu";
import { CheckNotes, RunProgress } from "./CheckNotes";
import { CoverageDrawer } from "./CoverageDrawer";
import { CleanState, NoMatchState, NoTablesState, StartState } from "./EmptyStates";
import { FindingList } from "./FindingList";
import { TablesDrawer } from "./TablesDrawer";
import { useListView } from "./use-list-view";

type Detail = Details | { readonly reading: CellRef };

/** Tab 校验: before the first check what it will do and its button, afterwards what it found. */
export function CheckTab() {
  const styles = useStyles();
  const { state } = usePane();
  const { counts } = useFindings(state);
  const [detail, setDetail] = useState<Detail | undefined>(undefined);
  const openReading = useCallback((reading: CellRef) => setDetail({ reading }), []);
  const { checked } = state;
  if (!state.isReady) return <Spinner className={styles.loading} label={PANEL_LOADING} />;
  const close = (): void => setDetail(undefined);
  return (
    <OpenReadingContext.Provider value={openReading}>
      {checked ? <Findings checked={checked} onOpen={setDetail} /> : <BeforeCheck />}
      <div role="status" className={styles.heard}>
        {checked &&
          !isBusy(state) &&
          (checked.review.tables.length === 0 ? NOT_JUDGED : announceResult(counts.error, counts.warning, counts.info))}
      </div>
      <TablesDrawer isOpen={detail === "tables"} onClose={close} />
      <CoverageDrawer isOpen={detail === "coverage"} onClose={close} />
      <ReadingDrawer
        cell={typeof detail === "object" ? detail.reading : undefined}
        onClose={close}
        onAllTables={() => setDetail("tables")}
      />
    </OpenReadingContext.Provider>
  );
}

/** The one primary button, and what it will do. */
function BeforeCheck() {
  const styles = useStyles();
  return (
    <>
      <CheckButton size="large" className={styles.run} icon={<ClipboardSearchRegular />} />
      <RunProgress />
      <div className={styles.start}>
        <StartState />
      </div>
    </>
  );
}

interface FindingsProps {
  readonly checked: Checked;
  readonly onOpen: (details: Details) => void;
}

/** What the check concluded: whose budget, counts, and the list with its filter, search and groups. */
function Findings({ checked, onOpen }: FindingsProps) {
  const rules = useRules();
  const { findings } = useFindings(usePane().state);
  const view = useListView();
  const { options } = view;
  const { tables, coverage } = checked.review;
  const { groupBy, shown, search, collapsed } = options;
  const rows = useMemo(
    () => rowsOf(findings, tables, rules, { groupBy, shown, search, collapsed }),
    [findings, tables, rules, groupBy, shown, search, collapsed],
  );
  const openTables = (): void => onOpen("tables");
  return (
    <>
      <CheckHead checked={checked} view={view} onOpen={onOpen} />
      <CheckNotes onOpenTables={openTables} />
      <FindingList
        rows={rows}
        collapsed={collapsed}
        view={[groupBy, shown, search].join("|")}
        coverage={coverage}
        onToggleGroup={view.onToggleGroup}
        onOpenCoverage={() => onOpen("coverage")}
      >
        {tables.length === 0 && <NoTablesState onOpenTables={openTables} />}
        {findings.length === 0 && tables.length > 0 && (
          <CleanState evaluated={coverage.evaluated} missed={coverage.skipped.length + coverage.off.length} />
        )}
        {findings.length > 0 && rows.length === 0 && <NoMatchState count={findings.length} onReset={view.onReset} />}
      </FindingList>
    </>
  );
}

const useStyles = makeStyles({
  loading: { flexGrow: 1 },
  run: { flexShrink: 0, margin: "12px" },
  start: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  heard: HEARD,
});
