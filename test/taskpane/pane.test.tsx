/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { RendererProvider } from "@fluentui/react-components";
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { UserError } from "../../src/model/user-error";
import { Pane, type PaneProps } from "../../src/taskpane/Pane";
import { packageText } from "../../src/questions/yearly-package";
import { sheet } from "../draw-sheet";
import { type FakeServices, fakeServices } from "./services";
import { finding, manyFindings } from "./sample-review";
import { withoutStyles } from "./in-jsdom";

let services: FakeServices;
let user: UserEvent;

async function open(props: Partial<PaneProps> = {}): Promise<void> {
  render(
    <RendererProvider renderer={withoutStyles}>
      <Pane services={services} {...props} />
    </RendererProvider>,
  );
  await screen.findByRole("tab", { name: /^校验/ });
}

/** Opens the pane with the result of a first check. */
const openChecked = async (props: Partial<PaneProps> = {}): Promise<void> => {
  await open({ runAtOnce: true, ...props });
  await screen.findByRole("list", { name: "问题列表" });
};

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const cards = () => screen.getAllByRole("article");
const cardOf = (text: string | RegExp): HTMLElement => {
  const card = screen.getByText(text).closest("article");
  if (!card) throw new Error(`no card with ${text}`);
  return card;
};
/** Opens the row of a finding, where everything about it stands; its article. */
const opened = async (text: string | RegExp): Promise<HTMLElement> => {
  await user.click(screen.getByText(text));
  const row = document.querySelector<HTMLElement>("article:has([aria-expanded=true])");
  if (!row) throw new Error(`${text} was not opened`);
  return row;
};
const inMenu = async (role: "menuitem" | "menuitemcheckbox" | "menuitemradio", name: string | RegExp) => {
  await user.click(button("更多"));
  return screen.findByRole(role, { name });
};
const tab = (name: string) => screen.getByRole("tab", { name: new RegExp(`^${name}`) });
/** The dialog of that title. Not by its role: without layout the focus trap hides the very dialog it opened. */
const dialogWith = async (title: string): Promise<HTMLElement> => {
  const heading = await screen.findByText(title);
  const dialog = heading.closest<HTMLElement>("[role$=dialog]");
  if (!dialog) throw new Error(`${title} is no dialog`);
  return dialog;
};
/** Puts the focus where Tab would; the way there with Tab is walked in a real browser (gallery/walk.ts). */
const focus = (element: HTMLElement | undefined): void => act(() => element?.focus());

beforeEach(() => {
  services = fakeServices();
  user = userEvent.setup({ pointerEventsCheck: 0 });
});
afterEach(cleanup);

