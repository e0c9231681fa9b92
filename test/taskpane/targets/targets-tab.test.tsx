/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { RendererProvider } from "@fluentui/react-components";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { type MemoryBook, MemoryHost, memoryHost } from "../../memory-host/index";
import { openWorkbook } from "../../../src/hosts/xlsx/index";
import type { WorkbookHost } from "../../../src/model/host";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/model/snapshot";
import { UserError } from "../../../src/model/user-error";
import { formFromEdit, parseEdits } from "../../../src/questions/index";
import { readTargets } from "../../../src/forms/read/read-targets";
import { Pane } from "../../../src/taskpane/Pane";
import type { Ask, PaneServices } from "../../../src/taskpane/services";
import { targetsPanel } from "../../../src/taskpane/targets/index";
import { contentOf } from "../../random-form";
import { budgetSheets, formSheet, projectSheet, unitSheet, withLevel } from "../../target-forms";
import { about, realAnswers } from "../asking";
import { fakeServices } from "../services";
import { withoutStyles } from "../in-jsdom";

let user: UserEvent;
let asked: string[];
let saved: { name: string; bytes: Uint8Array }[];
let lastYear: WorkbookSnapshot | UserError;

const answerer = realAnswers();
const ask: Ask = async (question, given) => {
  asked.push(question);
  return answerer[question](given);
};

async function open(host: WorkbookHost): Promise<void> {
  const services: PaneServices = {
    ...fakeServices(),
    host,
    ask,
    saveFile: async (name, contents) => saved.push({ name, bytes: contents as Uint8Array }) > 0,
    readWorkbook: async () => {
      if (lastYear instanceof UserError) throw lastYear;
      return lastYear;
    },
  };
  render(
    <RendererProvider renderer={withoutStyles}>
      <Pane services={services} panels={[targetsPanel]} startTab="targets" />
    </RendererProvider>,
  );
  await screen.findByRole("tab", { name: /^绩效目标/ });
}

const sheetsWith = (...more: readonly SheetSnapshot[]): readonly SheetSnapshot[] => [
  ...budgetSheets("150.00"),
  projectSheet([
    ["热线运行", "100.00"],
    ["办公设备购置", "50.00"],
  ]),
  ...more,
];
const WITH_TERM = ["项目总额 | 100", "其中：年度资金总额 | 100", "财政拨款 | 100"] as const;

const card = (name: string) => screen.findByRole("article", { name: new RegExp(`^${name}`) });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => user.click(button(name));
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
/** Sets the text at once: what counts is the change, not the letters. */
const write = (element: HTMLElement, value: string) => fireEvent.change(element, { target: { value } });
const group = (name: string) => within(screen.getByRole("group", { name }));
const rows = () => screen.getAllByRole("listitem").filter((row) => row.dataset["indicator"] !== undefined);
const rowNames = () => rows().map((row) => row.getAttribute("aria-label"));
const editor = async (name: string): Promise<void> => {
  await user.click(within(await card(name)).getByRole("button", { name: /编辑|起草/ }));
  await screen.findByRole("button", { name: "返回列表" });
};
const focus = (element: HTMLElement): void => act(() => element.focus());

beforeEach(() => {
  user = userEvent.setup({ pointerEventsCheck: 0 });
  asked = [];
  saved = [];
  lastYear = {
    sheets: [formSheet({ name: "办公设备购置", indicators: withLevel("数量指标", "购置台数", "=20台") })],
    externalLinks: [],
  };
});
afterEach(cleanup);

