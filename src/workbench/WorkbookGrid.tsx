import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { OpenFile } from "./desk";
import { CellReadout } from "./CellReadout";
import type { CellsAround } from "./grid/around";
import type { ScreenGrid } from "./grid/grid";
import { focusRegion } from "./regions";
import { TEXTS } from "./strings";

/** Milliseconds of rest at a cell before it is read out. */
const REST = 150;
/** Milliseconds for which the cells wait for a pane that has not asked. */
const LONGEST_WAIT = 500;

interface WorkbookGridProps {
  readonly file: OpenFile;
}

/** The cells of one workbook. The spreadsheet library is large, so it comes with the first workbook. */
export function WorkbookGrid({ file }: WorkbookGridProps) {
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  const [isReady, setReady] = useState(false);
  const [around, setAround] = useState<CellsAround>();
  const { host, id, version, name } = file;
  const isDue = useAfterAsking(file);

  useEffect(() => {
    if (!isDue) return undefined;
    let grid: ScreenGrid | undefined;
    let stopNaming: (() => void) | undefined;
    let readingOut: ReturnType<typeof setTimeout> | undefined;
    const readOut = (): void => {
      clearTimeout(readingOut);
      readingOut = setTimeout(() => setAround(grid?.around()), REST);
    };
    let isGone = false;
    setReady(false);
    void (async () => {
      const [{ openGrid }, { toGrid }, { keepNamed }] = await Promise.all([
        import("./grid/grid"),
        import("./grid/to-grid"),
        import("./grid/named-parts"),
      ]);
      const snapshot = await host.read();
      // an element of its own: the library cleans up late, when the next workbook may already be drawn
      const place = element.current?.appendChild(document.createElement("div"));
      if (isGone || !place) return;
      place.style.height = "100%";
      grid = openGrid(place, toGrid(`workbook-${id}-${version}`, snapshot, host.look()), {
        onDrawn: () => {
          if (isGone) return;
          setReady(true);
          stopNaming ??= keepNamed(place);
        },
        onInput: (contents) => host.typedIn(contents),
        onResults: (results) => host.calculated(results),
        onUndo: () => void host.undo(),
        onRedo: () => void host.redo(),
        onSelect: (cell) => {
          host.selected(cell);
          readOut();
        },
        onShown: readOut,
        onLeave: () => focusRegion("pane"),
      });
      host.attach(grid);
    })();
    const parent = element.current;
    return () => {
      isGone = true;
      clearTimeout(readingOut);
      stopNaming?.();
      host.attach(undefined);
      grid?.dispose();
      parent?.replaceChildren();
    };
  }, [isDue, host, id, version]);

  return (
    <section className={styles.frame} data-region="grid" aria-label={`${TEXTS.grid}：${name}`}>
      {isReady ? null : <Spinner className={styles.spinner} label={TEXTS.opening(name)} />}
      <div ref={element} className={styles.grid} data-testid="grid" data-ready={isReady} />
      <CellReadout around={around} />
    </section>
  );
}

/** Whether the pane had its chance to ask for the check: drawing blocks the page, so that the answer comes meanwhile. */
function useAfterAsking({ standing }: OpenFile): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), LONGEST_WAIT);
    return () => clearTimeout(timer);
  }, []);
  return isOver || standing !== "waiting";
}

const useStyles = makeStyles({
  // the library's layers stay below what the page lays over them
  frame: { position: "relative", isolation: "isolate", flexGrow: 1, minWidth: 0, minHeight: 0 },
  // a sheet is white paper also where the pane is dark: the library draws black on what it finds
  grid: {
    position: "absolute",
    inset: 0,
    overflow: "clip",
    forcedColorAdjust: "none",
    colorScheme: "light",
    backgroundColor: "#ffffff",
    color: "#000000",
    // contrast themes give fields their own ground, on which the library's ink is not seen
    "& input": { "@media (forced-colors: active)": { backgroundColor: "#ffffff", color: "#000000" } },
  },
  spinner: { position: "absolute", inset: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
});
