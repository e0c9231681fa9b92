/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { RendererProvider } from "@fluentui/react-components";
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";
import { readBudget } from "../../../src/pipeline";
import { narrate, planNarrative } from "../../../src/questions/index";
import type { SheetPlan } from "../../../src/model/write";
import { Pane } from "../../../src/taskpane/Pane";
import { textPanel } from "../../../src/taskpane/text/index";
import { documentFile, paragraph } from "../../docx/raw-document";
import { type NarrativeServices, narrativeServices, sample, withoutText } from "../narrative/narrative-pane";
import { withoutStyles } from "../in-jsdom";

let services: NarrativeServices;
let user: UserEvent;

/** The pane at the tab 文字核对, over the sample with its text left out unless a test wants it. */
async function open(snapshot: WorkbookSnapshot, runAtOnce = true, startTab = "text"): Promise<void> {
  services = narrativeServices(snapshot);
  render(
    <RendererProvider renderer={withoutStyles}>
      <Pane services={services} panels={[textPanel]} startTab={startTab} runAtOnce={runAtOnce} />
    </RendererProvider>,
  );
  await screen.findByRole("tab", { name: /^文字核对/ });
}

const panel = (): HTMLElement => {
  const found = document.getElementById("panel-text");
  if (!found) throw new Error("no panel");
  return found;
};
const inPanel = () => within(panel());
const mark = (name: string | RegExp): HTMLElement =>
  inPanel().getByRole("button", { name: typeof name === "string" ? new RegExp(`^${name}`) : name });
const coverage = () => inPanel().findByText(/^共识别金额/);
const detail = (): HTMLElement => inPanel().getByRole("region", { name: "所选数字" });
const settled = () => waitFor(() => expect(inPanel().queryByLabelText("正在核对文字…")).toBeNull());

/** The text of the sample without its chapters' holes, as a clerk would paste it. */
async function publishedText(): Promise<string> {
  const { sheets } = await sample("fujian");
  const cells = sheets.find(({ name }) => name === "情况说明")?.cells ?? [];
  return cells.map(({ value }) => String(value)).join("\n");
}

/** Another amount in the place of the first one behind these words. */
function mutated(
  text: string,
  words: RegExp,
): { readonly text: string; readonly right: string; readonly wrong: string } {
  const match = words.exec(text);
  if (!match) throw new Error("not found");
  const at = match.index + match[0].length;
  const right = /^[\d.]+/.exec(text.slice(at))?.[0] ?? "";
  const wrong = `${right.startsWith("9") ? "8" : "9"}${right.slice(1)}`;
  return {
    text: text.slice(0, at) + wrong + text.slice(at + right.length),
    right: `${right}万元`,
    wrong: `${wrong}万元`,
  };
}

const MUTATED_AT = /一般公共预算拨款支出(?:预算)?(?:为)?(?=\d)/;

async function paste(text: string): Promise<void> {
  const paste = inPanel().queryByRole("button", { name: "粘贴文字…" });
  if (paste) await user.click(paste);
  else {
    await user.click(inPanel().getByRole("button", { name: "添加文字" }));
    await user.click(await screen.findByRole("menuitem", { name: "粘贴文字…" }));
  }
  const area = await screen.findByLabelText("要核对的说明文字");
  await user.click(area);
  await user.paste(text);
  await user.click(screen.getByRole("button", { name: "核对" }));
}

beforeEach(() => {
  user = userEvent.setup({ pointerEventsCheck: 0 });
});
afterEach(cleanup);

