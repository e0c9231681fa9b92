import type { Page } from "playwright-core";
import { choose, type State } from "./state";

const CHECKED = "?show=reading&run=check";

async function open(page: Page, table: string): Promise<void> {
  await choose(page, "menuitem", /^识别表格/);
  await page.getByRole("button", { name: `看读法：${table}` }).click();
  await page.getByText("在表里着色").waitFor();
}

const fromTables = (page: Page): Promise<void> => open(page, "一般公共预算支出表（一般公共预算支出表）");

/** How a table was read: from the list of tables and from a finding, before and after the user's word. */
export const READING_STATES: readonly State[] = [
  {
    name: "reading-list",
    query: CHECKED,
    act: (page) => choose(page, "menuitem", /^识别表格/),
  },
  { name: "reading", query: CHECKED, act: fromTables },
  {
    name: "reading-rows",
    query: CHECKED,
    act: async (page) => {
      await fromTables(page);
      await page.getByRole("heading", { name: /^各行/ }).scrollIntoViewIfNeeded();
    },
  },
  { name: "reading-sides", query: CHECKED, act: (page) => open(page, "收支总表（收支总表）") },
  {
    name: "reading-menu",
    query: CHECKED,
    act: async (page) => {
      await fromTables(page);
      await page.getByRole("button", { name: "改读法：F 列 机动安排" }).click();
    },
  },
  {
    name: "reading-told",
    query: CHECKED,
    act: async (page) => {
      await fromTables(page);
      await page.getByRole("button", { name: "改读法：F 列 机动安排" }).click();
      await page.getByRole("menuitemradio", { name: "其他金额，合计的一部分" }).click();
      await page.getByText("由您指定").first().waitFor();
    },
  },
  {
    name: "reading-code",
    query: CHECKED,
    act: async (page) => {
      await open(page, "收支总表（收支总表）");
      await page.getByRole("button", { name: "改读法：第 8 行 三、杂项来款" }).click();
      await page.getByRole("menuitem", { name: "科目，填写编码…" }).click();
      await page.getByRole("textbox", { name: "科目编码" }).fill("20");
      await page.getByRole("button", { name: "确定" }).click();
    },
  },
  {
    name: "reading-export",
    query: CHECKED,
    act: async (page) => {
      await fromTables(page);
      await page.getByRole("button", { name: "导出为测试用例…" }).click();
      await page.getByRole("textbox", { name: "全文" }).waitFor();
    },
  },
  {
    name: "reading-finding",
    query: CHECKED,
    act: async (page) => {
      await page.getByText(/“机动安排”一列/).click();
      await page.getByRole("button", { name: "看这张表是怎么读的" }).scrollIntoViewIfNeeded();
    },
  },
];
