import {
  Button,
  FluentProvider,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { type DragEvent, useMemo, useState } from "react";
import { Pane } from "../taskpane/Pane";
import { PANELS } from "../taskpane/panels";
import type { PaneServices } from "../taskpane/services";
import { useStore } from "../taskpane/store/store";
import { themeOf, useColourScheme } from "../taskpane/theme";
import type { Desk, OpenFile } from "./desk";
import { CloseDialog } from "./CloseDialog";
import { FileBar, NARROW } from "./FileBar";
import { Opening } from "./Opening";
import { useRegionKeys } from "./regions";
import { bytesOf, SAMPLES } from "./samples";
import { TEXTS } from "./strings";
import { WorkbookGrid } from "./WorkbookGrid";

interface WorkbenchProps {
  readonly desk: Desk;
  /** All services of the pane but the workbook itself. */
  readonly services: Omit<PaneServices, "host">;
  /** Offers a file to the user. */
  readonly onDownload: (name: string, bytes: Uint8Array) => void;
}

/** The stand-alone page: the workbook on the left, the same pane as in Excel on the right. */
export function Workbench({ desk, services, onDownload }: WorkbenchProps) {
  const styles = useStyles();
  const state = useStore(desk);
  const scheme = useColourScheme(undefined);
  const [isDropping, setDropping] = useState(false);
  const [closing, setClosing] = useState<OpenFile | undefined>(undefined);
  const active = state.files.find(({ id }) => id === state.active);
  // only what was looked at is checked
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  if (active && !seen.has(active.id)) setSeen(new Set([...seen, active.id]));
  useRegionKeys();

  const close = (id: number): void => {
    const file = state.files.find((each) => each.id === id);
    if (file?.isChanged) setClosing(file);
    else desk.close(id);
  };
  const endClosing = (isClosed: boolean): void => {
    if (isClosed && closing) desk.close(closing.id);
    setClosing(undefined);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    void desk.open([...event.dataTransfer.files]);
  };

  return (
    // no class here: Fluent would give it to every menu and dialog as well, and one as high as the page hides it
    <FluentProvider theme={themeOf(scheme)}>
      <div
        className={styles.page}
        lang="zh-CN"
        onDragOver={(event) => {
          event.preventDefault();
          setDropping(true);
        }}
        onDragLeave={() => setDropping(false)}
        onDrop={drop}
      >
        <FileBar
          desk={state}
          samples={SAMPLES.map(({ name }) => name)}
          onOpen={(files) => void desk.open(files)}
          onSample={(name) => {
            const sample = SAMPLES.find((each) => each.name === name);
            if (sample) void desk.openBytes(sample.name, bytesOf(sample));
          }}
          onActivate={(id) => desk.activate(id)}
          onClose={close}
          onSave={() => active && void desk.save(active.id, onDownload)}
          onUndo={() => void active?.host.undo()}
          onRedo={() => void active?.host.redo()}
          onTurn={(side) => desk.turnTo(side)}
        />
        {state.opening && <Opening opening={state.opening} onCancel={desk.cancelOpening} />}
        {state.problems.map((problem) => (
          <MessageBar key={problem} intent="error" layout="multiline" role="alert">
            <MessageBarBody>{problem}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={desk.dismissProblems}>
                {TEXTS.dismiss}
              </Button>
            </MessageBarActions>
          </MessageBar>
        ))}
        <CloseDialog
          name={closing?.name}
          onSave={() => closing && void desk.save(closing.id, onDownload).then(endClosing)}
          onDiscard={() => endClosing(true)}
          onCancel={() => endClosing(false)}
        />
        <div className={styles.main}>
          {active ? <WorkbookGrid key={`grid-${active.id}`} file={active} /> : <EmptyDesk />}
          {active && (
            <div className={mergeClasses(styles.panes, state.side === "table" && styles.behind)}>
              {state.files
                .filter(({ id }) => seen.has(id))
                .map((file) => (
                  <SidePane key={file.id} file={file} isInFront={file.id === active.id} services={services} />
                ))}
            </div>
          )}
        </div>
        {isDropping && <div className={styles.drop}>{TEXTS.drop}</div>}
      </div>
    </FluentProvider>
  );
}

interface SidePaneProps {
  readonly file: OpenFile;
  readonly isInFront: boolean;
  readonly services: Omit<PaneServices, "host">;
}

/** The pane of one workbook. It stays while another one is in front: its tab, its place and its input are kept. */
function SidePane({ file, isInFront, services }: SidePaneProps) {
  const styles = useStyles();
  const withHost = useMemo(() => ({ ...services, host: file.host }), [services, file.host]);
  return (
    <div
      className={mergeClasses(styles.pane, !isInFront && styles.away)}
      {...(isInFront && { "data-testid": "pane", "data-region": "pane" })}
    >
      <Pane services={withHost} panels={PANELS} runAtOnce />
    </div>
  );
}

function EmptyDesk() {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Text as="h2" size={500} weight="semibold">
        {TEXTS.empty}
      </Text>
      <Text>{TEXTS.emptyHint}</Text>
      <Text>{TEXTS.drop}</Text>
    </div>
  );
}

const useStyles = makeStyles({
  page: { position: "fixed", inset: 0, display: "flex", flexDirection: "column", overflow: "clip" },
  main: { position: "relative", display: "flex", flexGrow: 1, minHeight: 0 },
  panes: {
    position: "relative",
    width: "clamp(320px, 32vw, 480px)",
    flexShrink: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { position: "absolute", inset: 0, width: "100%", zIndex: 2, borderLeft: "none" },
  },
  behind: { [NARROW]: { visibility: "hidden" } },
  pane: { position: "absolute", inset: 0, overflow: "hidden" },
  // hidden but laid out, so that the place in a long list is kept
  away: { visibility: "hidden" },
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
  },
  drop: {
    position: "fixed",
    inset: tokens.spacingHorizontalL,
    display: "grid",
    placeItems: "center",
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    fontSize: tokens.fontSizeBase500,
    pointerEvents: "none",
    zIndex: 1000,
  },
});
