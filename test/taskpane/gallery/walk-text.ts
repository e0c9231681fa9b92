import assert from "node:assert/strict";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launch, serve } from "./browser";

/**
 * npx webpack --config test/taskpane/gallery/webpack.config.js && npx tsx test/taskpane/gallery/walk-text.ts
 * The tab 文字核对 with a text of 1,000 paragraphs, keyboard only: what needs a browser with a layout.
 */
const GALLERY = join(__dirname, "../../../node_modules/.cache/pane-gallery");

const WRONG = "2025年一般公共预算拨款支出786.54万元，其中：基本支出434.19万元。";
const PARAGRAPHS = Array.from({ length: 1000 }, (_, i) =>
  i % 250 === 249 ? `二、一般公共预算拨款支出情况\n${WRONG}` : `第${i}段说明工作安排，没有金额。`,
);

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

/** Whether the focused number can be seen inside the scrolled text. */
const isInSight = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const scroller = element?.closest('[role="region"]');
    if (!element || !scroller) return false;
    const [inner, outer] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
    return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
  });

async function paste(page: Page): Promise<void> {
  await page.getByText(/^共识别金额/).waitFor();
  await page.getByRole("button", { name: "添加文字" }).click();
  await page.getByRole("menuitem", { name: "粘贴文字…" }).click();
  await page.getByLabel("要核对的说明文字").fill(PARAGRAPHS.join("\n"));
  await page.getByRole("button", { name: "核对", exact: true }).click();
  await page.getByText(/^共识别金额 8 处/).waitFor();
  // the dialog is gone, and what had the focus before it has it again
  await page.waitForFunction(() => document.activeElement?.textContent === "添加文字");
}

async function walk(page: Page): Promise<void> {
  const total = Number(/\/ (\d+)/.exec(await page.getByText(/^0 \/ \d+$/).innerText())?.[1]);
  assert.ok(total >= 4, `${total} problems`);
  const started = Date.now();
  for (let step = 1; step <= total; step += 1) {
    await page.keyboard.press("F8");
    await page.getByText(`${step} / ${total}`).waitFor();
    await page.waitForTimeout(100);
    assert.match(await focused(page), /，有问题$/, `step ${step}: the focus is on a problem`);
    assert.ok(await isInSight(page), `step ${step}: it is in sight`);
  }
  console.log(`${total} problems in 1,000 paragraphs: ${Math.round((Date.now() - started) / total)} ms a step`);
  await page.keyboard.press("Shift+F8");
  await page.getByText(`${total - 1} / ${total}`).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(100);
  assert.match(await focused(page), /万元/);
  await page.keyboard.press("End");
  await page.waitForTimeout(200);
  assert.ok(await isInSight(page), "the last number is in sight");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "所选数字" }).waitFor();
  const rows = await page.locator("#panel-text [role=listitem][data-index]").count();
  assert.ok(rows < 60, `${rows} paragraphs exist`);
}

/** From a finding in the list to its words. */
async function jump(page: Page): Promise<void> {
  await page.getByText(/^共识别金额/).waitFor();
  await page.getByRole("tab", { name: /^校验/ }).click();
  await page.getByLabel("搜索问题、单元格或规则").fill("386.57");
  await page.getByRole("article").filter({ hasText: "386.57" }).first().locator("p").first().click();
  await page.getByRole("button", { name: "在“文字核对”中查看" }).first().click();
  await page.getByRole("region", { name: "所选数字" }).waitFor();
  await page.waitForTimeout(200);
  assert.match(await focused(page), /^386\.57万元，有问题$/);
  assert.ok(await isInSight(page), "the words of the finding are in sight");
}

async function main(): Promise<void> {
  const { url, server } = await serve(GALLERY);
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
  page.on("pageerror", (error) => assert.fail(error.message));
  await page.goto(`${url}/?tab=text&run=check`);
  await paste(page);
  await walk(page);
  await page.goto(`${url}/?tab=text&run=check&show=mistakes`);
  await jump(page);
  await browser.close();
  server.close();
}

void main();