describe("工作簿自己的文字", () => {
  test("校验之前说明要做什么，并说明文字只在内存里", async () => {
    await open(await sample("with-mistakes"), false);
    expect(await inPanel().findByText("核对说明文字中的数字")).toBeTruthy();
    expect(inPanel().getByText(/只在本窗格的内存里核对，不保存、不发送/)).toBeTruthy();
    await user.click(inPanel().getByRole("button", { name: "一键校验" }));
    expect(await coverage()).toBeTruthy();
  });

  test("覆盖情况一直在；写错的数标明“有问题”，点击定位到表中的单元格，并说明表中是多少", async () => {
    await open(await sample("with-mistakes"));
    expect((await coverage()).textContent).toBe("共识别金额 39 处：已核对 30，人工数据 9，未能对应 0");
    expect(inPanel().getByText("有问题 1 处")).toBeTruthy();
    await user.selectOptions(inPanel().getByLabelText("显示"), "只看有问题的");
    await user.click(mark("386.57万元，有问题"));
    expect(services.visited.length).toBe(1);
    expect(services.visited[0]?.sheet).not.toBe("情况说明");
    expect(within(detail()).getByText("368.57万元")).toBeTruthy();
    expect(within(detail()).getByText(/文中为 386.57万元/)).toBeTruthy();
  });

  test("用户自己的工作表一键只换这几个字，重新核对；一步撤销", async () => {
    await open(await sample("with-mistakes"));
    await coverage();
    await user.selectOptions(inPanel().getByLabelText("显示"), "只看有问题的");
    await user.click(mark("386.57万元，有问题"));
    await user.click(within(detail()).getByRole("button", { name: "定位到这段文字" }));
    expect(services.visited.at(-1)?.sheet).toBe("情况说明");
    const before = await services.host.read();
    await user.click(within(detail()).getByRole("button", { name: fixTo("368.57万元") }));
    expect(await screen.findByText(/^已改正：将 A33 的“386.57万元”改为“368.57万元”/)).toBeTruthy();
    await waitFor(() => expect(inPanel().getByText("没有发现问题")).toBeTruthy());
    await user.click(undoButton());
    await waitFor(() => expect(inPanel().getByText("有问题 1 处")).toBeTruthy());
    expect(await services.host.read()).toEqual(before);
  });

  test("从校验结果的文字问题可以转到这里的那一处", async () => {
    await open(await sample("with-mistakes"), true, "check");
    const list = await screen.findByRole("list", { name: "问题列表" });
    const message = await within(list).findByText(/文中为 386.57万元/);
    const card = message.closest("article");
    await user.click(message);
    await user.click(within(card as HTMLElement).getByRole("button", { name: "在“文字核对”中查看" }));
    await waitFor(() => expect(within(detail()).getByText("368.57万元")).toBeTruthy());
  });

  test("工作簿里没有文字时说明怎样添加", async () => {
    await open(withoutText(await sample("national")));
    await waitFor(() => expect(inPanel().queryByText(/工作簿里没有说明文字|共识别金额/)).toBeTruthy());
  });
});

/** In the message about what was done; the list of findings has one, too. */
const undoButton = (): HTMLElement => screen.getAllByRole("button", { name: "撤销" }).at(-1) as HTMLElement;

const fixTo = (value: string): RegExp => new RegExp(`改为“${value.replaceAll(".", "\\.")}”$`);

