import {
  Button,
  makeStyles,
  mergeClasses,
  PortalMountNodeProvider,
  Spinner,
  Tab,
  TabList,
  tokens,
  useRestoreFocusTarget,
  shorthands,
} from "@fluentui/react-components";
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { CheckTab } from "./check/CheckTab";
import { CHAPTER_OF_TAB, HelpContext } from "./help/help-context";
import { HelpDrawer } from "./help/HelpDrawer";
import { HELP_WORDS } from "./help/strings";
import { ClipboardCheckmarkRegular, QuestionCircleRegular, SettingsRegular } from "./icons";
import { NoticeBar } from "./NoticeBar";
import { HEARD } from "./parts/heard";
import { type PanePanel, useServices } from "./services";
import { SettingsTab } from "./settings/SettingsTab";
import { PANEL_LOADING, TABS } from "./strings";
import { type Tabs, type TabTarget, TabsContext } from "./tabs";
import { usePane } from "./use-pane";

interface PaneShellProps {
  readonly panels: readonly PanePanel[];
  readonly startTab: string | undefined;
  /** The panel that begins its work as soon as it is shown. */
  readonly runPanel: string | undefined;
}

interface TabContent {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactElement;
  readonly content: ReactNode;
}

/** The tabs and what they show. A tab once opened stays, so that its position and its input are not lost. */
export function PaneShell({ panels, startTab, runPanel }: PaneShellProps) {
  const styles = useStyles();
  const { state, controller } = usePane();
  const [asked, setAsked] = useState(runPanel);
  const tabs = tabsOf(panels, asked, state.resets);
  const [current, setCurrent] = useState(tabs.some(({ id }) => id === startTab) ? (startTab ?? "check") : "check");
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set(["check", current]));
  const [popups, setPopups] = useState<HTMLDivElement | null>(null);
  const [target, setTarget] = useState<TabTarget>();
  const [help, setHelp] = useState<string>();
  const bar = useRef<HTMLElement>(null);
  const returnHere = useRestoreFocusTarget();
  const open = useCallback(
    (id: string): void => {
      controller.passNotice();
      setCurrent(id);
      setOpened((before) => new Set([...before, id]));
    },
    [controller],
  );
  const links = useMemo((): Tabs => {
    const has = (id: string): boolean => panels.some((panel) => panel.id === id);
    return { has, target, open: (id, to) => (setTarget(to), open(id)) };
  }, [panels, target, open]);
  const { onCommand } = useServices();
  useEffect(
    () =>
      onCommand?.((command) => {
        if (command === "check") void controller.check();
        if (command === "clear") void controller.showing.clear();
        const panel = panels.find(({ id }) => id === command);
        if (panel) setAsked(panel.id);
        open(panel?.id ?? "check");
      }),
    [onCommand, controller, panels, open],
  );
  if (state.bug) throw state.bug.error;
  const askHelp = (): void => setHelp(CHAPTER_OF_TAB[current] ?? "");
  /** Alt and a number for a tab, F1 for help, Ctrl+F for the tab's search; all other keys belong to what has the focus. */
  const onKeyDown = (event: KeyboardEvent): void => {
    const search = asksToSearch(event) ? searchIn(current) : undefined;
    if (search) {
      event.preventDefault();
      search.focus();
      return search.select();
    }
    const tab = event.altKey && /^Digit[1-9]$/.test(event.code) ? tabs[Number(event.code.at(-1)) - 1] : undefined;
    if (!tab && event.key !== "F1") return;
    event.preventDefault();
    if (!tab) return askHelp();
    open(tab.id);
    bar.current?.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };
  return (
    <TabsContext.Provider value={links}>
      <HelpContext.Provider value={setHelp}>
        <nav ref={bar} className={styles.bar} aria-label={TABS.label} onKeyDown={onKeyDown}>
          <TabList
            size="small"
            className={styles.tabs}
            selectedValue={current}
            onTabSelect={(_, { value }) => open(String(value))}
          >
            {tabs.map(({ id, label, icon }) => (
              <Tab
                key={id}
                value={id}
                icon={{ className: mergeClasses(styles.icon, id === SIGN_ALONE && styles.signAlone), children: icon }}
                content={{ className: mergeClasses(id === SIGN_ALONE && styles.word) }}
                className={styles.tab}
                id={`tab-${id}`}
                aria-controls={`panel-${id}`}
              >
                {label}
              </Tab>
            ))}
          </TabList>
          <Button
            {...returnHere}
            size="small"
            appearance="subtle"
            className={styles.help}
            icon={<QuestionCircleRegular />}
            aria-label={HELP_WORDS.title}
            title={HELP_WORDS.title}
            onClick={askHelp}
          />
        </nav>
        <main className={styles.stage} onKeyDown={onKeyDown}>
          <PortalMountNodeProvider value={popups ?? undefined}>
            {tabs.map(({ id, content }) => (
              <section
                key={id}
                id={`panel-${id}`}
                role="tabpanel"
                aria-labelledby={`tab-${id}`}
                className={mergeClasses(styles.panel, id !== current && styles.away)}
              >
                {opened.has(id) && <Suspense fallback={<Spinner label={PANEL_LOADING} />}>{content}</Suspense>}
              </section>
            ))}
            <HelpDrawer section={help} onClose={() => setHelp(undefined)} />
          </PortalMountNodeProvider>
          {/* menus and dialogs open inside the pane's landmark, above its tabs */}
          <div ref={setPopups} />
        </main>
        <NoticeBar />
      </HelpContext.Provider>
    </TabsContext.Provider>
  );
}

