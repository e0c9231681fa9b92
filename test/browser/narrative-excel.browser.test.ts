import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import type { Frame } from "playwright-core";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { buildSite } from "./excel-frame/build";
import { bookIn } from "./excel-frame/look";
import type { FrameWindow } from "./excel-frame/frame";
import { type ExcelInBrowser, openExcel } from "./excel-frame/open-excel";

/** The ribbon button 生成说明 under Microsoft's office.js: the built pane, its worker and its policy. */
const SAMPLE = join(__dirname, "../../assets/samples/fujian.xlsx");

let excel: ExcelInBrowser;
let pane: Frame;

const article = () => pane.getByRole("article", { name: "情况说明正文" });
const book = bookIn(() => excel.page);
const sheets = () => excel.page.evaluate(() => (window as unknown as FrameWindow).book.sheets.map(({ name }) => name));

beforeAll(async () => {
  await buildSite();
  excel = await openExcel(320);
  const { sheets: given } = await openWorkbook(await readFile(SAMPLE), "福建.xlsx").read();
  pane = await excel.open(
    given.filter(({ name }) => name !== "情况说明"),
    "taskpane.html?run=narrate",
  );
});
afterAll(() => excel.close());
afterEach(() => {
  expect(excel.problems).toEqual([]);
  expect(excel.outside).toEqual([]);
});

test("点“生成说明”：打开标签页并写出正文，没有写入", async () => {
  await article().waitFor();
  expect(await article().innerText()).toContain("【待填：上年数】");
  expect(await book.writes()).toEqual([]);
  expect(await pane.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test("点数字：选中它的单元格，仍没有写入", async () => {
  const number = article()
    .locator("p", { hasText: "收入预算共" })
    .getByRole("button", { name: /，来源：/ });
  const label = (await number.first().getAttribute("aria-label")) ?? "";
  await number.first().click();
  const [, row] = /![A-Z]+(\d+)/.exec(label) ?? [];
  await excel.page.waitForFunction(
    (wanted) => (window as unknown as FrameWindow).book.selection.top === wanted,
    Number(row),
  );
  expect(await book.writes()).toEqual([]);
});

test("写入工作表：多一张“情况说明”", async () => {
  const before = await sheets();
  await pane.getByRole("button", { name: "写入工作表" }).click();
  await pane.getByText("已写入工作表“情况说明”。").waitFor();
  expect(await sheets()).toEqual([...before, "情况说明"]);
});

test("再写一次：没有改过，不用核对", async () => {
  await pane.getByRole("button", { name: "关闭消息" }).click();
  await pane.getByRole("button", { name: "写入工作表" }).click();
  await pane.getByText("已写入工作表“情况说明”。").waitFor();
  expect(await pane.getByRole("dialog").count()).toBe(0);
});

test("下载 Word，附图表：在页面的安全策略之下画出、生成", async () => {
  await pane.getByRole("button", { name: "Word 文件附带的内容" }).click();
  await pane.getByRole("menuitemcheckbox", { name: "附图表" }).click();
  await excel.page.keyboard.press("Escape");
  const [download] = await Promise.all([
    excel.page.waitForEvent("download"),
    pane.getByRole("button", { name: "下载 Word", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("青川市示例档案馆2025年预算情况说明（草稿）.docx");
  const bytes = await readFile((await download.path()) ?? "");
  const pictures = Object.entries(unzipSync(bytes)).filter(([name]) => /^word\/media\/./.test(name));
  expect(pictures.length).toBeGreaterThan(0);
  for (const [, png] of pictures) expect(Buffer.from(png.subarray(1, 4)).toString()).toBe("PNG");
});
