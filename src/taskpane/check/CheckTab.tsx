import { makeStyles, Spinner } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { announceResult, PANEL_LOADING } from "../strings";
import { useFindings, usePane } from "../use-pane";
import { BookHeader } from "./BookHeader";
import { CoverageDrawer } from "./CoverageDrawer";
import { NoTablesState, StartState } from "./EmptyStates";
import { Results } from "./Results";
import { RunBar } from "./RunBar";
import { TablesDrawer } from "./TablesDrawer";

type Detail = "tables" | "coverage";

/** Tab 校验: whose budget it is, the one button, what the check found. */
export function CheckTab() {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const { state } = usePane();
  const { counts } = useFindings(state);
  const [detail, setDetail] = useState<Detail | undefined>(undefined);
  const { checked } = state;
  if (!state.isReady) return <Spinner className={styles.loading} label={PANEL_LOADING} />;
  const openTables = (): void => setDetail("tables");
  return (
    <>
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
      <TablesDrawer isOpen={detail === "tables"} onClose={() => setDetail(undefined)} />
      <CoverageDrawer isOpen={detail === "coverage"} onClose={() => setDetail(undefined)} />
    </>
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