/** After everything was removed the panels begin anew, and what was once asked for is not done again. */
const tabsOf = (panels: readonly PanePanel[], runPanel: string | undefined, resets: number): readonly TabContent[] => [
  { id: "check", label: TABS.check, icon: <ClipboardCheckmarkRegular />, content: <CheckTab /> },
  ...panels.map(({ Component, ...panel }) => ({
    ...panel,
    content: <Component key={resets} runAtOnce={panel.id === runPanel && resets === 0} />,
  })),
  { id: "settings", label: TABS.settings, icon: <SettingsRegular />, content: <SettingsTab panels={panels} /> },
];

/** The tab whose sign stands for its word where the room is narrowest. */
const SIGN_ALONE = "settings";

// the pane, not the window: on the stand-alone page it is a part of it; never both, or either might win
const NARROWEST = "@container (max-width: 359px)";
const NARROWER = "@container (min-width: 360px) and (max-width: 539px)";

const asksToSearch = ({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "f";

/** The search of a tab that has one; elsewhere the key is the browser's. */
const searchIn = (tab: string): HTMLInputElement | undefined =>
  document
    .getElementById(`panel-${tab}`)
    ?.querySelector<HTMLInputElement>("input[role=searchbox], input[type=search]") ?? undefined;

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`,
    containerType: "inline-size",
    display: "flex",
    alignItems: "flex-start",
  },
  // six tabs fit into 320 px as words, close together, 设置 as its sign; enlarged letters may take a second line
  tabs: { flexWrap: "wrap", flex: "1 1 0", minWidth: 0 },
  // as high as the tabs' first line
  help: { flexShrink: 0, minWidth: "24px", height: "32px", padding: 0 },
  tab: {
    [NARROWER]: { paddingLeft: "6px", paddingRight: "6px" },
    [NARROWEST]: { paddingLeft: 0, paddingRight: "1px" },
  },
  icon: { [NARROWER]: { display: "none" }, [NARROWEST]: { display: "none" } },
  signAlone: { [NARROWEST]: { display: "inline-flex" } },
  word: { [NARROWEST]: HEARD },
  stage: { position: "relative", flexGrow: 1, minHeight: 0 },
  panel: { position: "absolute", ...shorthands.inset(0), overflow: "hidden", display: "flex", flexDirection: "column" },
  // hidden but laid out, so that the place in a long list is kept
  away: { visibility: "hidden" },
});
