import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { launch, serve } from "../../test/taskpane/gallery/browser";
import { NAMED } from "../../test/taskpane/gallery/checks";
import { LOOKS } from "../../test/taskpane/gallery/looks";
import { STATES } from "../../test/taskpane/gallery/states";
import { MANUALS } from "./manuals";

/**
 * npm run build && npm run manual:pictures
 * Takes all pictures of the manuals and of the other documents anew: the pane in states of the gallery, and the single
 * page. The machine needs Chinese fonts.
 */
const FOLDER = join(MANUALS, "pictures");
const ROOT = join(import.meta.dirname, "../..");
/** Pictures of the developers' documents; the name says state, look and width: pane-findings-dark-450.png. */
const IMAGES = join(ROOT, "docs/images");
const NAMED_IMAGE = /^pane-(.+)-([a-z]+)-(\d+)\.png$/;
/** Pictures of the page for the readers of both readmes, and what is done before each is taken. */
const PAGES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "page-start": async (page) => page.getByRole("button", { name: "选择工作簿…" }).waitFor(),
  "page-ends": async (page) => {
    await openSample(page);
    await page
      .getByText(/“人员经费”文中/)
      .first()
      .click();
    await page.getByRole("region", { name: "两处对照" }).waitFor();
  },
};

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
  "read-back": "narrative-read-back",
  gate: "narrative-gate",
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

async function imagesOfDocs(browser: Browser): Promise<number> {
  const { url, server } = await serve(join(ROOT, "node_modules/.cache/pane-gallery"));
  const images = readdirSync(IMAGES).flatMap((file) => {
    const [, name, look, width] = NAMED_IMAGE.exec(file) ?? [];
    return name === undefined ? [] : [{ file, name, look, width: Number(width) }];
  });
  for (const { file, name, look, width } of images) {
    const state = STATES.find((each) => each.name === name);
    const media = LOOKS.find((each) => each.name === look)?.media;
    if (!state || !media) throw new Error(`The gallery has no state for docs/images/${file}`);
    const context = await browser.newContext({ viewport: { width, height: 760 }, ...media });
    await context.addInitScript(NAMED);
    const page = await context.newPage();
    await page.goto(`${url}/${state.query}`);
    await page.waitForTimeout(250);
    await state.act?.(page);
    await page.waitForTimeout(350);
    await page.screenshot({ path: join(IMAGES, file) });
    await context.close();
  }
  server.close();
  return images.length;
}

async function pagesOfDocs(browser: Browser): Promise<number> {
  for (const [name, act] of Object.entries(PAGES)) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 657 }, reducedMotion: "reduce" });
    await page.goto(pathToFileURL(join(ROOT, "dist/workbench.html")).href);
    await act(page);
    await page.waitForTimeout(1200);
    await page.screenshot({ path: join(IMAGES, `${name}.png`) });
    await page.close();
  }
  return Object.keys(PAGES).length;
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "打开示例（有差错）" }).click();
  await page.getByRole("list", { name: "问题列表" }).waitFor();
  await page.locator("canvas").first().waitFor();
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
    const others = (await imagesOfDocs(browser)) + (await pagesOfDocs(browser));
    console.log(`${others} pictures in ${IMAGES}`);
  } finally {
    await browser.close();
  }
  console.log(`${Object.keys(PANE).length + 1} pictures in ${FOLDER}`);
}

void main();
