import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { fromA1 } from "../../src/model/cell";
import { budgetFile } from "../xlsx/large-files";
import { zipped } from "../xlsx/raw-package";
import { RICH_PARTS } from "../xlsx/rich-file";
import { SHEET, unprotected } from "./rich-workbook";
import { buildSingleFile, WorkbenchPage } from "./workbench-page";

const AXE = createRequire(__filename).resolve("axe-core/axe.min.js");

let bench: WorkbenchPage;

beforeAll(() => buildSingleFile());
afterEach(() => {
  // the whole way, in every test: nothing is asked for, nothing breaks
  expect(bench.requests).toEqual([]);
  expect(bench.problems).toEqual([]);
});

/** What axe-core finds, in the parts of the grid's library too. */
async function violations(): Promise<readonly string[]> {
  // a button that is fading in has not its own colours yet
  await bench.page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await bench.page.evaluate(readFileSync(AXE, "utf8"));
  return bench.page.evaluate(async () => {
    type Result = { violations: { id: string; nodes: { html: string }[] }[] };
    const { axe } = window as unknown as { axe: { run(context: object): Promise<Result> } };
    const found = await axe.run({ exclude: [["[data-tabster-dummy]"]] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join()}`);
  });
}

/** Whether what the user sees in the middle of the grid is the grid; a layer over it would be found in its place. */
const isGridInSight = (): Promise<boolean> =>
  bench.page.evaluate(() => {
    const grid = document.querySelector("[data-testid=grid]");
    const { left, top, width, height } = grid?.getBoundingClientRect() ?? new DOMRect();
    const seen = document.elementFromPoint(left + width * 0.5, top + height * 0.8);
    return seen !== null && grid?.contains(seen) === true;
  });

const sayable = (milliseconds: number): string => `${Math.round(milliseconds)} 毫秒\n`;

describe("从打开到保存", () => {
  let untouched = "";
  let link = "";

  beforeAll(async () => {
    bench = await WorkbenchPage.open();
  });
  afterAll(() => bench.close());

  test("双击打开：示例在左，问题在右", async () => {
    const start = Date.now();
    await bench.ready();
    process.stdout.write(`打开并校验完示例 ${sayable(Date.now() - start)}`);
    expect(await bench.links.count()).toBeGreaterThan(0);
    await bench.page.getByText("文件只在本机打开和校验，不会上传。").waitFor();
  });

  test.each([1280, 1024])("宽 %i：没有横向滚动，没有无障碍问题，表格库的部分也没有", async (width) => {
    await bench.page.setViewportSize({ width, height: 800 });
    expect(await bench.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await violations()).toEqual([]);
    // whatever region and nature are called, the menu beside them stays in the pane
    const end = await bench.pane.evaluate((pane) => {
      const choices = [...pane.querySelectorAll("button[aria-label^='地区模板'], button[aria-label^='单位性质']")];
      const words = choices.map(({ firstChild }) => firstChild?.textContent ?? "");
      for (const { firstChild } of choices) if (firstChild) firstChild.textContent = "名称较长的一类单位";
      const menu = pane.querySelector("button[aria-label='更多']")?.getBoundingClientRect();
      choices.forEach(({ firstChild }, i) => firstChild && (firstChild.textContent = words[i] ?? ""));
      return menu?.right ?? Infinity;
    });
    expect(end).toBeLessThanOrEqual(width);
  });

  test("更窄的窗格：标签换行，帮助仍在旁边", async () => {
    await bench.page.setViewportSize({ width: 300, height: 700 });
    const help = await bench.pane.getByRole("button", { name: "帮助", exact: true }).boundingBox();
    expect((help?.x ?? Infinity) + (help?.width ?? 0)).toBeLessThanOrEqual(300);
    await bench.page.setViewportSize({ width: 1280, height: 800 });
  });

  test("打开菜单，表格仍看得见", async () => {
    await bench.button("打开示例").click();
    await bench.page.getByRole("menu").waitFor();
    expect(await isGridInSight()).toBe(true);
    await bench.page.keyboard.press("Escape");
  });

  test("点问题里的单元格：表格选中它", async () => {
    await bench.page.setViewportSize({ width: 1280, height: 800 });
    link = (await bench.links.first().getAttribute("aria-label"))?.replace("定位到 ", "") ?? "";
    await bench.links.first().click();
    const address = link.slice(link.lastIndexOf("!") + 1);
    await bench.page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>("[data-testid=grid] input")?.value.split(":")[0] === wanted,
      address,
    );
  });

  test("只用键盘：F6 绕页面一圈，也走出表格；F8 到下一处，回车进单元格，Esc 回到这一处", async () => {
    const where = () =>
      bench.page.evaluate(() => document.activeElement?.closest("[data-region]")?.getAttribute("data-region"));
    const round = [];
    await bench.button("打开工作簿").focus();
    for (const key of ["F6", "F6", "F6", "F6", "Shift+F6", "Shift+F6"]) {
      await bench.page.keyboard.press(key);
      round.push(await where());
    }
    expect(round).toEqual(["files", "grid", "pane", "bar", "pane", "grid"]);
    await bench.page.keyboard.press("F6");
    await bench.page.keyboard.press("F8");
    await bench.page.keyboard.press("Enter");
    await bench.page.waitForFunction(() => document.activeElement?.id.startsWith("__editor"));
    // the canvas says nothing: the cell is read out with its row and head
    await bench.page
      .locator("[data-region=grid] [role=status]", { hasText: /^C4，行：.+，列：小计，1263\.18$/ })
      .waitFor({ state: "attached" });
    await bench.page.keyboard.press("Escape");
    await bench.page.waitForFunction(() => document.activeElement?.tagName === "ARTICLE");
  });

  test("展开的一处有两端：Shift+回车到另一端，直接输入就进单元格；Esc 先放弃输入，再回到这一处", async () => {
    const shown = (address: string) =>
      bench.page.waitForFunction(
        (wanted) =>
          document.activeElement?.id.startsWith("__editor") &&
          document.querySelector<HTMLInputElement>("[data-testid=grid] input")?.value === wanted,
        address,
      );
    const row = bench.pane.locator("article", { hasText: "“人员经费”文中为" });
    await row.locator("p").first().click();
    await row.getByRole("region", { name: "两处对照" }).waitFor();
    await row.focus();
    await bench.page.keyboard.press("Shift+Enter");
    await shown("C5");
    await bench.page.keyboard.type("1");
    await bench.page.keyboard.press("Escape");
    await shown("C5");
    await bench.page.keyboard.press("Escape");
    await bench.page.waitForFunction(() => document.activeElement?.tagName === "ARTICLE");
    await bench.page.keyboard.press("Enter");
    await shown("A33");
  });

  test("两倍大小的字：问题和表格各占一屏，走到单元格时表格在前", async () => {
    await bench.page.setViewportSize({ width: 640, height: 400 });
    const isListInFront = () => bench.pane.getByRole("list", { name: "问题列表" }).isVisible();
    await bench.button("问题").click();
    expect(await isListInFront()).toBe(true);
    await bench.links.first().click();
    expect([await isListInFront(), await isGridInSight()]).toEqual([false, true]);
    await bench.page.setViewportSize({ width: 1280, height: 800 });
  });

  test("改这一格：后台重新校验；撤销回到原来的问题；重做又是新的", async () => {
    const first = bench.pane.locator("article").first().locator("[aria-expanded]");
    if ((await first.getAttribute("aria-expanded")) === "false") await first.click();
    untouched = await bench.openFinding();
    await bench.select(link.slice(link.lastIndexOf("!") + 1));
    const typed = await bench.typeAndRecheck("87654.32");
    const changed = await bench.openFinding();
    expect(changed).not.toBe(untouched);
    // the same change without the editor of the spreadsheet library, which takes its own time to close
    const times: number[] = [];
    for (const name of ["撤销", "重做", "撤销", "重做"]) {
      times.push(await bench.timeUntilPaneChanges("click", () => bench.button(name).click()));
      await bench.saysAgain(name === "撤销" ? untouched : changed);
    }
    process.stdout.write(`改一格到列表更新 ${sayable(typed)}其中文件改后到列表更新 ${times.join("、")} 毫秒\n`);
    await bench.button("撤销").click();
    await bench.saysAgain(untouched);
    await bench.button("重做").click();
    await bench.saysAgain(changed);
  });

  test("看一张表的读法：着色，没有无障碍问题，Esc 关上后回到原处", async () => {
    await bench.fromMenu("menuitem", /^识别表格/);
    await bench.pane.getByRole("button", { name: /^看读法：支出总表/ }).click();
    const colours = bench.pane.getByRole("switch", { name: "在表里着色" });
    await colours.waitFor();
    expect(await colours.isChecked()).toBe(true);
    await bench.pane.getByText("基本支出 · 金额（万元）").first().waitFor();
    expect(await violations()).toEqual([]);
    await bench.page.keyboard.press("Escape");
    await colours.waitFor({ state: "detached" });
    // the focus goes back once the drawer has gone, which is a turn later
    await bench.page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "更多");
  });

  test("高亮不进文件；写入校验报告多一张表，改动还在，仍可撤销；保存后重新打开都对", async () => {
    await bench.fromMenu("menuitemcheckbox", "高亮问题单元格");
    await bench.pane
      .getByText(/已高亮|已标/)
      .first()
      .waitFor();
    await bench.fromMenu("menuitem", "写入校验报告");
    await bench.page.locator("[data-testid=grid]").getByText("校验报告").first().waitFor();
    const saved = openWorkbook(await bench.save(), "副本.xlsx");
    const { sheets } = await saved.read();
    const cell = fromA1(link);
    const held = sheets.find(({ name }) => name === cell.sheet)?.cells;
    expect(held?.find(({ row, column }) => row === cell.row && column === cell.column)).toMatchObject({
      value: 87654.32,
    });
    expect(sheets.filter(({ own }) => own === "report")).toHaveLength(1);
    const sample = openWorkbook(readFileSync(join(__dirname, "../../assets/samples/with-mistakes.xlsx")), "示例.xlsx");
    const looks = ({ cells }: ReturnType<typeof sample.look>["sheets"][number]) => cells;
    const own = saved.look().sheets.filter(({ name }) => !name.startsWith("校验报告"));
    expect(own.map(looks)).toEqual(sample.look().sheets.map(looks));
    expect(await bench.button("撤销").isEnabled()).toBe(true);
  });
});

describe("有各种内容的工作簿", () => {
  const sheet = String(RICH_PARTS[SHEET]);
  const open = unprotected();
  const locked = zipped({ ...RICH_PARTS, [SHEET]: sheet.replace("<sheetProtection", '$& sheet="1"') });
  let saved: Uint8Array;

  beforeAll(async () => {
    bench = await WorkbenchPage.open("");
    await bench.button("选择工作簿…").waitFor();
  });
  afterAll(() => bench.close());

  test("开始页没有无障碍问题；拖入两个：一个打不开，说明原因；另一个打开", async () => {
    expect(await violations()).toEqual([]);
    await bench.drop([
      { name: "说明.xlsx", bytes: new TextEncoder().encode("这是文本") },
      { name: "单位.xlsx", bytes: open },
    ]);
    await bench.page.getByText("“说明.xlsx”不是 .xlsx 工作簿").waitFor();
    await bench.ready();
    expect(await bench.page.locator("[data-testid=grid]").getByText("底稿").count()).toBe(0);
  });

  test("改一格并保存：样式、合并、列宽、公式、批注、隐藏的表都在，合计是新的", async () => {
    await bench.select("B3");
    await bench.type("1300.5");
    saved = await bench.save();
    const [before, after] = [openWorkbook(open, "甲.xlsx"), openWorkbook(saved, "甲.xlsx")];
    expect(after.look()).toEqual(before.look());
    const [was, is] = [await before.read(), await after.read()];
    const frame = ({ cells: _, ...rest }: (typeof was.sheets)[number]) => rest;
    expect(is.sheets.map(frame)).toEqual(was.sheets.map(frame));
    const changed = is.sheets.flatMap(({ name, cells }, i) =>
      cells
        .filter((cell, j) => JSON.stringify(cell) !== JSON.stringify(was.sheets[i]?.cells[j]))
        .map(({ row, column, value }) => `${name} ${row},${column} ${value}`),
    );
    expect(changed).toEqual(
      expect.arrayContaining(["收支总表 3,2 1300.5", "收支总表 3,4 200.5", "收支总表 6,2 1380.5"]),
    );
    const [parts, kept] = [unzipSync(open), unzipSync(saved)];
    const touched = Object.keys(parts).filter(
      (name) => Buffer.compare(parts[name] ?? new Uint8Array(), kept[name] ?? new Uint8Array()) !== 0,
    );
    expect(touched.filter((name) => ![SHEET, "xl/workbook.xml", "xl/calcChain.xml"].includes(name))).toEqual([]);
  });

  test("换一个工作簿再回来：改动和撤销都在", async () => {
    await bench.choose("第二个.xlsx", locked);
    await bench.ready();
    // the list of files beside the cells
    expect(await violations()).toEqual([]);
    await bench.button("单位.xlsx").click();
    await bench.ready();
    await bench.button("撤销").click();
    await bench.button("重做").click();
    expect(await openWorkbook(await bench.save(), "甲.xlsx").read()).toEqual(
      await openWorkbook(saved, "甲.xlsx").read(),
    );
  });

  test("受保护的表：说明不能改的原因，文件不变", async () => {
    await bench.button("第二个.xlsx").click();
    await bench.ready();
    await bench.select("B3");
    await bench.type("1");
    await bench.page.getByText("工作表或工作簿结构受保护").waitFor();
    const [first] = (await openWorkbook(await bench.save(), "甲.xlsx").read()).sheets;
    expect(first?.cells.find(({ row, column }) => row === 3 && column === 2)).toMatchObject({ value: 1200.5 });
  });

  test("粘贴的内容进文件，不带格式", async () => {
    await bench.button("单位.xlsx").click();
    await bench.ready();
    await bench.select("B3");
    await bench.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        "text/html",
        "<table><tr><td style='font-weight:bold;background:red'>11</td><td>22</td></tr></table>",
      );
      clipboardData.setData("text/plain", "11\t22");
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await bench.page.waitForTimeout(500);
    const book = openWorkbook(await bench.save(), "甲.xlsx");
    const row = (await book.read()).sheets[0]?.cells.filter((cell) => cell.row === 3);
    expect(row).toMatchObject([{ column: 1 }, { value: 11 }, { value: 22 }, { value: -11, formula: "=B3-C3" }]);
    expect(book.look()).toEqual(openWorkbook(open, "甲.xlsx").look());
  });

  test("关闭改过的先问；离开页面也问", async () => {
    await bench.select("B4");
    await bench.type("5");
    await bench.page.getByRole("button", { name: /^单位\.xlsx \*$/ }).waitFor();
    await bench.button("关闭“单位.xlsx”").click();
    await bench.page.getByRole("dialog").getByText("有未保存的修改").waitFor();
    const backdrop = bench.page.locator(".fui-DialogSurface__backdrop");
    expect(await backdrop.evaluate((layer) => layer.parentElement?.getBoundingClientRect().height ?? 0)).toBeLessThan(
      1,
    );
    await bench.page.getByRole("button", { name: "取消" }).click();
    const asked = bench.page.waitForEvent("dialog");
    void bench.page.close({ runBeforeUnload: true });
    expect((await asked).type()).toBe("beforeunload");
    await (await asked).dismiss();
    await bench.button("关闭“单位.xlsx”").click();
    await bench.page.getByRole("button", { name: "不保存" }).click();
    expect(await bench.page.getByRole("button", { name: /^单位\.xlsx/ }).count()).toBe(0);
  });
});

describe("很大的工作簿", () => {
  beforeAll(async () => {
    bench = await WorkbenchPage.open("");
  });
  afterAll(() => bench.close());

  test("十万个单元格：打开有进度，能选、能改、能保存", async () => {
    await bench.watchLongTasks();
    const start = Date.now();
    await bench.choose("大.xlsx", budgetFile(20, 5_000));
    await bench.page.getByText("正在打开“大.xlsx”").first().waitFor();
    await bench.page.locator("[data-testid=grid][data-ready=true]").waitFor();
    process.stdout.write(`十万格：显示 ${sayable(Date.now() - start)}`);
    await bench.ready();
    process.stdout.write(`十万格：校验完 ${sayable(Date.now() - start)}`);
    process.stdout.write(`十万格：页面最长一次不响应 ${sayable(await bench.longestTask())}`);
    await bench.select("B400");
    const typing = Date.now();
    await bench.type("77");
    await bench.button("撤销").and(bench.page.locator(":enabled")).waitFor();
    process.stdout.write(`十万格：改一格进文件 ${sayable(Date.now() - typing)}`);
    const { sheets } = await openWorkbook(await bench.save(), "大.xlsx").read();
    expect(sheets[0]?.cells.find(({ row, column }) => row === 400 && column === 2)).toMatchObject({ value: 77 });
  });
});