describe("第一次打开", () => {
  test("说明要做什么，并承诺只读取；只用键盘就能校验", async () => {
    await open();
    expect(await screen.findByText("校验只读取，不改动工作簿，也不向外发送任何内容。")).toBeTruthy();
    focus(button("一键校验"));
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { name: "某某市农业农村局" })).toBeTruthy();
    expect(services.host.calls).toContain("read");
  });

  test("结果用文字播报，不只用颜色", async () => {
    await openChecked();
    const heard = screen.getAllByRole("status").map(({ textContent }) => textContent);
    expect(heard).toContain("校验完成：错误 2 项，提醒 3 项，建议 1 项。");
    expect(within(cardOf(/“支出合计”/)).getByText("错误")).toBeTruthy();
    expect(within(await opened(/“支出合计”/)).getByText(/依据：由表格自身得出$/)).toBeTruthy();
  });

  test("抬头列出单位、年度、模板、性质和识别的表格", async () => {
    await openChecked();
    expect(screen.getByText("2025 年 · 部门")).toBeTruthy();
    expect(button("地区模板：宁夏")).toBeTruthy();
    expect(button("单位性质：行政单位")).toBeTruthy();
    expect(button("1 张表的识别待确认")).toBeTruthy();
    expect(button("98 条规则：90 通过，6 有问题，2 未评估")).toBeTruthy();
    expect(button("重新校验").title).toBe("09:05 校验");
    expect(await inMenu("menuitem", "识别表格 认出 8 / 9，1 张表的识别待确认")).toBeTruthy();
  });

  test("进行中可以取消", async () => {
    services.host.isSlow = true;
    await open({ runAtOnce: true });
    expect((await screen.findByRole("progressbar", { name: "校验进度" })).getAttribute("aria-valuenow")).toBe("0.5");
    await user.click(button("取消"));
    expect(await screen.findByText("已取消，工作簿没有被改动。")).toBeTruthy();
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  test("失败时原话说明怎么办，作为警示播报，可以关闭", async () => {
    services.host.failures.read = new UserError("excelBusy", { doing: "读取工作簿" });
    await open({ runAtOnce: true });
    const text = await screen.findByText(/请按回车结束编辑/);
    expect(text.closest('[role="alert"]')).toBeTruthy();
    await user.click(button("关闭消息"));
    expect(screen.queryByText(/请按回车结束编辑/)).toBeNull();
  });

  test.each([
    ["excelRefused", true],
    ["excelBusy", false],
  ] as const)("Excel 没有说清原因的拒绝可以就地导出诊断信息（%s）", async (id, isOffered) => {
    services.host.failures.read = new UserError(id, { doing: "读取工作簿", code: "Conflict" });
    await open({ runAtOnce: true });
    await screen.findByText(/^读取工作簿时/);
    expect(screen.queryAllByRole("button", { name: "导出诊断信息…" })).toHaveLength(isOffered ? 1 : 0);
    if (!isOffered) return;
    await user.click(button("导出诊断信息…"));
    expect(await dialogWith("诊断信息")).toBeTruthy();
  });

  test("在设置里探查这个程序：先看到全文再导出；被拒绝时说原因；没有 Excel 的地方没有这个按钮", async () => {
    await open({ startTab: "settings" });
    expect(screen.queryByRole("button", { name: "探查这个程序…" })).toBeNull();
    cleanup();
    let isProtected = true;
    services = fakeServices({
      probe: async () => {
        if (isProtected) throw new UserError("sheetProtected", { doing: "探查 Excel" });
        return '{"steps":[]}';
      },
    });
    await open({ startTab: "settings" });
    await user.click(button("探查这个程序…"));
    expect(await screen.findByText(/^探查 Excel时被拒绝/)).toBeTruthy();
    isProtected = false;
    await user.click(button("探查这个程序…"));
    expect(within(await dialogWith("探查结果")).getByDisplayValue('{"steps":[]}')).toBeTruthy();
  });

  test("没有问题时连同未评估的规则一起说", async () => {
    services.findings = [];
    await open({ runAtOnce: true });
    expect(await screen.findByText("没有发现问题")).toBeTruthy();
    expect(screen.getByText(/已评估的 96 条规则全部通过；另有 2 条未评估/)).toBeTruthy();
  });
});

