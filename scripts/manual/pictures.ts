import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { launch, serve } from "../../test/taskpane/gallery/browser";
import { STATES } from "../../test/taskpane/gallery/states";
import { MANUALS } from "./manuals";

/**
 * npm run build && npm run manual:pictures
 * Takes all pictures of the manuals anew: the pane in states of the gallery, and the single page. The machine needs
 * Chinese fonts.
 */
const FOLDER = join(MANUALS, "pictures");
const ROOT = join(import.meta.dirname, "../..");

/** Pictures of the pane, and the state of the gallery that each shows. */
const PANE: Readonly<Record<string, string>> = {
  finding: "opened",
  tables: "tables",
  fix: "fix-opened",
  waiving: "waiving",
  questions: "narrative-questions",
  text: "text-wrong",
  targets: "targets-list",
  "targets-new": "targets-new",
  "targets-table": "targets-table",
  "targets-print": "targets-print",
  overview: "overview",
  narrative: "narrative-text",
};

async function panePictures(browser: Browser): Promise<void> {
  const { url, server } = await serve(join(ROOT, "node_modules/.cache/pane-gallery"));
  const context = await browser.newContext({ viewport: { width: 450, height: 700 }, reducedMotion: "reduce" });
  for (const [picture, name] of Object.entries(PANE)) {
    const state = STATES.find((each) => each.name === name);
    if (!state) throw new Error(`The gallery has no state ${name}`);
    const page = await context.newPage();
    await page.goto(`${url}/${state.query}`);
    await page.waitForTimeout(250);
    await state.act?.(page);
    await page.waitForTimeout(350);
    await page.screenshot({ path: join(FOLDER, `${picture}.png`) });
    await page.close();
  }
  server.close();
}

/** The single page with its sample, the first finding opened. */
async function pagePicture(browser: Browser): Promise<void> {
  const file = join(ROOT, "dist/workbench.html");
  if (!existsSync(file)) throw new Error("There is no dist/workbench.html yet: npm run build makes it.");
  const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, reducedMotion: "reduce" });
  await page.goto(`${pathToFileURL(file).href}?sample`);
  await page.getByRole("list", { name: "问题列表" }).waitFor();
  await page.locator("canvas").first().waitFor();
  await page
    .getByText(/与各类支出之和/)
    .first()
    .click();
  await page
    .getByRole("link", { name: /C4/ })
    .or(page.getByRole("button", { name: /支出预算总表!C4/ }))
    .first()
    .click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(FOLDER, "page.png") });
  await page.close();
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launch();
  try {
    await panePictures(browser);
    await pagePicture(browser);
  } finally {
    await browser.close();
  }
  console.log(`${Object.keys(PANE).length + 1} pictures in ${FOLDER}`);
}

void main();