describe("项目清单", () => {
  test("打开即读取：项目、金额、有无目标表、问题数；整体支出表也在其中", async () => {
    const bad = formSheet({ indicators: withLevel("质量指标", "一次答复率", "≥120%") });
    await open(memoryHost(sheetsWith(bad, unitSheet(["热线 | 运行 | 100 | 100 | 0"]))));
    const hotline = within(await card("热线运行，有表"));
    expect(hotline.getByText("100.00 万元")).toBeTruthy();
    expect(hotline.getByText("提醒").parentElement?.textContent).toMatch(/提醒 \d|错误 \d/);
    expect(within(await card("办公设备购置，无表")).getByText("50.00 万元")).toBeTruthy();
    expect(await card("整体支出，有表")).toBeTruthy();
    expect(screen.getByText("共 3 项：2 项有目标表，1 项没有。")).toBeTruthy();
  });

  test("金额和目标表都能定位到单元格", async () => {
    const host = memoryHost(sheetsWith(formSheet()));
    const goTo = jest.spyOn(host, "goTo");
    await open(host);
    await user.click(within(await card("热线运行")).getByRole("button", { name: /^预算金额/ }));
    await user.click(within(await card("热线运行")).getByRole("button", { name: /^目标表/ }));
    expect(goTo.mock.calls.map(([cell]) => [cell.sheet, cell.row])).toEqual([
      ["项目表", 5],
      ["绩效", 1],
    ]);
  });

  test("没有项目时说明怎么办；读不到时说明原因，可以重试", async () => {
    await open(memoryHost([]));
    expect(await screen.findByText("没有找到项目")).toBeTruthy();
    cleanup();
    const host = memoryHost(sheetsWith());
    jest.spyOn(host, "read").mockRejectedValueOnce(new UserError("excelBusy", { doing: "读取工作簿" }));
    await open(host);
    expect((await screen.findByText("没有读到绩效目标表")).parentElement?.textContent).toContain("正在编辑单元格");
    await press("重新读取");
    expect(await card("热线运行，无表")).toBeTruthy();
  });
});

describe("新建项目", () => {
  const begin = async (name: string, amount?: string): Promise<void> => {
    await press("新建项目…");
    const dialog = within(await screen.findByRole("dialog", { name: "新建项目" }));
    write(dialog.getByRole("textbox", { name: /^项目名称/ }), name);
    if (amount !== undefined) write(dialog.getByRole("textbox", { name: /^资金总额/ }), amount);
    await user.click(dialog.getByRole("button", { name: "起草目标表" }));
  };

  test("由名称起草，指标按类别列出，值都空着；保存后随工作簿走，不算“已没有的项目”", async () => {
    const host = memoryHost(sheetsWith());
    await open(host);
    await card("热线运行");
    await begin("森林防火经费", "120");
    await screen.findByRole("button", { name: "返回列表" });
    expect(rowNames()).toEqual(expect.arrayContaining([expect.stringContaining("在岗护林员人数")]));
    expect(group("年度资金").getByText(/1,200,000.00 元/)).toBeTruthy();
    // the goal names what is measured and leaves the values open
    expect(screen.getByDisplayValue(/^实施森林防火经费：在岗护林员人数为【待填】人/)).toBeTruthy();
    await press("保存");
    await press("返回列表");
    expect((await card("森林防火经费")).textContent).not.toContain("工作簿里已没有这个项目");
    cleanup();
    await open(host);
    expect((await card("森林防火经费")).textContent).not.toContain("工作簿里已没有这个项目");
  });

  test("名称不能确定类别时请使用者选，可能的类别在前", async () => {
    await open(memoryHost(sheetsWith()));
    await card("热线运行");
    await begin("业务费");
    const choice = await screen.findByRole<HTMLSelectElement>("combobox", { name: /^项目类别/ });
    await waitFor(() =>
      expect([...choice.options].slice(0, 2).map(({ text }) => text)).toEqual(["请选择", "综合业务与预留"]),
    );
    await user.selectOptions(choice, "综合业务与预留");
    await press("起草目标表");
    await screen.findByRole("button", { name: "返回列表" });
    expect(rows().length).toBeGreaterThan(3);
  });
});

