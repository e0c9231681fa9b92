import { FluentProvider, makeStyles, tokens, shorthands } from "@fluentui/react-components";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { conclusionOf } from "./conclusion";
import { PaneController } from "./pane-controller";
import { useKeptFocus } from "./parts/use-kept-focus";
import { PaneShell } from "./PaneShell";
import { findingsOf } from "./pane-state";
import { type PanePanel, type PaneServices, ServicesContext } from "./services";
import { useStore } from "./store/store";
import { type ColourScheme, themeOf, useColourScheme } from "./theme";
import { ErrorBoundary } from "./trouble/ErrorBoundary";
import { ControllerContext } from "./use-pane";

export interface PaneProps {
  readonly services: PaneServices;
  /** Tabs between 校验 and 设置. */
  readonly panels?: readonly PanePanel[];
  /** Start with a check, as the ribbon button 一键校验 asks. */
  readonly runAtOnce?: boolean;
  /** Then show what was found at the cell the user is at, as the context menu of a cell asks. */
  readonly looksHere?: boolean;
  /** Id of the panel whose work starts at once, as its ribbon button asks. */
  readonly runPanel?: string | undefined;
  /** Id of the tab to open first; the check when absent or unknown. */
  readonly startTab?: string | undefined;
  /** The colours of the place around the pane, where it tells them. */
  readonly colourScheme?: ColourScheme | undefined;
}

/** The whole pane: the same in Excel and on the stand-alone page. Fills the element it is put into. */
export function Pane({
  services,
  panels = [],
  runAtOnce = false,
  looksHere = false,
  runPanel,
  startTab,
  colourScheme,
}: PaneProps) {
  const styles = useStyles();
  const scheme = useColourScheme(colourScheme);
  // the check that broke the pane is not started again by itself
  const [hasBroken, setHasBroken] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  useKeptFocus(pane);
  return (
    <div className={styles.frame}>
      {/* no class here: Fluent would give it to every menu and dialog as well */}
      <FluentProvider theme={themeOf(scheme)}>
        <div ref={pane} className={styles.pane} lang="zh-CN">
          <ServicesContext.Provider value={services}>
            <ErrorBoundary onRestart={() => setHasBroken(true)}>
              <Controlled services={services} runAtOnce={runAtOnce && !hasBroken} looksHere={looksHere && !hasBroken}>
                <PaneShell panels={panels} startTab={startTab} runPanel={hasBroken ? undefined : runPanel} />
              </Controlled>
            </ErrorBoundary>
          </ServicesContext.Provider>
        </div>
      </FluentProvider>
    </div>
  );
}

interface ControlledProps {
  readonly services: PaneServices;
  readonly runAtOnce: boolean;
  readonly looksHere: boolean;
  readonly children: ReactNode;
}

/** Keeps one controller for as long as the services stay the same. */
function Controlled({ services, runAtOnce, looksHere, children }: ControlledProps) {
  const controller = useMemo(() => new PaneController(services), [services]);
  useEffect(() => controller.start({ runAtOnce, looksHere }), [controller, runAtOnce, looksHere]);
  const { checked, settings } = useStore(controller);
  const { onConcluded } = services;
  useEffect(() => {
    if (checked) onConcluded?.(conclusionOf(checked.review, findingsOf({ checked, settings }), checked.snapshot));
  }, [checked, settings, onConcluded]);
  return <ControllerContext.Provider value={controller}>{children}</ControllerContext.Provider>;
}

const useStyles = makeStyles({
  frame: { position: "relative", height: "100%" },
  pane: {
    position: "absolute",
    ...shorthands.inset(0),
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
