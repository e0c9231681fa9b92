/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { RendererProvider } from "@fluentui/react-components";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { Settings } from "../../src/model/settings";
import { Pane } from "../../src/taskpane/Pane";
import { linesNow, openCase } from "../read-case";
import { FakeHost } from "./fake-host";
import { readingServices } from "./gallery/reading-services";
import { withoutStyles } from "./in-jsdom";
import { fakeServices } from "./services";

let host: FakeHost;
let user: UserEvent;
/** What was given to files. */
let given: readonly string[] = [];

async function openChecked(show = "reading"): Promise<void> {
  const fake = fakeServices();
  given = fake.given;
  const services = readingServices({ ...fake, host }, host, show);
  render(
    <RendererProvider renderer={withoutStyles}>
      <Pane services={services} runAtOnce />
    </RendererProvider>,
  );
  await screen.findByRole("list", { name: "问题列表" });
}

/** Without layout the focus traps hide what is open from the roles; labels are found all the same. */
const labelled = (name: string | RegExp): HTMLElement => screen.getByLabelText(name);
const click = (element: HTMLElement): Promise<void> => user.click(element);

async function openReading(table: string): Promise<void> {
  await click(screen.getByRole("button", { name: "更多" }));
  await click(await screen.findByRole("menuitem", { name: /^识别表格/ }));
  await click(await screen.findByLabelText(`看读法：${table}（${table}）`));
  await screen.findByText("在表里着色");
}

async function choose(what: string, meaning: string): Promise<void> {
  await click(labelled(`改读法：${what}`));
  await click(await screen.findByText(meaning));
}

const saved = (): Partial<Settings> => JSON.parse(host.stored.get("settings") ?? "{}") as Partial<Settings>;
const hasUnknownColumn = (): boolean => screen.queryByText(/“机动安排”一列不知道它的含义/) !== null;

beforeEach(() => {
  host = new FakeHost();
  user = userEvent.setup({ pointerEventsCheck: 0 });
});
afterEach(cleanup);

describe("一张表是怎么读的", () => {
  test("从表格列表一步到：没看懂的在前，各列各行都有说法", async () => {
    await openChecked();
    await openReading("一般公共预算支出表");
    const unread = within(labelled("未看懂（2）"));
    expect(unread.getByText("机动安排")).toBeTruthy();
    expect(unread.getByText("不认识“机动安排”")).toBeTruthy();
    expect(unread.getByText("不像一个金额")).toBeTruthy();
    expect(screen.getByText("一般公共预算 · 基本支出 · 金额（万元）")).toBeTruthy();
    expect(screen.getByText("功能科目 20126")).toBeTruthy();
    expect(screen.getByText("属于第 5 行“一般公共服务支出”")).toBeTruthy();
    await click(labelled(/^F7：定位到 /));
    expect(host.visited).toEqual([{ sheet: "一般公共预算支出表", row: 7, column: 6 }]);
  });

  test("从问题也是一步；说明一列是什么以后，重新校验，问题不再有；可以撤回", async () => {
    await openChecked();
    expect(hasUnknownColumn()).toBe(true);
    await click(screen.getByText(/“机动安排”一列不知道它的含义/));
    const card = screen.getByText(/“机动安排”一列不知道它的含义/).closest("article");
    await click(within(card ?? document.body).getByText("看这张表是怎么读的"));
    await screen.findByText("在表里着色");
    await choose("F 列 机动安排", "其他金额，合计的一部分");
    await screen.findByText("由您指定");
    expect(saved().columns).toEqual([{ sheet: "一般公共预算支出表", head: ["机动安排"], nth: 1, as: "own" }]);
    await waitFor(() => expect(hasUnknownColumn()).toBe(false));
    await choose("F 列 机动安排", "自动识别");
    await waitFor(() => expect(hasUnknownColumn()).toBe(true));
    expect(host.stored.has("settings")).toBe(false);
  });

  test("一行可以改成结转或某个科目，在设置里列出并可改回", async () => {
    await openChecked();
    await openReading("收支总表");
    await choose("第 8 行 三、杂项来款", "科目，填写编码…");
    const field = screen.getByLabelText("科目编码");
    await user.type(field, "20{Enter}");
    expect(screen.getByText("请填写 3、5 或 7 位的科目编码。")).toBeTruthy();
    await user.type(field, "805{Enter}");
    await screen.findByText("由您指定");
    expect(saved().rows).toEqual([{ sheet: "收支总表", label: "三、杂项来款", nth: 1, as: "code=20805" }]);
    await click(labelled("关闭"));
    await click(screen.getByRole("tab", { name: /^设置/ }));
    await click(await screen.findByText("导出为命令行的配置文件"));
    await screen.findByText(/^已交给浏览器保存，请到下载文件夹查看。校验时用 --config 指定它/);
    expect(given[0]).toMatch(/^读法配置.json\n/);
    await click(await screen.findByLabelText("改回自动识别：收支总表 的“三、杂项来款”行 科目 20805"));
    await waitFor(() => expect(host.stored.has("settings")).toBe(false));
  });
});