describe("编辑", () => {
  test("年度资金大于项目总额时即时提示在金额旁，改回后消失", async () => {
    await open(memoryHost(sheetsWith(formSheet({ lines: WITH_TERM }))));
    await editor("热线运行");
    const year = group("年度资金").getByRole("textbox", { name: /^资金总额/ });
    write(year, "120");
    const found = await screen.findByText(/年度资金 120.00万元大于项目总额 100.00万元，多 20.00万元。请核对。/);
    expect(screen.getByRole("group", { name: "年度资金" }).contains(found)).toBe(true);
    expect(group("年度资金").getByText(/1,200,000.00 元/)).toBeTruthy();
    write(year, "100");
    await waitFor(() => expect(screen.queryByText(/大于项目总额/)).toBeNull());
  });

  test("各来源之和随输入更新；空白不是零", async () => {
    await open(memoryHost(sheetsWith(formSheet())));
    await editor("热线运行");
    const block = group("项目总额");
    write(block.getByRole("textbox", { name: /^财政拨款/ }), "99.999999");
    expect(block.getByText("各来源之和 99.999999 万元，与资金总额相差 0.000001 万元")).toBeTruthy();
    write(block.getByRole("textbox", { name: /^其他资金/ }), "0.000001");
    expect(block.getByText("各来源之和 100.00 万元，与资金总额一致")).toBeTruthy();
    write(block.getByRole("textbox", { name: /^其他资金/ }), "");
    expect(screen.getAllByText("单位为万元；没有填写不等于 0，是 0 的请填 0。")).toHaveLength(1);
    write(block.getByRole("textbox", { name: /^其他资金/ }), "约五十");
    expect(block.getByText("不是金额。请只填数字，单位为万元。")).toBeTruthy();
  });

  test("从核心指标库添加：类型按名称推测，值留空，成本取项目金额", async () => {
    await open(memoryHost(sheetsWith()));
    await editor("办公设备购置");
    expect(rowNames().length).toBeGreaterThan(5);
    await press("从指标库添加…");
    const kind = await screen.findByRole<HTMLSelectElement>("combobox", { name: "项目类型" });
    expect(kind.selectedOptions[0]?.textContent).toBe("设备购置（按名称推测）");
    await user.click(screen.getByRole("checkbox", { name: "质保年限" }));
    await press("添加所选（1）");
    const row = await screen.findByRole("listitem", { name: /：质保年限$/ });
    expect(within(row).getByRole<HTMLSelectElement>("combobox").value).toBe("≥");
    expect(within(row).getByRole<HTMLInputElement>("textbox", { name: /^指标值/ }).value).toBe("");
    expect(within(row).getByRole<HTMLInputElement>("textbox", { name: /^单位/ }).value).toBe("年");
    expect(within(row).getByText("待填")).toBeTruthy();
    const cost = within(screen.getByRole("listitem", { name: /：采购总额$/ }));
    expect(cost.getByRole<HTMLInputElement>("textbox", { name: /^指标值/ }).value).toBe("50");
  });

  test("类型推测得不对时改选，可整套换成那一类的核心指标，也可撤销", async () => {
    await open(memoryHost(sheetsWith()));
    await editor("办公设备购置");
    const before = rowNames();
    await press("从指标库添加…");
    await user.selectOptions(await screen.findByRole("combobox", { name: "项目类型" }), "training");
    await press("改用“培训、会议”的核心指标");
    expect(await screen.findByRole("listitem", { name: /：到课率$/ })).toBeTruthy();
    expect(screen.queryByRole("listitem", { name: /：采购总额$/ })).toBeNull();
    await user.click(screen.getAllByRole("button", { name: "撤销" })[0] as HTMLElement);
    expect(rowNames()).toEqual(before);
  });

  test("用键盘排序：焦点留在手柄上，播报新位置；菜单可上移下移", async () => {
    await open(memoryHost(sheetsWith(formSheet())));
    await editor("热线运行");
    const before = rowNames();
    focus(button(/^移动第 3 条/));
    await user.keyboard("{ArrowUp}");
    // the first step goes over to the neighbouring level, the second past its row
    expect(await screen.findByText("“一次答复率”已移到第 3 条，属于数量指标。")).toBeTruthy();
    await user.keyboard("{ArrowUp}");
    expect(rowNames()[1]).toBe("第 2 条：一次答复率");
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^移动第 2 条/);
    expect([...rowNames()].map((name) => name?.replace(/\d/, "")).sort()).toEqual(
      [...before].map((name) => name?.replace(/\d/, "")).sort(),
    );
    await press("第 2 条的操作");
    await user.click(await screen.findByRole("menuitem", { name: "下移" }));
    expect(rowNames()[2]).toBe("第 3 条：一次答复率");
  });

  test("删除可以恢复，撤销回到最初", async () => {
    await open(memoryHost(sheetsWith(formSheet())));
    await editor("热线运行");
    const before = rowNames();
    await press("第 2 条的操作");
    await user.click(await screen.findByRole("menuitem", { name: "删除" }));
    expect(rowNames()).toHaveLength(before.length - 1);
    const message = screen.getByText("已删除指标“来电受理量”。").closest("[role=group]") ?? document.body;
    await user.click(
      within(message as HTMLElement)
        .getAllByRole("button", { name: "撤销" })
        .at(-1) as HTMLElement,
    );
    expect(rowNames()).toEqual(before);
    write(field("指标值：一次答复率"), "120");
    expect(await screen.findByText(/“一次答复率”写为“≥120%”/)).toBeTruthy();
    await user.click(screen.getAllByRole("button", { name: "撤销" })[0] as HTMLElement);
    await waitFor(() => expect(screen.queryByText(/“一次答复率”写为/)).toBeNull());
  });

  test("以上年为起点：先认出同名项目，值待确认，确认后才写入", async () => {
    await open(memoryHost(sheetsWith()));
    await editor("办公设备购置");
    await press("更多操作");
    await user.click(await screen.findByRole("menuitem", { name: "上年目标表（作起点或对照）…" }));
    const file = new File([""], "上年.xlsx");
    fireEvent.change(screen.getByLabelText("选择上年工作簿…", { selector: "input" }), { target: { files: [file] } });
    expect(await screen.findByText(/同名项目/)).toBeTruthy();
    await press(/^以此为起点/);
    expect(await screen.findByText("7 处沿用上年，尚未确认；确认之前写作【待填】。")).toBeTruthy();
    const row = within(screen.getByRole("listitem", { name: /：购置台数$/ }));
    expect(row.getByText("上年值，待确认")).toBeTruthy();
    await user.click(row.getByRole("button", { name: "确认：购置台数" }));
    expect(row.queryByText("上年值，待确认")).toBeNull();
    expect(row.getByText("上年 =20台")).toBeTruthy();
    await press("返回列表");
    await press("写入或导出…");
    expect(await screen.findByText(/^6 处上年内容没有确认/)).toBeTruthy();
  });

  test("上年文件读不了时说明原因，编辑不受影响", async () => {
    lastYear = new UserError("fileEmpty", { file: "上年.xlsx" });
    await open(memoryHost(sheetsWith()));
    await editor("办公设备购置");
    await press("更多操作");
    await user.click(await screen.findByRole("menuitem", { name: "上年目标表（作起点或对照）…" }));
    fireEvent.change(screen.getByLabelText("选择上年工作簿…", { selector: "input" }), {
      target: { files: [new File([""], "上年.xlsx")] },
    });
    expect(await screen.findByText(/“上年.xlsx”是空文件/)).toBeTruthy();
  });
});

