import type { Page } from "playwright-core";
import type { State } from "./state";

const CHECKED = "?tab=text&run=check";

const TEXT = `二、一般公共预算拨款支出情况
2025年，青川市示例档案馆一般公共预算拨款支出预算786.54万元，比上年减少24.84万元，下降3.13%，主要原因是压减一般性支出。
（四）2080505-机关事业单位基本养老保险缴费支出18.01万元，主要用于养老保险缴费。
（五）2080506-机关事业单位职业年金缴费支出9.01万元，主要用于职业年金缴费。
三、政府采购情况
2025年政府采购预算共320.00万元，其中：货物20.00万元、服务300.00万元。单价50万元以上设备0台（套）。
四、其他情况
另有代管资金3.00万元。`;

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
const settled = (page: Page) => page.getByText(/^共识别金额/).waitFor();

async function toNext(page: Page): Promise<void> {
  await settled(page);
  await button(page, "下一处问题（F8）").click();
  await page.getByRole("region", { name: "所选数字" }).waitFor();
}

async function openPaste(page: Page): Promise<void> {
  await settled(page);
  await button(page, "添加文字").click();
  await page.getByRole("menuitem", { name: "粘贴文字…" }).click();
  await page.getByRole("dialog", { name: "粘贴文字" }).waitFor();
}

async function paste(page: Page): Promise<void> {
  await openPaste(page);
  await page.getByLabel("要核对的说明文字").fill(TEXT);
  await button(page, /^核对$/).click();
  await page.getByText(/^共识别金额 9 处/).waitFor();
}

/** The states of the tab 文字核对. */
export const TEXT_STATES: readonly State[] = [
  { name: "text-start", query: "?tab=text" },
  { name: "text-nothing", query: `${CHECKED}&show=nothing` },
  { name: "text-sheet", query: `${CHECKED}&show=mistakes`, act: settled },
  { name: "text-users-sheet", query: `${CHECKED}&show=mistakes`, act: toNext },
  { name: "text-own-sheet", query: `${CHECKED}&show=own`, act: toNext },
  { name: "text-pasting", query: CHECKED, act: openPaste },
  { name: "text-pasted", query: CHECKED, act: paste },
  {
    name: "text-wrong",
    query: CHECKED,
    act: async (page) => {
      await paste(page);
      await toNext(page);
    },
  },
  {
    name: "text-replaced",
    query: CHECKED,
    act: async (page) => {
      await paste(page);
      await toNext(page);
      await button(page, /改为“[^”]*”$/).click();
      await page.getByText(/^已替换 1 处/).waitFor();
    },
  },
  {
    name: "text-unbound",
    query: CHECKED,
    act: async (page) => {
      await paste(page);
      await button(page, "3.00万元，未能对应").click();
    },
  },
  {
    name: "text-filtered",
    query: `${CHECKED}&show=mistakes`,
    act: async (page) => {
      await settled(page);
      await page.getByLabel("显示", { exact: true }).selectOption("wrong");
    },
  },
];
