import type { Page } from "playwright-core";
import { FIXING_STATES } from "./fixing-states";
import { galleryWindow } from "./gallery-window";
import { NARRATIVE_STATES } from "./narrative-states";
import { OVERVIEW_STATES } from "./overview-states";
import { READING_STATES } from "./reading-states";
import { choose, click, type State } from "./state";
import { TARGET_STATES } from "./targets-states";
import { TEXT_STATES } from "./text-states";

/** Opens the first finding of the list. */
const open = (page: Page): Promise<void> => page.getByText(/“支出合计”/).click();

/** Every state of the pane of which there are pictures. */
export const STATES: readonly State[] = [
  { name: "start", query: "" },
  { name: "reading", query: "?show=slow&run=check" },
  { name: "findings", query: "?run=check" },
  { name: "opened", query: "?run=check", act: open },
  { name: "scrolled", query: "?run=check", act: (page) => scrollTo(page, 420) },
  { name: "many", query: "?show=many&run=check", act: (page) => scrollTo(page, 90_000) },
  { name: "clean", query: "?show=clean&run=check" },
  { name: "nothing", query: "?show=nothing&run=check" },
  { name: "failing", query: "?show=failing&run=check" },
  { name: "bug", query: "?show=bug&run=check" },
  { name: "waiving", query: "?run=check", act: (page) => open(page).then(() => click("标为已核实…")(page)) },
  { name: "tables", query: "?run=check", act: (page) => choose(page, "menuitem", /^识别表格/) },
  { name: "coverage", query: "?run=check", act: click(/条规则：/) },
  { name: "filtered", query: "?run=check", act: click(/^提醒 \d+$/) },
  { name: "marked", query: "?run=check", act: (page) => choose(page, "menuitemcheckbox", "高亮问题单元格") },
  { name: "noted", query: "?run=check", act: (page) => choose(page, "menuitemcheckbox", "在单元格写批注") },
  { name: "here", query: "?run=check", act: moveTo },
  { name: "outdated", query: "?run=check", act: outdate },
  { name: "settings", query: "?run=check&tab=settings" },
  { name: "profile", query: "?run=check", act: click(/^地区模板/) },
  { name: "nature", query: "?run=check", act: click(/^单位性质/) },
  { name: "more", query: "?run=check", act: click("更多") },
  { name: "solved", query: "?run=check", act: solve },
  { name: "help", query: "?run=check", act: click("帮助") },
  { name: "help-rule", query: "?run=check", act: (page) => open(page).then(() => click("规则说明")(page)) },
  { name: "menu", query: "?run=check", act: (page) => open(page).then(() => click("更多操作")(page)) },
  ...FIXING_STATES,
  ...OVERVIEW_STATES,
  ...READING_STATES,
  ...NARRATIVE_STATES,
  ...TARGET_STATES,
  ...TEXT_STATES,
];

async function scrollTo(page: Page, top: number): Promise<void> {
  await page.evaluate((y) => {
    const list = document.querySelector('[role="list"]');
    for (let each = list?.parentElement; each; each = each.parentElement) {
      if (getComputedStyle(each).overflowY === "auto") return each.scrollTo(0, y);
    }
  }, top);
}

/** The next check finds two fewer. */
async function solve(page: Page): Promise<void> {
  await (await galleryWindow(page)).evaluate(({ dropFindings }) => dropFindings(2));
  await page.getByRole("button", { name: "重新校验" }).click();
}

async function outdate(page: Page): Promise<void> {
  await (await galleryWindow(page)).evaluate(({ fakeHost }) => fakeHost.change());
}

/** The user goes to the second finding's cell in the sheet. */
async function moveTo(page: Page): Promise<void> {
  await page.getByRole("list", { name: "问题列表" }).waitFor();
  await (await galleryWindow(page)).evaluate(({ walkToFinding }) => walkToFinding(3));
}