describe("保存", () => {
  const reopened = async (host: MemoryHost): Promise<MemoryHost> => {
    const { sheets, externalLinks } = await host.read();
    const text = await host.loadState("targets");
    const book: MemoryBook = {
      sheets,
      externalLinks,
      fills: [],
      marks: [],
      states: text === undefined ? [] : [["targets", text]],
    };
    cleanup();
    return new MemoryHost(book);
  };

  test("离开编辑不丢内容；保存后重新打开仍在；没有保存的标明", async () => {
    const host = memoryHost(sheetsWith(formSheet()));
    await open(host);
    await editor("热线运行");
    write(field("指标值：一次答复率"), "97");
    expect(screen.getAllByText("未保存").length).toBeGreaterThan(0);
    expect(await host.loadState("targets")).toBeUndefined();
    await press("返回列表");
    expect(within(await card("热线运行，已编辑")).getByText("未保存")).toBeTruthy();
    await user.click(within(await card("热线运行")).getByRole("button", { name: /^继续编辑/ }));
    expect(field("指标值：一次答复率").value).toBe("97");
    await press("保存");
    expect(await screen.findByText("编辑已记下，保存工作簿后才写入文件。")).toBeTruthy();
    expect(screen.queryByText("未保存")).toBeNull();

    await open(await reopened(host));
    await user.click(within(await card("热线运行，已编辑")).getByRole("button", { name: /^继续编辑/ }));
    expect(field("指标值：一次答复率").value).toBe("97");
  });

  test("起草的表保存后标为起草；放弃后工作簿里什么也不留", async () => {
    const host = memoryHost(sheetsWith());
    await open(host);
    await editor("办公设备购置");
    write(field("年度目标"), "完成购置。");
    await press("保存");
    await screen.findByText("编辑已记下，保存工作簿后才写入文件。");
    expect(parseEdits((await host.loadState("targets")) ?? "")).toHaveLength(1);
    await open(await reopened(host));
    expect(await card("办公设备购置，起草")).toBeTruthy();
    await user.click(within(await card("办公设备购置")).getByRole("button", { name: /^继续编辑/ }));
    await press("更多操作");
    await user.click(await screen.findByRole("menuitem", { name: "放弃本表的编辑…" }));
    await press("放弃编辑");
    expect(await card("办公设备购置，无表")).toBeTruthy();
  });

  test("换到别的文件再换回来，没有保存的编辑还在，仍标明没有保存；清除全部之后不再回来", async () => {
    const host = memoryHost(sheetsWith(formSheet()));
    await open(host);
    await editor("热线运行");
    write(field("指标值：一次答复率"), "97");
    cleanup();
    await open(host);
    expect(within(await card("热线运行，已编辑")).getByText("未保存")).toBeTruthy();
    await user.click(within(await card("热线运行")).getByRole("button", { name: /^继续编辑/ }));
    expect(field("指标值：一次答复率").value).toBe("97");
    await user.click(screen.getByRole("tab", { name: /^设置/ }));
    await press(/^清除/);
    await user.click(screen.getAllByRole("button", { name: /清除/ }).at(-1) as HTMLElement);
    await user.click(screen.getByRole("tab", { name: /^绩效目标/ }));
    expect(await card("热线运行，有表")).toBeTruthy();
  });

  test("没有改动就离开，什么也不标", async () => {
    await open(memoryHost(sheetsWith(formSheet())));
    await editor("热线运行");
    await press("返回列表");
    expect(await card("热线运行，有表")).toBeTruthy();
    expect(screen.queryByText("未保存")).toBeNull();
  });

  test("保存的内容读不懂时说明，并原样留着", async () => {
    const host = memoryHost(sheetsWith(), { states: [["targets", "别的程序写的"]] });
    await open(host);
    expect(await screen.findByText(/绩效目标编辑无法读取/)).toBeTruthy();
    await card("热线运行");
    expect(await host.loadState("targets")).toBe("别的程序写的");
  });
});

