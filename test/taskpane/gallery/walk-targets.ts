import assert from "node:assert/strict";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launch, serve } from "./browser";

/**
 * npx webpack --config test/taskpane/gallery/webpack.config.js && npx tsx test/taskpane/gallery/walk-targets.ts
 * What only a browser can show of the tab 绩效目标: dragging rows, the focus after a step, going from finding to finding.
 */
const GALLERY = process.env["GALLERY"] ?? join(__dirname, "../../../node_modules/.cache/pane-gallery");

const rows = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("[data-indicator]")].map(
      (row) => row.getAttribute("aria-label")?.replace(/^.*：/, "") ?? "",
    ),
  );

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");

async function openHotline(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/?tab=targets`);
  await page.getByRole("button", { name: /^编辑：12345/ }).click();
  await page.getByText(/“工单派发准确率”写为/).waitFor();
}

/** Drags a row by its handle onto the upper or lower half of another. */
async function drag(page: Page, from: number, to: number, isUpper: boolean, isGivenUp = false): Promise<void> {
  const handle = page.getByRole("button", { name: new RegExp(`^移动第 ${from} 条`) });
  await handle.scrollIntoViewIfNeeded();
  const start = await handle.boundingBox();
  const target = await page.getByRole("listitem", { name: new RegExp(`^第 ${to} 条`) }).boundingBox();
  assert.ok(start && target);
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + 80, target.y + target.height * (isUpper ? 0.2 : 0.8), { steps: 6 });
  if (isGivenUp) await page.keyboard.press("Escape");
  await page.mouse.up();
}

async function dragsRows(page: Page, url: string): Promise<void> {
  await openHotline(page, url);
  const before = await rows(page);
  await drag(page, 2, 1, true);
  const [first, second, ...rest] = before;
  assert.deepEqual(await rows(page), [second, first, ...rest], "dropped before the first row");
  await drag(page, 1, 2, false);
  assert.deepEqual(await rows(page), before, "dropped after the second row");
  await drag(page, 2, 1, true, true);
  assert.deepEqual(await rows(page), before, "Escape gives the dragging up");
  assert.equal(await page.getByText("移到").count(), 0);
}

async function stepsByKeyboard(page: Page, url: string): Promise<void> {
  await openHotline(page, url);
  const before = await rows(page);
  await page.getByRole("button", { name: /^移动第 1 条/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const [first, second, ...rest] = before;
  assert.deepEqual(await rows(page), [second, first, ...rest]);
  assert.match(await focused(page), /^移动第 2 条/, "the focus stays on the handle of the row");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "指标名称", "after the handle comes the name");
}

async function goesFromFindingToFinding(page: Page, url: string): Promise<void> {
  await openHotline(page, url);
  const seen = new Set<string>();
  const count = await page.evaluate(() => document.querySelectorAll("[data-path] ul").length);
  for (let press = 0; press < 3; press += 1) {
    await page.getByRole("button", { name: "下一处" }).click();
    seen.add(
      await page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-path]")?.dataset["path"] ?? ""),
    );
  }
  assert.ok(!seen.has(""), "the focus goes into the place of the finding");
  assert.ok(count > 0);
}

async function main(): Promise<void> {
  const { url, server } = await serve(GALLERY);
  const browser = await launch();
  for (const walk of [dragsRows, stepsByKeyboard, goesFromFindingToFinding]) {
    const page = await browser.newPage({ viewport: { width: 320, height: 900 } });
    page.setDefaultTimeout(10_000);
    await walk(page, url);
    await page.close();
    console.log(`ok ${walk.name}`);
  }
  await browser.close();
  server.close();
}

void main();