describe("粘贴的文字", () => {
  test("改错的数被找到，一键替换后重新核对没有问题，复制的全文与原文相同，可以撤销", async () => {
    await open(await sample("fujian"));
    await coverage();
    const original = await publishedText();
    const { text, right, wrong } = mutated(original, MUTATED_AT);
    await paste(text);
    await waitFor(() => expect(inPanel().queryByText(/^有问题 \d+ 处/)).toBeTruthy());
    await settled();
    await user.click(inPanel().getByRole("button", { name: "下一处问题（F8）" }));
    await user.click(await within(detail()).findByRole("button", { name: fixTo(right) }));
    await waitFor(() => expect(inPanel().getByText("没有发现问题")).toBeTruthy());
    await user.click(inPanel().getByRole("button", { name: "复制更正后的全文" }));
    expect(services.copied.at(-1)).toBe(original.replace(/\n\n+/g, (blank) => blank));
    await user.click(inPanel().getByRole("button", { name: "撤销上一处" }));
    await waitFor(() => expect(inPanel().getByText("有问题 1 处")).toBeTruthy());
    await user.selectOptions(inPanel().getByLabelText("显示"), "只看有问题的");
    expect(mark(`${wrong}，有问题`)).toBeTruthy();
    // nothing was written to the workbook
    expect((await services.host.read()).sheets).toEqual((await sample("fujian")).sheets);
  });

  test("空的文字不收；粘贴的文字可以修改和移除", async () => {
    await open(await sample("fujian"));
    await coverage();
    await user.click(inPanel().getByRole("button", { name: "添加文字" }));
    await user.click(await screen.findByRole("menuitem", { name: "粘贴文字…" }));
    await user.click(await screen.findByRole("button", { name: "核对" }));
    expect(await screen.findByText("请先粘贴文字。")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "取消" }));
    await paste("一、政府采购情况说明\n2025年政府采购预算总额8.00万元。");
    await waitFor(() => expect(inPanel().getByText(/^共识别金额 1 处/)).toBeTruthy());
    await user.click(inPanel().getByRole("button", { name: "更多操作" }));
    await user.click(await screen.findByRole("menuitem", { name: "修改粘贴的文字…" }));
    expect((await screen.findByLabelText<HTMLTextAreaElement>("要核对的说明文字")).value).toContain("8.00万元");
    await user.click(screen.getByRole("button", { name: "取消" }));
    await user.click(inPanel().getByRole("button", { name: "更多操作" }));
    await user.click(await screen.findByRole("menuitem", { name: "移除这份文字" }));
    await waitFor(() => expect(inPanel().queryByText(/^共识别金额 1 处/)).toBeNull());
  });

  test("一千段的文字只画看得见的几段，键盘可以走到每一处问题", async () => {
    await open(await sample("fujian"));
    await coverage();
    const { text } = mutated(await publishedText(), MUTATED_AT);
    const filler = Array.from({ length: 1000 }, (_, i) => `第${i + 1}项工作按计划推进，没有需要说明的数字。`).join(
      "\n",
    );
    await paste(`${filler}\n${text}`);
    await waitFor(() => expect(inPanel().queryByText(/^有问题 \d+ 处/)).toBeTruthy());
    await settled();
    expect(inPanel().getAllByRole("listitem").length).toBeLessThan(60);
    act(() => panel().querySelector<HTMLElement>("button")?.focus());
    await user.keyboard("{F8}");
    // scrolling there needs a real browser (gallery/walk-text.ts); that the problem is shown does not
    expect(within(detail()).getByText("有问题")).toBeTruthy();
    expect(inPanel().getByText("1 / 1")).toBeTruthy();
  });
});

describe("打开的文件", () => {
  const upload = async (name: string, bytes: Uint8Array): Promise<void> => {
    const input = panel().querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("no input");
    const file = new File([bytes.slice().buffer], name);
    // jsdom's files cannot give their bytes
    Object.assign(file, { arrayBuffer: async () => bytes.slice().buffer });
    await user.upload(input, file);
  };

  test("Word 文档逐段核对，只改窗格里的文字", async () => {
    await open(await sample("fujian"));
    await coverage();
    const { text, right, wrong } = mutated(await publishedText(), MUTATED_AT);
    const body = text
      .split("\n")
      .map((line) => paragraph(line))
      .join("");
    await upload("说明.docx", documentFile(body));
    await waitFor(() => expect(inPanel().getByText("有问题 1 处")).toBeTruthy());
    await settled();
    await user.selectOptions(inPanel().getByLabelText("显示"), "只看有问题的");
    await user.click(mark(`${wrong}，有问题`));
    await user.click(within(detail()).getByRole("button", { name: fixTo(right) }));
    await waitFor(() => expect(inPanel().getByText(/已替换 1 处。原文件没有改动。/)).toBeTruthy());
    await waitFor(() => expect(inPanel().getByText("没有发现问题")).toBeTruthy());
  });

  test("读不了的文件说明原因", async () => {
    await open(await sample("fujian"));
    await coverage();
    await upload("说明.docx", new TextEncoder().encode("%PDF-1.7"));
    expect(await screen.findByText(/“说明.docx”不是 .docx 文档（是 PDF 文件）/)).toBeTruthy();
  });
});

