import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { drawnFile } from "../xlsx/draw-package";
import { buildSingleFile, WorkbenchPage } from "./workbench-page";

/** The tab 情况说明 in the single file: the worker from a blob, the grid beside it, real downloads. */
let bench: WorkbenchPage;

const article = () => bench.pane.getByRole("article", { name: "情况说明正文" });
const income = () => article().locator("p", { hasText: "收入预算共" });

/** The sample before its unit wrote anything: its own text would answer what is asked here. */
async function withoutText(): Promise<Uint8Array> {
  const sample = readFileSync(join(__dirname, "../../assets/samples/with-mistakes.xlsx"));
  const { sheets } = await openWorkbook(sample, "示例.xlsx").read();
  return drawnFile({ sheets: sheets.filter(({ name }) => name !== "情况说明") });
}

beforeAll(async () => {
  buildSingleFile();
  bench = await WorkbenchPage.open("");
  await bench.choose("示例.xlsx", await withoutText());
  await bench.ready();
});
afterAll(() => bench.close());
afterEach(() => {
  expect(bench.requests).toEqual([]);
  expect(bench.problems).toEqual([]);
});

test("打开标签页，写出正文", async () => {
  await bench.pane.getByRole("tab", { name: "情况说明" }).click();
  await bench.button("写情况说明").click();
  await article().waitFor();
  expect(await article().innerText()).toContain("【待填：上年数】");
});

test("点正文里的数字，表格选中它的单元格", async () => {
  const number = income()
    .getByRole("button", { name: /，来源：/ })
    .first();
  const address = /![A-Z]+\d+/.exec((await number.getAttribute("aria-label")) ?? "")?.[0].slice(1) ?? "";
  await number.click();
  await bench.page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>("[data-testid=grid] input")?.value.split(":")[0] === wanted,
    address,
  );
});

test("只用键盘：从待填到问题，回答、保存，再回到正文", async () => {
  await income()
    .getByRole("button", { name: /【待填：上年数】/ })
    .focus();
  await bench.page.keyboard.press("Enter");
  const field = bench.pane.getByRole("textbox", { name: /“收入预算总额”的预算数是多少/ });
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await bench.page.keyboard.type("1200");
  await bench.pane.getByText("1 条未保存").waitFor();
  await bench.button("保存并更新正文").focus();
  await bench.page.keyboard.press("Enter");
  await bench.pane.getByText("回答都已记下，保存副本后写入文件").waitFor();
  await bench.pane.getByRole("tab", { name: "正文" }).focus();
  await bench.page.keyboard.press("Enter");
  await income()
    .getByText(/比上年增加/)
    .waitFor();
});

test("写进工作表，改一段，再写时先核对；保存的文件里有回答和改过的文字", async () => {
  await bench.button("写入工作表").click();
  await bench.pane.getByText(/^已写入工作表“情况说明/).waitFor();
  await bench.pane.getByRole("button", { name: "查看" }).click();
  await bench.select("A3");
  await bench.type("一、本单位的主要职责");
  await bench.button("写入工作表").click();
  const dialog = bench.page.getByRole("dialog", { name: "写入前请核对" });
  await dialog.getByRole("region", { name: "您改过" }).waitFor();
  await dialog.getByRole("button", { name: "按以上选择写入" }).click();
  await dialog.waitFor({ state: "detached" });
  const saved = openWorkbook(await bench.save(), "副本.xlsx");
  const own = (await saved.read()).sheets.find((sheet) => sheet.own === "narrative");
  expect(own?.cells.map(({ value }) => value)).toContain("一、本单位的主要职责");
  expect(JSON.parse((await saved.loadState("narrative.answers")) ?? "")).toEqual({ "prior:income": "1200" });
});

test("下载 Word：在工作线程里生成，能解开", async () => {
  const [download] = await Promise.all([bench.page.waitForEvent("download"), bench.button("下载 Word").click()]);
  expect(download.suggestedFilename()).toBe("青川市示例档案馆2025年预算情况说明（草稿）.docx");
  const parts = unzipSync(readFileSync((await download.path()) ?? ""));
  expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array()).includes("一、本单位的主要职责")).toBe(true);
});
