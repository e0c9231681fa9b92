import { makeStyles, mergeClasses, Spinner, tokens, shorthands } from "@fluentui/react-components";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { type PanelProps, useServices } from "../services";
import { PANEL_LOADING } from "../strings";
import { usePane } from "../use-pane";
import { BesideBox } from "./BesideBox";
import { GateDialog } from "./GateDialog";
import { MergeDrawer } from "./MergeDrawer";
import { NarrativeController } from "./narrative-controller";
import { OutputBar } from "./OutputBar";
import { QuestionList } from "./QuestionList";
import { SaveBar } from "./SaveBar";
import { TextPage } from "./TextPage";
import { NarrativeContext, useNarrative } from "./use-narrative";
import { useJump } from "./use-jump";
import { ViewTabs } from "./ViewTabs";

/** Tab 情况说明: the text written from the tables, the questions it leaves open, and the ways out. */
export default function NarrativeTab({ runAtOnce }: PanelProps) {
  const services = useServices();
  const { state, controller } = usePane();
  const narrative = useMemo(() => new NarrativeController(services, controller), [services, controller]);
  const { isReady } = state;
  // asked for once: a later change of the settings does not ask again
  const isAsked = useRef(runAtOnce);
  useEffect(() => {
    if (!isReady) return undefined;
    const stop = narrative.start({ runAtOnce: isAsked.current });
    isAsked.current = false;
    return stop;
  }, [narrative, isReady]);
  const { profile, unitNature, tableTypes, columns, rows } = state.settings;
  useEffect(() => void narrative.refresh(), [narrative, profile, unitNature, tableTypes, columns, rows]);
  return (
    <NarrativeContext.Provider value={narrative}>
      <Pages />
    </NarrativeContext.Provider>
  );
}

function Pages() {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { state } = useNarrative();
  useJump(root, state.jump, state.view);
  if (!state.isReady) return <Spinner className={styles.loading} label={PANEL_LOADING} />;
  const { written, view } = state;
  const hasText = written !== undefined && written.text.tables > 0;
  return (
    <div ref={root} className={styles.tab}>
      {hasText && <ViewTabs />}
      <div className={styles.stage}>
        <Page isShown={view === "text" || !hasText}>
          <TextPage />
        </Page>
        {hasText && (
          <Page isShown={view === "questions"}>
            <QuestionList text={written.text} />
          </Page>
        )}
      </div>
      {hasText && view === "text" && <BesideBox text={written.text} />}
      {hasText &&
        (view === "text" ? <OutputBar text={written.text} /> : <SaveBar gaps={written.text.narrative.gaps} />)}
      <MergeDrawer />
      <GateDialog />
    </div>
  );
}

/** One of the two pages; the other keeps its place and what was typed. */
function Page({ isShown, children }: { readonly isShown: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.page, !isShown && styles.away)}>{children}</div>;
}

const useStyles = makeStyles({
  loading: { flexGrow: 1 },
  tab: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  stage: { position: "relative", flexGrow: 1, minHeight: 0 },
  page: {
    position: "absolute",
    ...shorthands.inset(0),
    overflowY: "auto",
    overflowX: "hidden",
    paddingBottom: tokens.spacingVerticalL,
  },
  away: { visibility: "hidden" },
});
