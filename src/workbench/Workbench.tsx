import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type DragEvent, useRef, useState } from "react";
import type { ListRows } from "../questions/desk";
import type { PaneServices } from "../taskpane/services";
import { useStore } from "../taskpane/store/store";
import { themeOf, useColourScheme } from "../taskpane/theme";
import { CloseDialog } from "./CloseDialog";
import type { ChosenFile, Desk, OpenFile } from "./desk";
import { FileBar } from "./FileBar";
import { FileList } from "./FileList";
import { FilesMenu } from "./FilesMenu";
import { ACCEPTED, chooseFiles, droppedHandles, mayRead } from "./lasting-files";
import { Opening } from "./Opening";
import { ProblemBar } from "./ProblemBar";
import type { RecentFiles } from "./recent-files";
import { focusRegion, useRegionKeys } from "./regions";
import { bytesOf, SAMPLES } from "./samples";
import { droppedFolders, filesOfDropped } from "./round/round-files";
import type { NewWorkbook } from "./round/exports";
import type { RoundDesk } from "./round/round-desk";
import { RoundScreen } from "./round/RoundScreen";
import { SidePane } from "./SidePane";
import { StartScreen } from "./start/StartScreen";
import { TEXTS } from "./strings";
import { NARROW, useIsWide } from "./widths";
import { WorkbookGrid } from "./WorkbookGrid";

interface WorkbenchProps {
  readonly desk: Desk;
  readonly recent: RecentFiles;
  readonly round: RoundDesk;
  readonly newWorkbook: NewWorkbook;
  readonly readList: (file: File) => Promise<ListRows>;
  /** All services of the pane but the workbook itself. */
  readonly services: Omit<PaneServices, "host">;
  /** Offers a file to the user. */
  readonly onDownload: (name: string, bytes: Uint8Array) => void;
}

const SAMPLE_NAMES = SAMPLES.map(({ name }) => name);

/** The stand-alone page: the workbook on the left, the same pane as in Excel on the right. */
export function Workbench({ desk, recent, round, newWorkbook, readList, services, onDownload }: WorkbenchProps) {
  const styles = useStyles();
  const state = useStore(desk);
  const remembered = useStore(recent);
  const scheme = useColourScheme(undefined);
  const isWide = useIsWide();
  const picker = useRef<HTMLInputElement>(null);
  const [isDropping, setDropping] = useState(false);
  const [isReviewing, setReviewing] = useState(false);
  const [closing, setClosing] = useState<OpenFile | undefined>(undefined);
  const active = state.files.find(({ id }) => id === state.active);
  useRegionKeys();

  const open = async (files: readonly ChosenFile[]): Promise<void> => recent.note(await desk.open(files));
  const choose = async (): Promise<void> => {
    const chosen = await chooseFiles();
    if (chosen) await open(chosen);
    else picker.current?.click();
  };
  const openAgain = async (handle: FileSystemFileHandle): Promise<void> => {
    if (await mayRead(handle)) await open([handle]);
  };
  const openSample = (name: string): void => {
    const sample = SAMPLES.find((each) => each.name === name);
    if (sample) void desk.openSample(sample.name, bytesOf(sample));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    const folders = droppedFolders(event.dataTransfer);
    if (folders.length > 0) {
      setReviewing(true);
      void filesOfDropped(folders).then((files) => round.checkFolder(files));
      return;
    }
    const [only] = event.dataTransfer.files;
    if (isReviewing && only?.name.endsWith(".json") === true) {
      void only.text().then((text) => round.openProject(only.name, text));
      return;
    }
    const handles = droppedHandles(event.dataTransfer);
    void desk.open([...event.dataTransfer.files]).then(async (opened) => {
      const names = new Set(opened.map(({ name }) => name));
      await recent.note((await handles).filter(({ name }) => names.has(name)));
    });
  };
  const closeNow = (id: number): void => {
    desk.close(id);
    // the button that was pressed is gone
    requestAnimationFrame(() => focusRegion("files") || focusRegion("bar"));
  };
  const close = (id: number): void => {
    const file = state.files.find((each) => each.id === id);
    if (file?.isChanged) setClosing(file);
    else closeNow(id);
  };
  const endClosing = (isClosed: boolean): void => {
    if (isClosed && closing) closeNow(closing.id);
    setClosing(undefined);
  };
  const list = {
    files: state.files,
    active: state.active,
    onActivate: (id: number) => desk.activate(id),
    onClose: close,
  };
  const hasRail = isWide && state.files.length > 1;

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
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          accept={ACCEPTED}
          data-testid="picker"
          onChange={({ target }) => {
            void open([...(target.files ?? [])]);
            target.value = "";
          }}
        />
        {isReviewing && (
          <RoundScreen
            round={round}
            newWorkbook={newWorkbook}
            readList={readList}
            onDownload={onDownload}
            onOpen={(file) => {
              setReviewing(false);
              void desk.open([file]);
            }}
            onLeave={() => setReviewing(false)}
          />
        )}
        <div className={styles.workbooks} inert={isReviewing}>
          <FileBar
            desk={state}
            samples={SAMPLE_NAMES}
            onChoose={() => void choose()}
            onSample={openSample}
            onSave={() => active && void desk.save(active.id, onDownload)}
            onUndo={() => void active?.host.undo()}
            onRedo={() => void active?.host.redo()}
            onTurn={(side) => desk.turnTo(side)}
            onReview={() => setReviewing(true)}
          >
            {!hasRail && <FilesMenu {...list} />}
          </FileBar>
          {state.opening && <Opening opening={state.opening} onCancel={desk.cancelOpening} />}
          <ProblemBar problems={state.unopened} titleOf={TEXTS.unopened} onDismiss={desk.dismissProblems} />
          <ProblemBar problems={state.problems} titleOf={TEXTS.undone} onDismiss={desk.dismissProblems} />
          <CloseDialog
            name={closing?.name}
            onSave={() => closing && void desk.save(closing.id, onDownload).then(endClosing)}
            onDiscard={() => endClosing(true)}
            onCancel={() => endClosing(false)}
          />
          <div className={styles.main}>
            {hasRail && (
              <nav className={styles.rail} aria-label={TEXTS.files} data-region="files">
                <FileList {...list} />
              </nav>
            )}
            {active ? (
              <WorkbookGrid key={`grid-${active.id}`} file={active} />
            ) : (
              <StartScreen
                samples={SAMPLE_NAMES}
                recent={remembered}
                isDropping={isDropping}
                onChoose={() => void choose()}
                onSample={openSample}
                onRecent={({ handle }) => void openAgain(handle)}
                onForget={() => void recent.forget()}
              />
            )}
            {active && (
              <div className={mergeClasses(styles.panes, state.side === "table" && styles.behind)}>
                {state.files
                  .filter(({ isSeen }) => isSeen)
                  .map((file) => (
                    <SidePane
                      key={file.id}
                      desk={desk}
                      file={file}
                      isInFront={file.id === active.id}
                      services={services}
                    />
                  ))}
              </div>
            )}
          </div>
        </div>
        {isDropping && active && <div className={styles.drop}>{TEXTS.drop}</div>}
      </div>
    </FluentProvider>
  );
}

const useStyles = makeStyles({
  page: { position: "fixed", inset: 0, display: "flex", flexDirection: "column", overflow: "clip" },
  workbooks: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
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
  rail: {
    boxSizing: "border-box",
    width: "196px",
    flexShrink: 0,
    overflowY: "auto",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
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
