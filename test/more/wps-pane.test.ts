import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { buildSync } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { launch } from "../browser/launch";
import { PATIENCE } from "../patience";
import type { GivenWorkbook, WpsWindow } from "../wps/in-browser";

/** The built pane of dist-wps/, opened from the disc, in the program that test/wps/emulator plays. */
const ROOT = join(__dirname, "../..");
const OUT = join(ROOT, "dist-wps");

let browser: Browser;
let page: Page;
/** The script that puts the program around a page. */
let emulator: string;
const problems: string[] = [];

async function given(sample: string, name: string): Promise<GivenWorkbook> {
  const { sheets } = await openWorkbook(readFileSync(join(ROOT, "assets/samples", sample)), name).read();
  return { name, sheets };
}

const inWps = <T>(ask: (place: WpsWindow) => T): Promise<T> =>
  // the function is sent as text and meets the window there
  page.evaluate(`(${ask.toString()})(window)`) as Promise<T>;

beforeAll(async () => {
  if (!existsSync(OUT)) execFileSync("npm", ["run", "--silent", "build:wps"], { cwd: ROOT, stdio: "inherit" });
  const folder = readdirSync(OUT).find((name) => name.startsWith("BudgetDisclosure_")) ?? "";
  const bundled = buildSync({
    entryPoints: [join(ROOT, "test/wps/in-browser.ts")],
    ...{ bundle: true, write: false, format: "iife", charset: "utf8" },
  });
  const books = [await given("with-mistakes.xlsx", "甲局预算.xlsx"), await given("fujian.xlsx", "乙馆预算.xlsx")];
  browser = await launch();
  page = await (await browser.newContext({ viewport: { width: 360, height: 900 }, offline: true })).newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on("pageerror", ({ message }) => problems.push(message));
  await page.addInitScript(`window.given = ${JSON.stringify(books)};`);
  emulator = bundled.outputFiles[0]?.text ?? "";
  await page.addInitScript(emulator);
  await page.addInitScript('window.wps.app.PluginStorage.setItem("budget-disclosure.et.command", "1 check");');
  await page.goto(pathToFileURL(join(OUT, folder, "taskpane.html")).href);
});
afterAll(() => browser.close());

const links = () => page.getByRole("button", { name: /^定位到 / });

test("点“一键校验”打开窗格：读完，列出问题，工作簿没有改动，临时文件不留下", async () => {
  await links().first().waitFor();
  expect(await links().count()).toBeGreaterThan(3);
  expect(await inWps(({ wps }) => [...wps.files.keys()])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test("点单元格链接：WPS 选中那一格", async () => {
  const [, row] = /![A-Z]+(\d+)/.exec((await links().first().getAttribute("aria-label")) ?? "") ?? [];
  await links().first().click();
  await page.waitForFunction(
    (wanted) => (window as unknown as WpsWindow).books[0]?.selection.top === wanted,
    Number(row),
  );
});

test("再点功能区的按钮：打开的窗格照做", async () => {
  await inWps(({ wps }) => wps.app.PluginStorage.setItem("budget-disclosure.et.command", "2 narrate"));
  await page.getByRole("article", { name: "情况说明正文" }).waitFor();
});

test("下载 Word：写进下载文件夹", async () => {
  await page.getByRole("button", { name: "下载 Word", exact: true }).click();
  await page.waitForFunction(() => (window as unknown as WpsWindow).wps.files.size > 0);
  const [name, size] = await inWps(
    ({ wps }) => [...wps.files].map(([path, bytes]) => [path, bytes.length] as const)[0] ?? [],
  );
  expect(name).toMatch(/Downloads\/.+\.docx$/);
  expect(size).toBeGreaterThan(5_000);
});

test("探查的一页不靠窗格：一个按钮，一段可复制的文字", async () => {
  const probing = await page.context().newPage();
  probing.on("pageerror", ({ message }) => problems.push(message));
  await probing.addInitScript(`window.given = ${JSON.stringify([await given("fujian.xlsx", "乙馆预算.xlsx")])};`);
  await probing.addInitScript(emulator);
  await probing.goto(page.url().replace("taskpane.html", "probe.html"));
  await probing.getByRole("button", { name: "开始探查" }).click();
  const answer = probing.getByRole("textbox", { name: "探查结果全文" });
  await answer.waitFor();
  const { answers } = JSON.parse(await answer.inputValue()) as { answers: readonly { refused?: string }[] };
  expect(answers.length).toBeGreaterThan(12);
  expect(answers.filter(({ refused }) => refused)).toEqual([]);
  await probing.close();
});

test("换一个工作簿，窗格跟着换；换回来，说明还在", async () => {
  await inWps(({ wps, books }) => books[1] && wps.bringToFront(books[1]));
  await page.getByRole("button", { name: "一键校验" }).waitFor();
  expect(await page.getByRole("article", { name: "情况说明正文" }).isVisible()).toBe(false);
  await inWps(({ wps, books }) => books[0] && wps.bringToFront(books[0]));
  await page.getByRole("article", { name: "情况说明正文" }).waitFor();
  expect(problems).toEqual([]);
});
