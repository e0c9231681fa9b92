import type { Page } from "playwright-core";
import type { State } from "./state";

/** The real pipeline over the sample with mistakes; the tab of the texts has it. */
const MISTAKES = "?run=check&tab=text&show=mistakes";

const toList = async (page: Page): Promise<void> => {
  await page.getByRole("tab", { name: "校验" }).click();
  await page.getByRole("list", { name: "问题列表" }).waitFor();
};

const open = async (page: Page, words: RegExp): Promise<void> => {
  await toList(page);
  await page.getByText(words).first().click();
};

/** Both ends of a finding, and values that mend it: on their lines, in the opened one, all of them at once, and after a click. */
export const FIXING_STATES: readonly State[] = [
  { name: "fixes", query: MISTAKES, act: toList },
  { name: "ends", query: MISTAKES, act: (page) => open(page, /文中为/) },
  { name: "fix-opened", query: MISTAKES, act: (page) => open(page, /与各类支出之和/) },
  {
    name: "fix-all",
    query: MISTAKES,
    act: async (page) => {
      await toList(page);
      await page.getByRole("button", { name: /^全部修正/ }).click();
    },
  },
  {
    name: "fixed",
    query: MISTAKES,
    act: async (page) => {
      await toList(page);
      await page
        .getByRole("button", { name: /将 C4 的/ })
        .first()
        .click();
      await page.getByText(/^已改正/).waitFor();
      await page.mouse.move(0, 0);
    },
  },
];