describe("写入", () => {
  test("写入自己的工作表，读回与编辑的表相同；用户的工作表一格不变", async () => {
    const host = memoryHost(sheetsWith(formSheet()));
    const before = (await host.read()).sheets;
    await open(host);
    await editor("热线运行");
    write(field("指标值：一次答复率"), "97.5");
    await press("返回列表");
    await press("写入或导出…");
    const layout = await screen.findByRole<HTMLSelectElement>("combobox", { name: "表样" });
    expect(layout.selectedOptions[0]?.textContent).toContain("（本地区）");
    await user.selectOptions(layout, "fujian");
    await screen.findByText("所选内容在这种表样中都有位置。");
    await press("写入工作表");
    await screen.findByText("已把 1 张目标表写入工作表“绩效目标表”。");
    const after = (await host.read()).sheets;
    expect(after.slice(0, before.length)).toEqual(before);
    const written = after.find(({ own }) => own === "targets");
    const { own: _, ...plain } = written as SheetSnapshot;
    const [read] = readTargets({ sheets: [plain], externalLinks: [] });
    const { form } = (await answerer.targets(about(await host.read()))).items[0]!;
    const indicators = form!.indicators.map((each) => (each.name === "一次答复率" ? { ...each, value: "97.5" } : each));
    const edited = contentOf(formFromEdit({ ...form!, indicators })) as Record<string, unknown>;
    const got = contentOf(read!) as Record<string, unknown>;
    for (const part of ["name", "money", "goals", "indicators"])
      expect([part, got[part]]).toEqual([part, edited[part]]);
  });

  test("放不下的内容写入前逐项列出；待填处数得清", async () => {
    await open(memoryHost(sheetsWith(formSheet({ lines: [...WITH_TERM, "项目期 | 2025-2027"] }))));
    await editor("热线运行");
    write(field("指标值：一次答复率"), "");
    await press("返回列表");
    await press("写入或导出…");
    await user.selectOptions(await screen.findByRole("combobox", { name: "表样" }), "fujian");
    expect(await screen.findByText(/“热线运行经费”在这种表样中没有位置、不会写入：.*项目期“2025-2027”/)).toBeTruthy();
    expect(screen.getByText("1 个指标值未填，写作【待填】。")).toBeTruthy();
  });

  test("导出 Word：一个完整的 .docx", async () => {
    await open(memoryHost(sheetsWith(formSheet())));
    await card("热线运行");
    await press("写入或导出…");
    await press("导出 Word");
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toMatch(/绩效目标表\.docx$/);
    expect([...(saved[0]?.bytes.slice(0, 2) ?? [])]).toEqual([0x50, 0x4b]);
  });

  test("清除全部之后，编辑和写入的表都没有了", async () => {
    const host = memoryHost(sheetsWith(formSheet()));
    await open(host);
    await editor("热线运行");
    write(field("指标值：一次答复率"), "97");
    await press("保存");
    await screen.findByText(/编辑已记下/);
    await user.click(screen.getByRole("tab", { name: /^设置/ }));
    await press(/^清除/);
    const yes = screen.getAllByRole("button", { name: /清除/ }).at(-1) as HTMLElement;
    await user.click(yes);
    await waitFor(async () => expect(await host.loadState("targets")).toBeUndefined());
  });
});

