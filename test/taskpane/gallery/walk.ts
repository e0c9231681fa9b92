import assert from "node:assert/strict";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launch, serve } from "./browser";
import { galleryWindow } from "./gallery-window";

/**
 * npx webpack --config test/taskpane/gallery/webpack.config.js && npx tsx test/taskpane/gallery/walk.ts
 * What only a browser with a layout can show: the way with Tab, the focus after dialogs, and the place in a long list.
 */
const GALLERY = join(__dirname, "../../../node_modules/.cache/pane-gallery");

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLTextAreaElement ? element.labels[0] : undefined;
    return label?.textContent ?? element?.getAttribute("aria-label") ?? element?.textContent ?? "";
  });

async function tabTo(page: Page, name: RegExp, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    if (name.test(await focused(page))) return;
  }
  assert.fail(`${name} cannot be reached with ${key}`);
}

const visited = async (page: Page) => (await galleryWindow(page)).evaluate(({ fakeHost }) => fakeHost.visited.at(-1));

/** The card that the sticky tools do not cover, and where it stands. */
const topCard = (page: Page) =>
  page.evaluate(() => {
    const cards = [...document.querySelectorAll("article")];
    const card = cards.find((each) => each.getBoundingClientRect().top > 190);
    return { text: card?.querySelector("p")?.textContent ?? "", top: card?.getBoundingClientRect().top ?? 0 };
  });

async function withKeyboardOnly(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("button", { name: "一键校验" }).waitFor();
  await tabTo(page, /^一键校验$/);
  await page.keyboard.press("Enter");
  await page.getByRole("list", { name: "问题列表" }).waitFor();
  await tabTo(page, /^错误，N15/);
  await page.keyboard.press("ArrowDown");
  assert.match(await focused(page), /^建议，X09/);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  assert.deepEqual(await visited(page), { sheet: "支出总表", row: 5, column: 3, role: "stated" });
  await tabTo(page, /^定位到 支出总表!C6$/);
  await page.keyboard.press("Enter");
  assert.deepEqual(await visited(page), { sheet: "支出总表", row: 6, column: 3 });
  await tabTo(page, /^标为已核实…$/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "标为已核实" }).waitFor();
  // the field has the focus: words typed at once are not lost
  assert.match(await focused(page), /^理由/);
  await page.keyboard.type("与批复一致");
  await tabTo(page, /^确定$/);
  await page.keyboard.press("Enter");
  await page.getByText("理由：与批复一致").waitFor();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  assert.match(await focused(page), /^已核实，N15/, "the focus returns to the row");
  await tabTo(page, /^1 张表的识别待确认/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "表格识别情况" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  assert.match(await focused(page), /识别待确认/);
  await tabTo(page, /^校验/, "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  assert.equal(await page.getByRole("tab", { selected: true }).innerText(), "设置");
}

async function atTheSamePlace(page: Page, url: string): Promise<void> {
  for (const turns of [12, 23, 40, 61]) await holdsItsPlace(page, url, turns);
}

async function holdsItsPlace(page: Page, url: string, turns: number): Promise<void> {
  await page.goto(`${url}/?show=many&run=check`);
  const list = page.getByRole("list", { name: "问题列表" });
  await list.waitFor();
  await page.mouse.move(160, 500);
  for (let turn = 0; turn < turns; turn += 1) await page.mouse.wheel(0, 1500);
  await page.waitForTimeout(400);
  const before = await topCard(page);
  const gallery = await galleryWindow(page);
  await gallery.evaluate(({ dropFindings }) => dropFindings(50));
  await gallery.evaluate(({ fakeHost }) => fakeHost.change());
  await page.waitForTimeout(200);
  assert.deepEqual(await topCard(page), before, "the warning above the list moves nothing");
  await page.evaluate(() =>
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "重新校验")?.click(),
  );
  await page.waitForTimeout(600);
  const after = await topCard(page);
  assert.equal(after.text, before.text, "the same finding stays at the top");
  assert.ok(Math.abs(after.top - before.top) <= 1, `it moved by ${after.top - before.top} px`);
  assert.equal(await page.getByRole("button", { name: "错误 650" }).count(), 1);
}

async function toTheEnd(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/?show=many&run=check`);
  await page.getByRole("list", { name: "问题列表" }).waitFor();
  await tabTo(page, /^(错误|提醒|建议)，/);
  await page.keyboard.press("End");
  await page.waitForTimeout(500);
  assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ""), /第 19\d\d 项/);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  await page.waitForTimeout(500);
  assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ""), /第 1 项/);
  assert.ok((await page.getByRole("article").count()) < 30, "only what is in sight is rendered");
}

async function main(): Promise<void> {
  const { url, server } = await serve(GALLERY);
  const browser = await launch();
  for (const walk of [withKeyboardOnly, atTheSamePlace, toTheEnd]) {
    const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    page.setDefaultTimeout(10_000);
    await walk(page, url);
    await page.close();
    console.log(`ok ${walk.name}`);
  }
  await browser.close();
  server.close();
}

void main();
