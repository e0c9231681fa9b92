import type { Page } from "playwright-core";
import { narrativeWindow } from "./gallery-window";
import type { State } from "./state";

const WRITTEN = "?tab=narrate&run=narrate";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
const questions = (page: Page) => page.getByRole("tab", { name: /^待填/ }).click();
const text = (page: Page) => page.getByRole("article", { name: "情况说明正文" }).waitFor();

async function withLastYear(page: Page): Promise<void> {
  await text(page);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "上年预算公开.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("x") });
  await page.getByText(/回答了 \d+ 个上年数/).waitFor();
}

/** Writes the sheet, changes a cell and edits two lines of the sheet as its user would. */
async function withEdits(page: Page): Promise<void> {
  await text(page);
  await button(page, "写入工作表").click();
  await page.getByText(/^已写入工作表/).waitFor();
  const gallery = await narrativeWindow(page);
  await gallery.evaluate(async ({ narrativeHost: host }) => {
    const { sheets } = await host.read();
    const own = sheets.find((sheet) => sheet.own === "narrative");
    const line = own?.cells.find(({ value }) => String(value).includes("收入预算共"));
    const other = own?.cells.find(({ value }) => String(value).includes("公用经费"));
    if (!own || !line || !other) throw new Error("the sheet is not as expected");
    host.edit({ sheet: own.name, ...line }, String(line.value).replace(/共[\d.]+万元/, "合计1300.00万元（含结转）"));
    host.edit({ sheet: own.name, ...other }, `${String(other.value)}另有办公用房维修。`);
    const total = sheets.flatMap(({ name, cells }) => cells.map((cell) => ({ sheet: name, ...cell })));
    const amount = /共([\d.]+)万元/.exec(String(line.value))?.[1];
    for (const cell of total.filter(({ value }) => typeof value === "number" && value.toFixed(2) === amount)) {
      host.edit(cell, 1270.5);
    }
  });
  await button(page, "重新生成").click();
  await page.getByText(/在写入之后改动过/).waitFor();
}

/** The tab 情况说明. */
export const NARRATIVE_STATES: readonly State[] = [
  { name: "narrative-start", query: "?tab=narrate" },
  { name: "narrative-text", query: WRITTEN, act: text },
  {
    name: "narrative-numbers",
    query: `${WRITTEN}&show=ningxia`,
    act: async (page) => {
      await text(page);
      await page.getByRole("button", { name: /^4\.01，来源/ }).click();
      await page.getByRole("group", { name: "数字来源" }).scrollIntoViewIfNeeded();
      // away with the tooltip
      await page.mouse.move(2, 2);
    },
  },
  { name: "narrative-nothing", query: `${WRITTEN}&show=nothing` },
  { name: "narrative-last-year", query: WRITTEN, act: withLastYear },
  {
    name: "narrative-questions",
    query: WRITTEN,
    act: async (page) => {
      await text(page);
      await questions(page);
    },
  },
  {
    name: "narrative-reasons",
    query: WRITTEN,
    act: async (page) => {
      await withLastYear(page);
      await questions(page);
      const reason = page.getByRole("textbox", { name: /增减/ });
      const found =
        (await reason.count()) > 0 ? reason.first() : page.getByRole("textbox", { name: /为什么|原因/ }).first();
      await found.fill("工作需要");
      await page.getByText(/放在哪里都成立/).waitFor();
      await found.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "narrative-gate",
    query: WRITTEN,
    act: async (page) => {
      await text(page);
      await button(page, "正式稿…").click();
      await page.getByRole("dialog", { name: "导出前清单" }).waitFor();
    },
  },
  {
    name: "narrative-read-back",
    query: WRITTEN,
    act: async (page) => {
      await text(page);
      await page
        .getByLabel("读回改过的 Word…")
        .setInputFiles({ name: "说明（改过）.docx", mimeType: "application/octet-stream", buffer: Buffer.from("x") });
      await page.getByRole("dialog", { name: "写入前请核对" }).waitFor();
      await button(page, "返回，不写入").click();
      await page.getByText("还没有写入工作表").waitFor();
    },
  },
  { name: "narrative-stale", query: WRITTEN, act: withEdits },
  {
    name: "narrative-merge",
    query: WRITTEN,
    act: async (page) => {
      await withEdits(page);
      await button(page, "写入工作表").click();
      await page.getByRole("dialog", { name: "写入前请核对" }).waitFor();
    },
  },
];