describe("示例工作簿", () => {
  test("宁夏示例：改一个值，写入，保存文件后重新打开：自己的表与编辑一致，原有工作表逐格不变，编辑还在", async () => {
    const file = new Uint8Array(readFileSync(join(__dirname, "../../../assets/samples/ningxia.xlsx")));
    const host = openWorkbook(file, "宁夏.xlsx");
    const before = (await host.read()).sheets;
    await open(host);
    await editor("基层人员业务培训经费");
    const [value] = screen.getAllByRole<HTMLInputElement>("textbox", { name: /^指标值/ });
    write(value as HTMLElement, "77.5");
    await press("保存");
    await screen.findByText(/编辑已记下/);
    await press("返回列表");
    await press("写入或导出…");
    await screen.findByText("写入前请核对");
    await press("写入工作表");
    await screen.findByText("已把 1 张目标表写入工作表“绩效目标表”。");

    const again = openWorkbook(host.save(), "宁夏.xlsx");
    const after = (await again.read()).sheets;
    expect(after.filter(({ own }) => own === undefined)).toEqual(before);
    const { own: _, ...plain } = after.find(({ own }) => own === "targets") as SheetSnapshot;
    const [read] = readTargets({ sheets: [plain], externalLinks: [] });
    const [kept] = parseEdits((await again.loadState("targets")) ?? "") ?? [];
    expect(kept?.form.indicators[0]?.value).toBe("77.5");
    const wanted = contentOf(formFromEdit(kept!.form)) as Record<string, unknown>;
    expect(contentOf(read!)).toMatchObject({
      name: wanted["name"],
      money: wanted["money"],
      indicators: wanted["indicators"],
    });
  });

  test.each(["fujian", "jiangxi", "national", "ningxia", "shaanxi", "with-mistakes"])(
    "%s.xlsx：每张表都能打开编辑，不改动就没有新的问题",
    async (name) => {
      const bytes = readFileSync(join(__dirname, `../../../assets/samples/${name}.xlsx`));
      const snapshot = await openWorkbook(new Uint8Array(bytes), `${name}.xlsx`).read();
      const settings = { profile: "auto" as const, rules: {}, waivers: [], tableTypes: [] };
      const { items } = await answerer.targets(about(snapshot, settings));
      const forms = items.flatMap(({ form, place, draft }) =>
        form ? [{ form, ...(place && { replaces: place }) }] : draft ? [{ form: draft }] : [],
      );
      const found = await answerer.judgeForms({ ...about(snapshot, settings), forms });
      expect(found).toHaveLength(forms.length);
      for (const [i, item] of items.filter(({ form, draft }) => form ?? draft).entries()) {
        if (!item.form) continue;
        const errors = (found[i] ?? []).filter(({ severity }) => severity === "error");
        expect([item.name, errors.length]).toEqual([item.name, Math.min(errors.length, item.counts.error)]);
      }
      expect(items.length).toBeGreaterThan(0);
    },
  );
});