describe("本工具写的“情况说明”", () => {
  const planWith = (snapshot: WorkbookSnapshot, row: number, text: string): SheetPlan => {
    const plan = planNarrative(narrate(readBudget(snapshot)));
    return { ...plan, cells: plan.cells.map((cell) => (cell.row === row ? { ...cell, value: text } : cell)) };
  };

  async function withOwnSheet() {
    const snapshot = withoutText(await sample("fujian"));
    await open(snapshot, false);
    const { cells } = planNarrative(narrate(readBudget(snapshot)));
    const { row = 0, value = "" } = cells.find((cell) => MUTATED_AT.test(String(cell.value))) ?? {};
    const { text, right, wrong } = mutated(String(value), MUTATED_AT);
    await services.host.writeSheet(planWith(snapshot, row, text));
    await user.click(await inPanel().findByRole("button", { name: "一键校验" }));
    await coverage();
    return { right, wrong, row, snapshot };
  }
  const cellText = async (row: number) =>
    (await services.host.read()).sheets.find(({ name }) => name === "情况说明")?.cells.find((cell) => cell.row === row)
      ?.value;

  test("一键改成表中的数，写入这一格，重新核对；撤销写回原文", async () => {
    const { right, wrong, row } = await withOwnSheet();
    await user.selectOptions(inPanel().getByLabelText("显示"), "只看有问题的");
    await user.click(mark(`${wrong}，有问题`));
    await user.click(within(detail()).getByRole("button", { name: fixTo(right) }));
    await waitFor(async () => expect(await cellText(row)).toContain(right));
    await waitFor(() => expect(inPanel().queryByRole("button", { name: `${wrong}，有问题` })).toBeNull());
    await settled();
    await user.click(undoButton());
    await waitFor(async () => expect(await cellText(row)).toContain(wrong));
  });

  test("这一格在核对之后改过就不写", async () => {
    const { right, wrong, row, snapshot } = await withOwnSheet();
    await services.host.writeSheet(planWith(snapshot, row, "另写一句。"));
    await user.selectOptions(inPanel().getByLabelText("显示"), "只看有问题的");
    await user.click(mark(`${wrong}，有问题`));
    await user.click(within(detail()).getByRole("button", { name: fixTo(right) }));
    expect(await screen.findByText(/的内容已经改动，没有改/)).toBeTruthy();
    expect(await cellText(row)).toBe("另写一句。");
  });
});

describe("看文字", () => {
  test("只看有问题的；没有未能对应的时说明没有", async () => {
    await open(await sample("with-mistakes"));
    await coverage();
    await user.selectOptions(inPanel().getByLabelText("显示"), "只看有问题的");
    expect(
      inPanel()
        .getAllByRole("listitem")
        .filter((item) => item.dataset["index"] !== undefined),
    ).toHaveLength(1);
    await user.selectOptions(inPanel().getByLabelText("显示"), "只看未能对应的");
    expect(inPanel().getByText("没有未能对应的金额。")).toBeTruthy();
  });

  test("方向键从一个数走到下一个数，只有一个停靠点，回车查看", async () => {
    await open(await sample("fujian"));
    await coverage();
    await paste("一、一般公共预算拨款支出情况\n2025年一般公共预算拨款支出768.54万元，其中：基本支出434.19万元。");
    await waitFor(() => expect(inPanel().getByText(/^共识别金额 2 处/)).toBeTruthy());
    const stops = [...panel().querySelectorAll<HTMLElement>("[data-mark]")].filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toHaveLength(1);
    act(() => stops[0]?.focus());
    await user.keyboard("{ArrowRight}");
    const second = document.activeElement;
    expect(second).not.toBe(stops[0]);
    await user.keyboard("{Enter}");
    expect(detail()).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(inPanel().queryByRole("region", { name: "所选数字" })).toBeNull();
  });
});
