/** @jest-environment jsdom */
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";
import { Pane, type PaneProps } from "../../../src/taskpane/Pane";
import { PANELS } from "../../../src/taskpane/panels";
import { type NarrativeServices, narrativeServices, sample, withoutText } from "./narrative-pane";

configure({
  asyncUtilTimeout: 10_000,
  defaultHidden: true,
  getElementError: (message) => new Error((message ?? "").split("Here are the available roles")[0]),
});
jest.setTimeout(60_000);
const withoutStyles = createDOMRenderer();

let fujian: WorkbookSnapshot;
let services: NarrativeServices;
let user: UserEvent;

const button = (name: string | RegExp) => screen.getByRole("button", { name });

async function open(props: Partial<PaneProps> = {}): Promise<void> {
  render(
    <RendererProvider renderer={withoutStyles}>
      <Pane services={services} panels={PANELS} startTab="narrate" {...props} />
    </RendererProvider>,
  );
  await screen.findByRole("button", { name: /写情况说明|重新生成/ });
}

/** Opens the tab with its text written. */
async function openWritten(): Promise<void> {
  await open({ runPanel: "narrate" });
  await screen.findByRole("article", { name: "情况说明正文" });
}

const article = () => screen.getByRole("article", { name: "情况说明正文" });
/** The paragraph of the preview that says this. */
const paragraph = (text: RegExp): HTMLElement => {
  const found = [...article().querySelectorAll<HTMLElement>("p")].find((each) => text.test(each.textContent ?? ""));
  if (!found) throw new Error(`no paragraph says ${text}`);
  return found;
};

beforeAll(async () => {
  fujian = withoutText(await sample("fujian"));
});
beforeEach(() => {
  services = narrativeServices(fujian);
  user = userEvent.setup({ pointerEventsCheck: 0 });
});
afterEach(cleanup);

describe("写情况说明", () => {
  test("先说明要做什么；点击后按地区的格式写出，标题按层级，待填可见", async () => {
    await open();
    expect(screen.getByRole("heading", { name: "由预算表写出情况说明" })).toBeTruthy();
    await user.click(button("写情况说明"));
    await screen.findByRole("article", { name: "情况说明正文" });
    expect(screen.getByRole("heading", { name: "青川市示例档案馆" })).toBeTruthy();
    expect(within(article()).getByRole("heading", { level: 4, name: "一、预算收支总体情况" })).toBeTruthy();
    expect(article().textContent).toContain("【待填：上年数】");
    expect(screen.getByText(/还有 37 处待填或待确认/)).toBeTruthy();
    expect(screen.getByRole("combobox", { name: "地区模板" }).textContent).toBe("自动识别（福建）");
  });

  test("点击数字到它的单元格", async () => {
    await openWritten();
    const [first] = within(paragraph(/收入预算共/)).getAllByRole("button", { name: /，来源：/ });
    await user.click(first as HTMLElement);
    const [address] = /[^：、]+![A-Z]+\d+/.exec(first?.getAttribute("aria-label") ?? "") ?? [""];
    const [cell] = services.visited;
    expect(cell && `${cell.sheet}!${"ABCDEFGH".charAt(cell.column - 1)}${cell.row}`).toBe(address);
    const { sheets } = await services.host.read();
    const value = sheets
      .find(({ name }) => name === cell?.sheet)
      ?.cells.find(({ row, column }) => row === cell?.row && column === cell?.column)?.value;
    expect(Number(value).toFixed(2)).toBe(first?.textContent);
  });

  test("换地区模板后重新写", async () => {
    await openWritten();
    await user.click(screen.getByRole("combobox", { name: "地区模板" }));
    await user.click(screen.getByRole("option", { name: "宁夏" }));
    await waitFor(() => expect(article().textContent).toContain("部门预算——预算表"));
    expect(await services.host.loadState("settings")).toContain("ningxia");
  });

  test("没有预算表时说明，不写空的正文", async () => {
    services = narrativeServices({ sheets: [], externalLinks: [] });
    await open({ runPanel: "narrate" });
    expect(await screen.findByRole("heading", { name: "没有认出预算表" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "写入工作表" })).toBeNull();
  });
});
