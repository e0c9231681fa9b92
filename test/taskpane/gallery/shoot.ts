import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launch, serve } from "./browser";
import { NAMED, troublesIn, unreachable } from "./checks";
import { FIXING_STATES } from "./fixing-states";
import { LOOKS } from "./looks";
import { NARRATIVE_STATES } from "./narrative-states";
import { OVERVIEW_STATES } from "./overview-states";
import { shootPage } from "./page-states";
import { READING_STATES } from "./reading-states";
import { choose, type State } from "./state";
import { TARGET_STATES } from "./targets-states";
import { TEXT_STATES } from "./text-states";

/**
 * npm run gallery [-- FOLDER [NAME...]]
 * Takes the pictures of the pane and of the page in each state, width and look, and looks for what a script can see.
 */
const GALLERY = join(__dirname, "../../../node_modules/.cache/pane-gallery");

const click = (name: string | RegExp) => (page: Page) => page.getByRole("button", { name }).first().click();

/** Opens the first finding of the list. */
const open = (page: Page): Promise<void> => page.getByText(/“支出合计”/).click();

export const STATES: readonly State[] = [
  { name: "start", query: "" },
  { name: "reading", query: "?show=slow&run=check" },
  { name: "findings", query: "?run=check" },
  { name: "opened", query: "?run=check", act: open },
  { name: "scrolled", query: "?run=check", act: (page) => scrollTo(page, 420) },
  { name: "many", query: "?show=many&run=check", act: (page) => scrollTo(page, 90_000) },
  { name: "clean", query: "?show=clean&run=check" },
  { name: "nothing", query: "?show=nothing&run=check" },
  { name: "failing", query: "?show=failing&run=check" },
  { name: "bug", query: "?show=bug&run=check" },
  { name: "waiving", query: "?run=check", act: (page) => open(page).then(() => click("标为已核实…")(page)) },
  { name: "tables", query: "?run=check", act: (page) => choose(page, "menuitem", /^识别表格/) },
  { name: "coverage", query: "?run=check", act: click(/条规则：/) },
  { name: "filtered", query: "?run=check", act: click(/^提醒 \d+$/) },
  { name: "marked", query: "?run=check", act: (page) => choose(page, "menuitemcheckbox", "高亮问题单元格") },
  { name: "noted", query: "?run=check", act: (page) => choose(page, "menuitemcheckbox", "在单元格写批注") },
  { name: "here", query: "?run=check", act: moveTo },
  { name: "outdated", query: "?run=check", act: outdate },
  { name: "settings", query: "?run=check&tab=settings" },
  { name: "profile", query: "?run=check", act: click(/^地区模板/) },
  { name: "nature", query: "?run=check", act: click(/^单位性质/) },
  { name: "more", query: "?run=check", act: click("更多") },
  { name: "solved", query: "?run=check", act: solve },
  { name: "help", query: "?run=check", act: click("帮助") },
  { name: "help-rule", query: "?run=check", act: (page) => open(page).then(() => click("规则说明")(page)) },
  { name: "menu", query: "?run=check", act: (page) => open(page).then(() => click("更多操作")(page)) },
  ...FIXING_STATES,
  ...OVERVIEW_STATES,
  ...READING_STATES,
  ...NARRATIVE_STATES,
  ...TARGET_STATES,
  ...TEXT_STATES,
];

const WIDTHS = [320, 450] as const;

async function scrollTo(page: Page, top: number): Promise<void> {
  await page.evaluate((y) => {
    const list = document.querySelector('[role="list"]');
    for (let each = list?.parentElement; each; each = each.parentElement) {
      if (getComputedStyle(each).overflowY === "auto") return each.scrollTo(0, y);
    }
  }, top);
}

/** The next check finds two fewer. */
async function solve(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { dropFindings(count: number): void }).dropFindings(2));
  await page.getByRole("button", { name: "重新校验" }).click();
}

async function outdate(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { fakeHost: { change(): void } }).fakeHost.change());
}

/** The user goes to the second finding's cell in the sheet. */
async function moveTo(page: Page): Promise<void> {
  await page.getByRole("list", { name: "问题列表" }).waitFor();
  await page.evaluate(() => (window as unknown as { walkToFinding(index: number): void }).walkToFinding(3));
}

/** A state that has to break. */
const BUG = "bug";

async function shoot(browser: Browser, url: string, folder: string, only: readonly string[]): Promise<number> {
  let failures = 0;
  for (const look of LOOKS) {
    for (const width of WIDTHS) {
      const context = await browser.newContext({ viewport: { width, height: 760 }, ...look.media });
      await context.addInitScript(NAMED);
      for (const { name, query, act } of STATES.filter((state) => only.length === 0 || only.includes(state.name))) {
        const page = await context.newPage();
        const troubles: string[] = [];
        page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
        await page.goto(`${url}/${query}`);
        await page.waitForTimeout(250);
        await act?.(page);
        await page.waitForTimeout(350);
        const label = `${name}-${look.name}-${width}`;
        await page.screenshot({ path: join(folder, `${label}.png`) });
        // by Tab the way is the same in all colours
        troubles.push(...(await troublesIn(page)), ...(look.name === "light" ? await unreachable(page) : []));
        if (name !== BUG || troubles.some((trouble) => !/Fen must be|React/.test(trouble))) {
          for (const trouble of troubles) console.error(`${label}: ${trouble}`);
          failures += troubles.length;
        }
        await page.close();
      }
      await context.close();
    }
  }
  return failures;
}

async function main([folder = "node_modules/.cache/gallery", ...only]: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { url, server } = await serve(GALLERY);
  const browser = await launch();
  const failures = (await shoot(browser, url, folder, only)) + (await shootPage(browser, folder, only));
  await browser.close();
  server.close();
  console.log(`${failures} troubles; pictures in ${folder}`);
  process.exitCode = failures === 0 ? 0 : 1;
}

void main(process.argv.slice(2));
