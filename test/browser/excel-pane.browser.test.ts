import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Frame } from "playwright-core";
import { fromA1, toA1 } from "../../src/model/cell";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { unitBudget } from "./unit-budget";
import { buildSite } from "./excel-frame/build";
import type { FrameWindow } from "./excel-frame/frame";
import { bookIn, checked, choose, eventually, links, mark } from "./excel-frame/look";
import { type ExcelInBrowser, openExcel } from "./excel-frame/open-excel";

const AXE = createRequire(__filename).resolve("axe-core/axe.min.js");

let excel: ExcelInBrowser;
const book = bookIn(() => excel.page);

beforeAll(async () => {
  await buildSite();
  excel = await openExcel();
});

afterAll(() => excel.close());

async function violationsIn(pane: Frame): Promise<readonly string[]> {
  // a button that is fading in has not its own colours yet
  await pane.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await pane.evaluate(await readFile(AXE, "utf8"));
  return pane.evaluate(async () => {
    type Result = { violations: { id: string; nodes: { html: string }[] }[] };
    const { axe } = window as unknown as { axe: { run(context: object): Promise<Result> } };
    // dummies of the focus trap around a dialog are no content
    const { violations } = await axe.run({ exclude: [["[data-tabster-dummy]"]] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  });
}

const SAMPLE = join(__dirname, "../../assets/samples/with-mistakes.xlsx");
const sample = async () => (await openWorkbook(await readFile(SAMPLE), "示例.xlsx").read()).sheets;
const WORKBOOKS = [
  { name: "有受保护、隐藏和空白工作表的工作簿", sheets: async () => unitBudget() },
  { name: "示例工作簿", sheets: sample },
];

describe.each(WORKBOOKS)("$name：从功能区到清除标记", ({ sheets }) => {
  let pane: Frame;

  test("点“一键校验”：窗格打开，在微软的库之下读完并列出问题，没有写入", async () => {
    const opened = await sheets();
    const clicked = Date.now();
    pane = await excel.open(opened, "taskpane.html?run=check");
    await pane.getByRole("tab", { name: "校验" }).waitFor();
    const painted = Date.now() - clicked;
    await checked(pane);
    process.stdout.write(`可用 ${painted} 毫秒，校验完成 ${Date.now() - clicked} 毫秒\n`);
    expect(await links(pane).count()).toBeGreaterThan(0);
    expect(await book.writes()).toEqual([]);
  });

  test("窗格没有无障碍问题", async () => {
    expect(await violationsIn(pane)).toEqual([]);
  });

  test("点单元格链接：选中那一格，仍没有写入", async () => {
    const link = links(pane).first();
    const cell = fromA1((await link.getAttribute("aria-label"))?.replace("定位到 ", "") ?? "");
    await link.click();
    await eventually(book.selection, (selection) => toA1(selection) === toA1(cell));
    expect(await book.writes()).toEqual([]);
  });

  test("打开高亮染色，关掉复原", async () => {
    expect(await book.marks()).toEqual([]);
    await mark(pane);
    await eventually(book.marks, (marks) => marks.length > 0);
    await mark(pane);
    expect(await eventually(book.marks, (marks) => marks.length === 0)).toEqual([]);
  });

  test("写入校验报告：多一张表，用户的表不少", async () => {
    const before = await book.sheets();
    await choose(pane, "menuitem", "写入校验报告");
    const after = await eventually(book.sheets, (sheets) => sheets.length > before.length);
    expect(after).toEqual([...before, "校验报告"]);
  });

  test("重新打开窗格，再高亮；从功能区“清除标记”", async () => {
    pane = await excel.openPane("taskpane.html?run=check");
    await checked(pane);
    await mark(pane);
    await eventually(book.marks, (marks) => marks.length > 0);
    const asked = (await book.calls()).length;
    const completed = await book.completed();
    const commands = await excel.openPane("commands.html");
    await commands.waitForFunction(() => typeof Office !== "undefined");
    await eventually(book.calls, (calls) =>
      calls.slice(asked).includes("AddinInternalService.NotifyActionHandlerReady()"),
    );
    await excel.page.evaluate(() => (window as unknown as FrameWindow).frame.runFunction("clearMarks"));
    await eventually(book.completed, (count) => count === completed + 1);
    expect((await book.marks()).filter((fill) => !fill.startsWith("校验报告"))).toEqual([]);
  });

  test("没有全部恢复时的小窗显示那句话", async () => {
    const message = "已恢复 12 个单元格的底色；另有 3 个没有恢复。";
    const window = await excel.page.context().newPage();
    await window.goto(`${new URL(excel.page.url()).origin}/pane/commands.html#message=${encodeURIComponent(message)}`);
    await window.getByText(message).waitFor();
    await window.close();
  });

  test("自始至终没有一个请求离开本机，页面没有报错", () => {
    expect(excel.outside).toEqual([]);
    expect(excel.problems).toEqual([]);
  });
});

describe("不方便的 Excel", () => {
  test("正在编辑单元格：说明怎么办，改好以后照常校验", async () => {
    const pane = await excel.open(unitBudget(), "taskpane.html");
    await pane.getByRole("button", { name: "一键校验" }).waitFor();
    await excel.page.evaluate(() => void ((window as unknown as FrameWindow).book.conditions.editing = true));
    await pane.getByRole("button", { name: "一键校验" }).click();
    await pane.getByText("请按回车结束编辑、关闭对话框后重试").first().waitFor();
    await excel.page.evaluate(() => void ((window as unknown as FrameWindow).book.conditions.editing = false));
    await pane.getByRole("button", { name: "一键校验" }).click();
    await checked(pane);
  });

  test("只读的工作簿：可以校验，不能高亮，说明原因", async () => {
    const pane = await excel.open(unitBudget(), "taskpane.html?run=check");
    await checked(pane);
    await excel.page.evaluate(() => void ((window as unknown as FrameWindow).book.conditions.readOnly = true));
    await mark(pane);
    await pane.getByText("工作簿以只读方式打开").first().waitFor();
    expect(await book.marks()).toEqual([]);
  });
});
