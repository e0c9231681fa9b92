import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { NAMED, troublesIn } from "./checks";
import { LOOKS } from "./looks";
import { click } from "./state";

const ROOT = join(__dirname, "../../..");
const PAGE = pathToFileURL(join(ROOT, "dist/workbench.html")).href;

/** Usual windows, and a usual one enlarged to 200 %. */
const WINDOWS = [
  { width: 640, height: 400 },
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1366, height: 657 },
] as const;

interface PageState {
  readonly name: string;
  readonly query?: string;
  readonly act?: (page: Page) => Promise<unknown>;
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });
const sample = (name: string): Buffer => readFileSync(join(ROOT, "assets/samples", `${name}.xlsx`));

async function openSeveral(page: Page): Promise<void> {
  const words = Buffer.from("这是文本");
  await page
    .getByTestId("picker")
    .setInputFiles([
      file("示例局.xlsx", sample("with-mistakes")),
      file("一个名字很长的部门预算公开表格最终稿.xlsx", sample("national")),
      file("说明.xlsx", words),
      file("~$示例局.xlsx", words),
    ]);
  await page.getByText("2 个文件没有打开").waitFor();
  await checked(page);
}

async function checked(page: Page): Promise<void> {
  await page.locator("[data-testid=grid][data-ready=true]").waitFor();
  await page
    .getByText(/^校验完成/)
    .first()
    .waitFor({ state: "attached" });
}

/** The states of the page around the pane; those of the pane are taken by themselves. */
const STATES: readonly PageState[] = [
  { name: "page-start" },
  { name: "page-samples", act: click("打开示例") },
  { name: "page-checked", query: "?sample", act: checked },
  { name: "page-menu", query: "?sample", act: (page) => checked(page).then(() => click("打开示例")(page)) },
  { name: "page-files", act: openSeveral },
  { name: "page-unopened", act: (page) => openSeveral(page).then(() => click("看原因")(page)) },
];

export async function shootPage(browser: Browser, folder: string, only: readonly string[]): Promise<number> {
  let failures = 0;
  for (const look of LOOKS)
    for (const viewport of WINDOWS) {
      const context = await browser.newContext({ viewport, ...look.media, locale: "zh-CN", offline: true });
      await context.addInitScript(NAMED);
      for (const { name, query = "", act } of STATES.filter((each) => only.length === 0 || only.includes(each.name))) {
        const page = await context.newPage();
        const troubles: string[] = [];
        page.on("pageerror", ({ message }) => troubles.push(message));
        await page.goto(`${PAGE}${query}`);
        await act?.(page);
        await page.waitForTimeout(700);
        const label = `${name}-${look.name}-${viewport.width}`;
        await page.screenshot({ path: join(folder, `${label}.png`) });
        troubles.push(...(await troublesIn(page)), ...(await covered(page)));
        for (const trouble of troubles) console.error(`${label}: ${trouble}`);
        failures += troubles.length;
        await page.close();
      }
      await context.close();
    }
  return failures;
}

/** Whether a layer lies over the whole page: then the corner of the cells, or of the start screen, is not to be seen. */
const covered = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isVisible = (each: Element): boolean => each.checkVisibility({ visibilityProperty: true });
    const parts = [...document.querySelectorAll("[data-testid=grid], [data-region=pane]")].filter(isVisible);
    const seen = parts.some((part) => {
      const { left, bottom, width } = part.getBoundingClientRect();
      return part.contains(document.elementFromPoint(left + width / 2, bottom - 8));
    });
    return seen ? [] : ["a layer covers the page"];
  });