describe("问题列表的键盘操作", () => {
  test("上下键逐条移动，回车定位到有误的单元格", async () => {
    await openChecked();
    const [first, second, third] = cards();
    focus(first);
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(second);
    await user.keyboard("{ArrowDown}{ArrowUp}{ArrowDown}");
    expect(document.activeElement).toBe(third);
    await user.keyboard("{Home}{Enter}");
    expect(document.activeElement).toBe(first);
    expect(services.host.visited).toEqual([expect.objectContaining({ sheet: "支出总表", row: 5, column: 3 })]);
  });

  test("列表只占一个制表位；展开的一条里，每个单元格回车即可定位", async () => {
    await openChecked();
    expect(cards().filter((card) => card.tabIndex === 0)).toHaveLength(1);
    const row = await opened(/^收入总计/);
    focus(within(row).getByRole("button", { name: "定位到 收支总表!D20" }));
    await user.keyboard("{Enter}");
    expect(services.host.visited).toEqual([{ sheet: "收支总表", row: 20, column: 4 }]);
  });

  test("同时只展开一条；下一个和 F8 走到尽头回到开头，并定位到单元格", async () => {
    await openChecked();
    await opened(/^收入总计/);
    await user.click(button("下一个"));
    expect(document.querySelectorAll("[aria-expanded=true][tabindex='-1']")).toHaveLength(1);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("提醒，K02 科目名称与编码相符");
    await user.keyboard("{F8}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("错误，N15 合计等于各类之和");
    await user.keyboard("{F8}{F8}{F8}{F8}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("提醒，N01 收支总计平衡");
    await user.keyboard("{Shift>}{F8}{/Shift}");
    expect(services.host.visited.at(-1)).toMatchObject({ sheet: "情况说明", row: 41, column: 1 });
    expect(screen.getByText("还剩 6 处")).toBeTruthy();
  });

  test("明细多时先列六格，其余展开可见", async () => {
    await openChecked();
    const card = await opened(/^收入总计/);
    const links = within(within(card).getByRole("group", { name: "相关单元格" }));
    expect(links.getAllByRole("button", { name: /^定位到/ })).toHaveLength(6);
    await user.click(links.getByRole("button", { name: "其余 10 个" }));
    expect(links.getAllByRole("button", { name: /^定位到/ })).toHaveLength(16);
  });

  test("两千个问题只画出眼前的几个", async () => {
    services.findings = manyFindings(2000);
    await openChecked();
    expect(button("错误 667")).toBeTruthy();
    expect(cards().length).toBeLessThan(30);
  });
});

describe("筛选和分组", () => {
  test("点某一级别只看这一级，再点恢复", async () => {
    await openChecked();
    await user.click(button("建议 1"));
    expect(button("建议 1").getAttribute("aria-pressed")).toBe("true");
    expect(cards()).toHaveLength(1);
    await user.click(button("建议 1"));
    expect(cards().length).toBeGreaterThan(1);
  });

  test("搜索没有结果时说明被隐藏了多少，并能清除筛选", async () => {
    await openChecked();
    // Ctrl+F anywhere in the tab leads to its search
    button("建议 1").focus();
    await user.keyboard("{Control>}f{/Control}");
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    await user.keyboard("不存在的内容");
    expect(await screen.findByText("共有 6 项，被当前的筛选或搜索隐藏。")).toBeTruthy();
    await user.click(button("清除筛选"));
    await waitFor(() => expect(cards().length).toBeGreaterThan(1));
  });

  test("可以按规则分组，分组可以收起", async () => {
    services.findings = [finding(), finding({ message: "另一处也不等。" })];
    await openChecked();
    await user.click(await inMenu("menuitemradio", "按规则"));
    const head = await screen.findByRole("button", { name: /^N15 合计等于各类之和/ });
    expect(head.getAttribute("aria-expanded")).toBe("true");
    expect(cards()).toHaveLength(2);
    await user.click(head);
    expect(head.getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryAllByRole("article")).toEqual([]);
  });
});

describe("用户的决定", () => {
  test("标为已核实必须写明理由；之后仍列出，可以撤销", async () => {
    await openChecked();
    await user.click(within(await opened(/“支出合计”/)).getByRole("button", { name: "标为已核实…" }));
    const dialog = await dialogWith("标为已核实");
    await user.click(within(dialog).getByRole("button", { name: "确定" }));
    expect(within(dialog).getByText("请写明理由，方便复核的人了解情况。")).toBeTruthy();
    // the first to take the focus, so that words typed at once are not lost
    expect(dialog.querySelector("button, input, textarea")).toBe(within(dialog).getByRole("textbox", { name: /理由/ }));
    await user.click(within(dialog).getByRole("textbox", { name: /理由/ }));
    await user.paste("与批复一致");
    await user.click(within(dialog).getByRole("button", { name: "确定" }));
    await screen.findByText("理由：与批复一致");
    expect(screen.getByText(/^已核实 1 项/)).toBeTruthy();
    // by the keys of the tabs
    focus(button("撤销核实"));
    await user.keyboard("{Alt>}2{/Alt}");
    expect(tab("设置").getAttribute("aria-selected")).toBe("true");
    expect(screen.queryByText(/^已核实 1 项/)).toBeNull();
    await user.keyboard("{Alt>}1{/Alt}");
    expect(button("已核实 1")).toBeTruthy();
    expect(services.host.stored.get("settings")).toContain("与批复一致");
    await user.click(button("撤销核实"));
    await waitFor(() => expect(button("已核实 0")).toBeTruthy());
    expect(services.host.stored.has("settings")).toBe(false);
  });

  test("Alt+K 核实：常用理由一点就填，同一规则的可以一起勾选；之后回到这一行，仍可逐条撤销", async () => {
    services.findings = [1, 2, 3].map((row) =>
      finding({
        message: `第 ${row} 处相差 10.00 万元。`,
        cells: [{ sheet: "支出总表", row, column: 3, role: "stated" }],
      }),
    );
    await openChecked();
    const [first] = cards();
    focus(first);
    await user.keyboard("{Alt>}{k}{/Alt}");
    const dialog = await dialogWith("标为已核实");
    await user.click(within(dialog).getByRole("button", { name: "四舍五入" }));
    await user.click(within(dialog).getByRole("checkbox", { name: "同一规则的全部 3 处用同一个理由" }));
    await user.click(within(dialog).getByRole("checkbox", { name: /^支出总表!C3/ }));
    await user.click(within(dialog).getByRole("button", { name: "确定（2 处）" }));
    expect(await screen.findByText("已核实 2 项，不计入错误和提醒。")).toBeTruthy();
    expect(button("已核实 2")).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(first));
    await user.keyboard("{Alt>}{k}{/Alt}");
    await waitFor(() => expect(button("已核实 1")).toBeTruthy());
    await user.click(button("错误 2"));
    focus(cards()[0]);
    await user.keyboard("{Alt>}{k}{/Alt}");
    await user.click(within(await dialogWith("标为已核实")).getByRole("button", { name: "系统导出" }));
    await user.click(button("确定"));
    await waitFor(() => expect(cards()).toHaveLength(1));
    await waitFor(() => expect(document.activeElement).toBe(cards()[0]));
  });

  test("从更多操作停用规则，在设置里恢复", async () => {
    await openChecked();
    await user.click(within(await opened(/“支出合计”/)).getByRole("button", { name: "更多操作" }));
    await user.click(await screen.findByRole("menuitem", { name: "停用这条规则…" }));
    const dialog = await dialogWith("停用这条规则");
    await user.click(within(dialog).getByRole("textbox", { name: /理由/ }));
    await user.paste("本地不执行");
    await user.click(within(dialog).getByRole("button", { name: "确定" }));
    await waitFor(() => expect(services.host.stored.get("settings")).toContain("本地不执行"));
    await user.click(tab("设置"));
    expect(await screen.findByText("理由：本地不执行")).toBeTruthy();
    await user.click(button("恢复：N15 合计等于各类之和 已停用"));
    await waitFor(() => expect(services.host.stored.has("settings")).toBe(false));
  });

  test("在设置里导入科目清单，按它重新校验；年度科目包写明年度，几年的一起用；不是清单的说明原因；可以改回内置科目", async () => {
    const list = sheet("功能科目", "科目编码 | 科目名称\n201 | 一般公共服务支出\n20142 | 测试事务\n2014201 | 行政运行");
    services = fakeServices({
      readWorkbook: async ({ name }) => ({ sheets: name === "清单.xlsx" ? [list] : [], externalLinks: [] }),
    });
    await openChecked();
    await user.click(tab("设置"));
    const picked = await screen.findByLabelText("导入科目清单…", { selector: "input" });
    await user.upload(picked, new File(["x"], "别的.xlsx"));
    expect(await screen.findByText(/^“别的\.xlsx”不能作为科目清单：/)).toBeTruthy();
    await user.upload(picked, new File(["x"], "清单.xlsx"));
    expect(await screen.findByText(/^已导入 2025 年科目清单：/)).toBeTruthy();
    expect(services.reviewed.at(-1)?.officialLists?.map(({ year }) => year)).toEqual([2025]);
    expect(services.host.stored.get("settings")).toContain("测试事务");
    const list2027 = packageText({ year: 2027, entries: { functional: [["201", "一般公共服务支出"]] } }, "清单.xlsx");
    await user.upload(picked, Object.assign(new File([], "科目2027.json"), { text: async () => list2027 }));
    expect(await screen.findByText("已导入 2027 年科目包，共 1 个科目。")).toBeTruthy();
    expect(services.reviewed.at(-1)?.officialLists?.map(({ year }) => year)).toEqual([2025, 2027]);
    await user.click(button(/^改回内置科目：2027 年官方科目清单/));
    await user.click(button(/^改回内置科目：2025 年官方科目清单/));
    await waitFor(() => expect(services.reviewed.at(-1)?.officialLists).toEqual([]));
  });

  test("换地区模板后保存并重新校验", async () => {
    await openChecked();
    await user.click(button("地区模板：宁夏"));
    await user.click(await screen.findByRole("menuitemradio", { name: "福建" }));
    await waitFor(() => expect(services.reviewed).toHaveLength(2));
    expect(services.reviewed[1]).toMatchObject({ profile: "fujian" });
    expect(services.host.stored.get("settings")).toContain("fujian");
  });

  test("表格认错了可以指定，没把握的可以确认", async () => {
    await openChecked();
    await user.click(button("1 张表的识别待确认"));
    const drawer = await dialogWith("表格识别情况");
    expect(within(drawer).getByText("没有表题，也没有能认出的表头")).toBeTruthy();
    await user.click(within(drawer).getByRole("button", { name: "确认无误" }));
    await waitFor(() => expect(services.reviewed).toHaveLength(2));
    expect(services.reviewed[1]?.tableTypes).toEqual([{ sheet: "三公经费", top: 1, type: "three-public" }]);
    const unknown = within(drawer).getByRole("region", { name: "附表 A1:C6" });
    await user.click(within(unknown).getByRole("combobox", { name: "这是哪张表" }));
    await user.click(screen.getByRole("option", { name: "政府采购预算表" }));
    await waitFor(() => expect(services.reviewed).toHaveLength(3));
    expect(services.reviewed[2]?.tableTypes).toContainEqual({ sheet: "附表", top: 1, type: "procurement" });
  });

  test("未评估的规则连同原因可以查看", async () => {
    await openChecked();
    await user.click(button(/条规则：/));
    const drawer = await dialogWith("规则覆盖情况");
    expect(within(drawer).getByText("X24 部门等于所属单位之和")).toBeTruthy();
    expect(within(drawer).getByText("工作簿里没有所属单位的明细")).toBeTruthy();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});

describe("在工作簿里显示", () => {
  test("开关高亮：颜色有图例；说整个工作簿的问题不给哪一格着色", async () => {
    const anchor = { sheet: "收支总表", row: 1, column: 1, role: "text", isPlaceOnly: true } as const;
    services.findings = [finding(), finding({ message: "没有找到一张表。", cells: [anchor] })];
    await openChecked();
    await user.click(await inMenu("menuitemcheckbox", "高亮问题单元格"));
    expect(await screen.findByText("已高亮 1 个单元格。")).toBeTruthy();
    const legend = screen.getByRole("list", { name: "高亮的颜色" });
    expect(
      within(legend)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([...["错误", "提醒", "建议"]]);
    await user.click(await inMenu("menuitemcheckbox", "高亮问题单元格"));
    expect(await screen.findByText(/^已恢复 \d+ 个单元格原来的底色。$/)).toBeTruthy();
    expect(screen.queryByRole("list", { name: "高亮的颜色" })).toBeNull();
  });

  test("写入报告后可以直接去看", async () => {
    await openChecked();
    await user.click(await inMenu("menuitem", "写入校验报告"));
    await screen.findByText("已写入工作表“校验报告”。");
    await user.click(button("查看"));
    expect(services.host.visited).toEqual([{ sheet: "校验报告", row: 1, column: 1 }]);
  });

  test("清除全部内容先说明再执行", async () => {
    await openChecked();
    await user.click(tab("设置"));
    await user.click(button("清除本工具留下的全部内容…"));
    const dialog = await dialogWith("清除全部内容？");
    expect(services.host.calls).not.toContain("clearMarks");
    await user.click(within(dialog).getByRole("button", { name: "清除" }));
    expect(await screen.findByText("已清除高亮、批注、本工具写入的工作表和保存的全部设置。")).toBeTruthy();
  });
});

describe("标签页", () => {
  const panel = {
    id: "narrate",
    label: "情况说明",
    icon: <span />,
    stateKeys: ["answers"],
    Component: () => <p>另一个面板</p>,
  };

  test("没有别的面板时只有校验和设置", async () => {
    await open();
    expect(screen.getAllByRole("tab")).toHaveLength(2);
    expect(tab("校验")).toBeTruthy();
    expect(tab("设置")).toBeTruthy();
  });

  test("别的面板可由网址直接打开，离开后内容保留", async () => {
    await open({ panels: [panel], startTab: "narrate" });
    expect(screen.getByText("另一个面板")).toBeTruthy();
    expect(tab("情况说明").getAttribute("aria-selected")).toBe("true");
    await user.click(tab("校验"));
    expect(tab("情况说明").getAttribute("aria-selected")).toBe("false");
    expect(screen.getByText("另一个面板")).toBeTruthy();
  });
});

describe("没有预料到的问题", () => {
  let logged: ReturnType<typeof jest.spyOn>;
  beforeEach(() => {
    // React reports what the boundary caught
    logged = jest.spyOn(console, "error").mockImplementation(() => {});
  });
  afterEach(() => logged.mockRestore());

  test("不留白屏：能看到诊断信息全文再导出，能重新打开而不再自动校验", async () => {
    services.host.failures.read = new RangeError("第 98765 元");
    await open({ runAtOnce: true }).catch(() => undefined);
    await screen.findByRole("heading", { name: "出现了没有预料到的问题" });
    await user.click(button("导出诊断信息…"));
    const dialog = await dialogWith("诊断信息");
    const text = within(dialog).getByRole<HTMLTextAreaElement>("textbox", { name: "诊断信息全文" }).value;
    expect(text).toContain("错误：RangeError");
    expect(text).not.toContain("98765");
    await user.click(within(dialog).getByRole("button", { name: "复制" }));
    expect(services.given).toEqual([text]);
    await user.click(within(dialog).getByRole("button", { name: "关闭" }));
    await user.click(button("重新打开窗格"));
    expect(await screen.findByRole("button", { name: "一键校验" })).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "出现了没有预料到的问题" })).toBeNull();
  });
});