test("导出为测试用例：先说明内容并显示全文，再保存", async () => {
  await openChecked();
  await openReading("一般公共预算支出表");
  await choose("F 列 机动安排", "其他金额，合计的一部分");
  await screen.findByText("由您指定");
  await click(screen.getByText("导出为测试用例…"));
  await screen.findByText(/^含：表题、表头、编码/);
  const text = (screen.getByLabelText("全文") as HTMLTextAreaElement).value;
  expect(text).not.toContain("示例市档案馆");
  expect(given).toEqual([]);
  await click(screen.getByText("保存"));
  expect(await screen.findByText("已交给浏览器保存。")).toBeTruthy();
  expect(given).toEqual([`读法用例-一般公共预算支出表.txt\n${text}`]);
  const opened = openCase(text);
  expect(linesNow(opened)).toEqual(opened.expected);
  expect(opened.settings.columns).toEqual([{ sheet: "表", head: ["机动安排"], nth: 1, as: "own" }]);
});

describe("在表里着色", () => {
  const kinds = (): readonly string[] => [...new Set(host.marks.map(({ severity }) => severity))].sort();
  const at = (row: number, column: number) =>
    host.marks.find(({ cell }) => cell.row === row && cell.column === column)?.severity;

  test("在 Excel 里点了才着色；关上恢复，原来的高亮还在", async () => {
    await openChecked();
    await click(screen.getByRole("button", { name: "更多" }));
    await click(await screen.findByRole("menuitemcheckbox", { name: "高亮问题单元格" }));
    await screen.findByText(/^已高亮 \d+ 个单元格。$/);
    const highlights = host.marks;
    await openReading("一般公共预算支出表");
    expect(host.marks).toEqual(highlights);
    await click(labelled("在表里着色"));
    await waitFor(() => expect(kinds()).toEqual(["read-aside", "read-name", "read-part", "read-total", "unread"]));
    expect([at(5, 1), at(5, 3), at(5, 4), at(5, 6), at(4, 1), at(5, 7)]).toEqual([
      "read-name",
      "read-total",
      "read-part",
      "unread",
      "read-total",
      "read-aside",
    ]);
    await click(labelled("关闭"));
    await waitFor(() => expect(host.marks).toEqual(highlights));
  });

  test("在独立页面里打开就着色，更正以后颜色跟着变，关上就没有了", async () => {
    await openChecked("reading-page");
    await openReading("一般公共预算支出表");
    await waitFor(() => expect(at(5, 6)).toBe("unread"));
    await choose("F 列 机动安排", "对附属单位补助支出");
    await waitFor(() => expect(at(5, 6)).toBe("read-part"));
    await click(labelled("关闭"));
    await waitFor(() => expect(host.marks).toEqual([]));
    expect(host.stored.has("highlight")).toBe(false);
  });
});
