/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { RendererProvider } from "@fluentui/react-components";
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { Pane } from "../../src/taskpane/Pane";
import { book } from "../drawn-book";
import { MemoryHost } from "../memory-host";
import { asking, realAnswers } from "./asking";
import { FakeHost } from "./fake-host";
import { withoutStyles } from "./in-jsdom";
import { fakeServices } from "./services";

/** One amount with two digits exchanged, and one stored as text. */
const { snapshot } = book`
  一般公共预算支出表
  科目编码 | 科目名称           | 合计   | 基本支出 | 项目支出
           | 合计               | 134.20 | 74.20    | 60.00
  201      | 一般公共服务支出   | 92.30  | 53.20    | 40.00
  208      | 社会保障和就业支出 | 41.00  | '21.00'  | 20.00
`;

let user: UserEvent;
let given: readonly string[] = [];

/** The pane over a workbook in memory, judged by the real rules. */
async function open(): Promise<MemoryHost> {
  const host = new MemoryHost({ ...snapshot, fills: [], states: [], marks: [] });
  // the memory has no notes of its own
  const services = { ...fakeServices(), ask: asking(realAnswers()), host: Object.assign(host, notes()) };
  ({ given } = services);
  render(
    <RendererProvider renderer={withoutStyles}>
      <Pane services={services} runAtOnce />
    </RendererProvider>,
  );
  await screen.findByRole("list", { name: "问题列表" });
  return host;
}

const notes = () => ({ notes: new FakeHost().notes });
const click = async (name: string | RegExp): Promise<void> => user.click(await screen.findByRole("button", { name }));
const said = (text: string | RegExp) => screen.findByText(text);
const rowOf = (address: string): HTMLElement => {
  const row = screen.getAllByRole("article").find((each) => within(each).queryByText(address));
  if (!row) throw new Error(`no row of ${address}`);
  return row;
};
const amountAt = async (host: MemoryHost, row: number, column: number) =>
  (await host.read()).sheets[0]?.cells.find((cell) => cell.row === row && cell.column === column)?.value;

beforeEach(() => {
  user = userEvent.setup({ pointerEventsCheck: 0 });
});
afterEach(cleanup);

test("行上一次点击改正，消息里撤销；全部修正可以去掉几处，底部撤销", async () => {
  const host = await open();
  await click("将 C5 的 92.30 改为 93.20");
  await said("已改正：将 C5 的 92.30 改为 93.20。");
  expect(await amountAt(host, 5, 3)).toBe(93.2);
  expect(await said("还剩 1 处，刚解决 1 处")).toBeTruthy();
  await click("撤销");
  await said("已撤销，恢复为原来的内容。");
  expect(await amountAt(host, 5, 3)).toBe(92.3);
  await click("全部修正 2 处…");
  await user.click(await screen.findByRole("checkbox", { name: /将 C5 的/ }));
  await click("修正 1 处");
  await waitFor(async () => expect(await amountAt(host, 6, 4)).toBe(21));
  await click("关闭消息");
  await click("撤销");
  await waitFor(async () => expect(await amountAt(host, 6, 4)).toBe("21.00"));
});

test("展开的一行：点一端、点圈出的格、点加数都到那一格；复制；Esc 先回到行，再收起", async () => {
  const host = await open();
  const row = rowOf("C5");
  await user.click(row.querySelector("p") ?? row);
  const ends = within(within(row).getByRole("region", { name: "两处对照" }));
  await user.click(ends.getByRole("button", { name: /^定位到 一般公共预算支出表!D5$/ }));
  expect(host.selection).toMatchObject({ row: 5, column: 4 });
  await user.click(ends.getByTitle("92.30"));
  expect(host.selection).toMatchObject({ row: 5, column: 3 });
  await user.click(ends.getByRole("button", { name: /^定位到 一般公共预算支出表!E5$/ }));
  expect(host.selection).toMatchObject({ row: 5, column: 5 });
  await user.click(ends.getByRole("button", { name: /^定位到 一般公共预算支出表!C5，/ }));
  expect(host.selection).toMatchObject({ row: 5, column: 3 });
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(row);
  await user.click(within(row).getByRole("button", { name: "更多操作" }));
  await user.click(await screen.findByRole("menuitem", { name: "复制问题" }));
  await said("已复制到剪贴板。");
  expect(given[0]).toMatch(/^【错误】N10 /);
  act(() => row.focus());
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("region", { name: "两处对照" })).toBeNull();
});

test("抬头和菜单：重新校验、单位性质、批注", async () => {
  await open();
  await click("重新校验");
  await click(/^单位性质：/);
  await user.click(await screen.findByRole("menuitemradio", { name: "行政单位" }));
  expect(await screen.findByRole("button", { name: "单位性质：行政单位" })).toBeTruthy();
  for (const told of [/^已在 2 个单元格/, /批注/]) {
    await click("更多");
    await user.click(await screen.findByRole("menuitemcheckbox", { name: "在单元格写批注" }));
    await said(told);
  }
});
