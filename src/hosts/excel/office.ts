/** What runs around the pane, as Office tells it. */
export interface OfficeStart {
  /** False in a plain browser tab and in every other program of Office. */
  readonly isExcel: boolean;
  /** True where office.js itself could not be had: no network, or something on the way forbids it. */
  readonly isBlocked?: boolean;
  /** "PC", "Mac", "OfficeOnline" … in Office's own words; undefined outside of Office. */
  readonly platform: string | undefined;
  /** Version of the program, for the health page. */
  readonly version: string | undefined;
  /** The highest ExcelApi set this Excel has; undefined below the floor of the manifest. */
  readonly apiSet: string | undefined;
}

const OUTSIDE: OfficeStart = { isExcel: false, platform: undefined, version: undefined, apiSet: undefined };
const FLOOR = 9;
const NEWEST = 21;

/**
 * Waits for office.js and for Excel to answer it, as long as it takes: panes need minutes on slow networks (office-js
 * #6946, #3330), and the page says meanwhile that it waits. Ends without Excel only when office.js says where it runs or
 * that it could not be loaded.
 */
export async function officeReady(): Promise<OfficeStart> {
  if (!(await hasLoaded())) return { ...OUTSIDE, isBlocked: true };
  const info = await Office.onReady();
  if (info?.host !== Office.HostType.Excel) return OUTSIDE;
  const { diagnostics, requirements } = Office.context;
  const minor = Array.from({ length: NEWEST - FLOOR + 1 }, (_, index) => NEWEST - index).find((each) =>
    requirements?.isSetSupported("ExcelApi", `1.${each}`),
  );
  return {
    isExcel: true,
    platform: String(info.platform),
    version: diagnostics?.version,
    apiSet: minor === undefined ? undefined : `ExcelApi 1.${minor}`,
  };
}

/** Background colour of Excel's own panes, "#262626" in its dark themes; undefined where Excel does not tell. */
export const paneBackground = (): string | undefined => Office.context.officeTheme?.bodyBackgroundColor;

/** The script tag is `async`: office.js comes before us, after us, or never. */
async function hasLoaded(): Promise<boolean> {
  const isThere = () => typeof Office !== "undefined" && typeof Office.onReady === "function";
  const script = document.querySelector("script[data-office-js]");
  if (isThere() || !script) return isThere();
  await new Promise((resolve) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", resolve);
  });
  return isThere();
}

/** Lets a ribbon button of the manifest run some work; Excel shows its progress until the work has ended. */
export function onRibbonCommand(name: string, work: () => Promise<void>): void {
  Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
    try {
      await work();
    } finally {
      event.completed();
    }
  });
}

/**
 * Shows a page of ours in a small window and waits until it is open, not until the user has closed it: as long as a
 * command is not completed, Excel says that it is working, and ends it after some minutes (office-js #550, #2253). False
 * where Excel refuses a window: another one is open, or something forbids it.
 */
export function showWindow(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(url, { width: 30, height: 25, displayInIframe: true }, ({ status }) =>
      resolve(status !== Office.AsyncResultStatus.Failed),
    );
  });
}
