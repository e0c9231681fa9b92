import type { Page } from "playwright-core";
import type { State } from "./state";

const TAB = "?tab=targets";
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();

const open = (name: string) => async (page: Page) => {
  await page
    .getByRole("article", { name: new RegExp(`^${name}`) })
    .getByRole("button", { name: /^(编辑|起草)/ })
    .click();
  await button(page, "返回列表").waitFor();
};

const hotline = async (page: Page): Promise<void> => {
  await open("12345")(page);
  await page.getByText(/“工单派发准确率”写为/).waitFor();
};

async function lastYear(page: Page): Promise<void> {
  await open("办公设备")(page);
  await button(page, "更多操作").click();
  await page.getByRole("menuitem", { name: /^上年目标表/ }).click();
  await page
    .locator('input[type="file"]')
    .last()
    .setInputFiles({ name: "上年预算公开.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("x") });
  await page.getByText(/同名项目/).waitFor();
}

const into = (page: Page, text: string | RegExp) => page.getByText(text).first().scrollIntoViewIfNeeded();

/** The tab 绩效目标. */
export const TARGET_STATES: readonly State[] = [
  { name: "targets-list", query: TAB, act: (page) => page.getByText(/^共 \d 项/).waitFor() },
  {
    name: "targets-new",
    query: TAB,
    act: async (page) => {
      await button(page, "新建项目…").click();
      await page.getByRole("textbox", { name: /^项目名称/ }).fill("森林防火经费");
      await page.getByRole("textbox", { name: /^资金总额/ }).fill("120");
      await page.getByText("由名称推测，不对的请改选。").waitFor();
    },
  },
  {
    name: "targets-new-asked",
    query: TAB,
    act: async (page) => {
      await button(page, "新建项目…").click();
      await page.getByRole("textbox", { name: /^项目名称/ }).fill("业务费");
      await page.getByRole("dialog").getByRole("button", { name: "起草目标表" }).click();
      await page.getByText("由名称不能确定类别").waitFor();
    },
  },
  { name: "targets-loading", query: `${TAB}&show=slow` },
  { name: "targets-failing", query: `${TAB}&show=failing` },
  { name: "targets-nothing", query: `${TAB}&show=nothing` },
  { name: "targets-editor", query: TAB, act: hotline },
  {
    name: "targets-money",
    query: TAB,
    act: async (page) => {
      await hotline(page);
      const year = page.getByRole("group", { name: "年度资金" }).getByRole("textbox", { name: /^资金总额/ });
      await year.fill("1000");
      await page.getByText(/多 18\.10万元/).waitFor();
      await year.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "targets-indicators",
    query: TAB,
    act: async (page) => {
      await hotline(page);
      await into(page, /“工单派发准确率”写为/);
    },
  },
  {
    name: "targets-row-menu",
    query: TAB,
    act: async (page) => {
      await hotline(page);
      await button(page, "第 3 条的操作").click();
    },
  },
  {
    name: "targets-draft",
    query: TAB,
    act: async (page) => {
      await open("办公设备")(page);
      await button(page, /^移动第 3 条/).scrollIntoViewIfNeeded();
    },
  },
  { name: "targets-unit", query: TAB, act: open("整体支出") },
  {
    name: "targets-library",
    query: TAB,
    act: async (page) => {
      await hotline(page);
      await button(page, "从指标库添加…").click();
      await page.getByRole("checkbox", { name: "15秒接通率" }).click();
    },
  },
  { name: "targets-last-year", query: TAB, act: lastYear },
  {
    name: "targets-table",
    query: TAB,
    act: async (page) => {
      await lastYear(page);
      await button(page, /^只作对照/).click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await button(page, "表格填写…").click();
      const first = page.getByRole("textbox", { name: "指标值，第 1 行" });
      await first.click();
      await first.press("Enter");
      await page.getByText(/^上年有、本年没有的/).waitFor();
    },
  },
  {
    name: "targets-print",
    query: TAB,
    act: async (page) => {
      await hotline(page);
      await button(page, "更多操作").click();
      await page.getByRole("menuitem", { name: "打印预览…" }).click();
      await page.getByRole("table", { name: "目标表的样子" }).waitFor();
    },
  },
  {
    name: "targets-unconfirmed",
    query: TAB,
    act: async (page) => {
      await lastYear(page);
      await button(page, /^以此为起点/).click();
      await page.getByText(/尚未确认；/).waitFor();
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await into(page, /尚未确认；/);
    },
  },
  {
    name: "targets-write",
    query: TAB,
    act: async (page) => {
      await open("办公设备")(page);
      await button(page, "返回列表").click();
      await button(page, "写入或导出…").click();
      await page.getByText("写入前请核对").waitFor();
    },
  },
];
