import type { Frame, Page } from "playwright-core";
import type { SheetSnapshot } from "../../../src/model/snapshot";
import { PATIENCE } from "../../patience";
import { launch } from "../launch";
import { SITE } from "./build";
import type { FrameWindow } from "./frame";
import { serveSecurely } from "./server";

/** A browser in which an emulated Excel shows the built pane. */
export interface ExcelInBrowser {
  readonly page: Page;
  /** Requests that would have left this machine; they were stopped. */
  readonly outside: readonly string[];
  /** Errors of the pane's own pages. */
  readonly problems: readonly string[];
  /** Opens a workbook with a page of the product beside it, for example "taskpane.html?run=check". */
  open(sheets: readonly SheetSnapshot[], path: string): Promise<Frame>;
  /** Opens another page beside the same workbook, as a ribbon button or a reload does. */
  openPane(path: string): Promise<Frame>;
  close(): Promise<void>;
}

/** What office.js itself is known to complain about: its own inline styles, and telemetry that is not copied. */
const KNOWN = /Applying inline style|Failed to load resource/;

export async function openExcel(width = 450): Promise<ExcelInBrowser> {
  const site = await serveSecurely(SITE);
  const browser = await launch();
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height: 900 },
    locale: "zh-CN",
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const outside: string[] = [];
  const problems: string[] = [];
  await context.route(
    ({ hostname }) => hostname !== "localhost",
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !KNOWN.test(message.text())) problems.push(message.text());
  });
  await page.goto(`${site.url}/frame/frame.html`);
  const paneFrame = async (): Promise<Frame> => {
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    if (!frame) throw new Error("The pane has no frame");
    return frame;
  };
  return {
    page,
    outside,
    problems,
    open: async (sheets, path) => {
      await page.evaluate(([given, url]) => (window as unknown as FrameWindow).openWorkbook(given, url), [
        sheets as SheetSnapshot[],
        `${site.url}/pane/${path}`,
      ] as const);
      return paneFrame();
    },
    openPane: async (path) => {
      await page.evaluate((url) => (window as unknown as FrameWindow).openPane(url), `${site.url}/pane/${path}`);
      return paneFrame();
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
