import { makeStyles, Spinner } from "@fluentui/react-components";
import { useCallback, useRef, useState } from "react";
import type { CellRef } from "../../model/cell";
import { OpenReadingContext } from "../reading/open-reading";
import { ReadingDrawer } from "../reading/ReadingDrawer";
import { announceResult, PANEL_LOADING } from "../strings";
import { useFindings, usePane } from "../use-pane";
import { BookHeader } from "./BookHeader";
import { CoverageDrawer } from "./CoverageDrawer";
import { NoTablesState, StartState } from "./EmptyStates";
import { Results } from "./Results";
import { RunBar } from "./RunBar";
import { TablesDrawer } from "./TablesDrawer";

type Detail = "tables" | "coverage" | { readonly reading: CellRef };

/** Tab 校验: whose budget it is, the one button, what the check found. */
export function CheckTab() {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const { state } = usePane();
  const { counts } = useFindings(state);
  const [detail, setDetail] = useState<Detail | undefined>(undefined);
  const openReading = useCallback((reading: CellRef) => setDetail({ reading }), []);
  const { checked } = state;
  if (!state.isReady) return <Spinner className={styles.loading} label={PANEL_LOADING} />;
  const openTables = (): void => setDetail("tables");
  const close = (): void => setDetail(undefined);
  return (
    <OpenReadingContext.Provider value={openReading}>
      <div ref={scroller} className={styles.scroller} tabIndex={-1}>
        <BookHeader onOpenTables={openTables} />
        <RunBar />
        {!checked && <StartState />}
        {checked?.review.tables.length === 0 && <NoTablesState onOpenTables={openTables} />}
        {checked && <Results checked={checked} scroller={scroller} onOpenCoverage={() => setDetail("coverage")} />}
      </div>
      <div role="status" className={styles.heard}>
        {checked && (!state.task || state.task.isQuiet) && announceResult(counts.error, counts.warning, counts.info)}
      </div>
      <TablesDrawer isOpen={detail === "tables"} onClose={close} />
      <CoverageDrawer isOpen={detail === "coverage"} onClose={close} />
      <ReadingDrawer
        cell={typeof detail === "object" ? detail.reading : undefined}
        onClose={close}
        onAllTables={openTables}
      />
    </OpenReadingContext.Provider>
  );
}

const useStyles = makeStyles({
  loading: { flexGrow: 1 },
  scroller: {
    flexGrow: 1,
    overflowY: "auto",
    overflowX: "hidden",
    position: "relative",
    // the list keeps its place itself; two of them would move it twice
    overflowAnchor: "none",
    scrollPaddingTop: "108px",
  },
  heard: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});
