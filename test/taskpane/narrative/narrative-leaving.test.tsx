/** @jest-environment jsdom */
import { expect, test } from "@jest/globals";
import { screen, waitFor, within } from "@testing-library/react";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { GateItem } from "../../../src/model/gate";
import { NARRATIVE_STATE } from "../../../src/model/passage";
import type { PaneServices } from "../../../src/taskpane/services";
import { article, eachTestAnew, openWritten, paragraph, services, user } from "./narrative-screen";

eachTestAnew();

const WORD = "青川市示例档案馆2025年预算情况说明";

/** From now on the list before export holds this; what a file holds is tried elsewhere. */
function gateIs(items: () => readonly GateItem[]): void {
  const { ask } = services;
  const canned: PaneServices["ask"] = async (question, ...rest) => {
    const answer = { narrativeGate: items, narrativeWord: () => new Uint8Array() }[question as string];
    return answer ? (answer() as Awaited<ReturnType<typeof ask<typeof question>>>) : ask(question, ...rest);
  };
  Object.assign(services, { ask: canned });
}

const dialog = async (): Promise<HTMLElement> => {
  await screen.findByText("导出前清单");
  return screen.getByRole("dialog");
};
/** By its words: asking for roles takes jsdom long. */
const inDialog = (list: HTMLElement, words: string) => within(list).getByText(words);
const isOff = (list: HTMLElement): boolean =>
  inDialog(list, "导出正式稿").closest("button")?.getAttribute("aria-disabled") === "true";

test("导出前清单：没解决的挡住正式稿，草稿总能导出；沿用、去填写、看单元格都从清单里走", async () => {
  const confirmed = { kind: "warning", severity: "confirm", text: "G06 表题的年度", cell: "支出!B2" } as const;
  let stops: readonly GateItem[] = [
    { kind: "hole", severity: "stop", text: "待填：主要职责", gap: "text:overview.duties" },
    ...["use:2013101", "use:2080505"].map(
      (gap) => ({ kind: "unconfirmed", severity: "stop", text: gap, gap }) as const,
    ),
  ];
  gateIs(() => [...stops, confirmed]);
  await openWritten();
  await user.click(screen.getByText("正式稿…"));
  let list = await dialog();
  expect(within(list).getByText("有 3 项要先解决，才能导出正式稿：")).toBeTruthy();
  expect(isOff(list)).toBe(true);
  await user.click(inDialog(list, "检查提示（1 项）"));
  expect(isOff(list)).toBe(true);

  await user.click(inDialog(list, "导出草稿"));
  await waitFor(() => expect([...services.saved.keys()]).toEqual([`${WORD}（草稿）.docx`]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.click(screen.getByText("正式稿…"));
  list = await dialog();

  stops = stops.slice(0, 1);
  await user.click(inDialog(list, "看过了，以上 2 项都沿用"));
  await within(list).findByText("有 1 项要先解决，才能导出正式稿：");
  expect(await services.host.loadState(NARRATIVE_STATE.answers)).toContain("use:2080505");

  await user.click(inDialog(list, "看单元格"));
  expect(services.visited.at(-1)).toEqual({ sheet: "支出", row: 2, column: 2 });

  stops = [];
  await user.click(screen.getByText("正式稿…"));
  list = await dialog();
  expect(isOff(list)).toBe(true);
  await user.click(inDialog(list, "检查提示（1 项）"));
  await user.click(inDialog(list, "导出正式稿"));
  await waitFor(() => expect([...services.saved.keys()]).toContain(`${WORD}.docx`));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

  // a place that cannot print hands out the page
  gateIs(() => []);
  await user.click(screen.getByText("正式稿…"));
  await user.click(inDialog(await dialog(), "打印正式稿"));
  await waitFor(() => expect([...services.saved.keys()]).toContain(`${WORD}.html`));
});

test("下载的草稿在 Word 里改过后读回：填的话成为回答，改的话核对后写入工作表", async () => {
  await openWritten();
  await user.click(screen.getByText("下载 Word"));
  await screen.findByText(/已交给浏览器保存/);
  const parts = unzipSync(new Uint8Array(services.saved.get(`${WORD}（草稿）.docx`) ?? []));
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const edited = xml.replace("由两部分组成", "由下面两部分组成").replace("【待填：单位主要职责】", "保管档案。");
  const bytes = zipSync({ ...parts, "word/document.xml": strToU8(edited) });
  // jsdom reads no bytes of a file
  const file = Object.assign(new File([], "改过.docx"), { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
  await user.upload(screen.getByLabelText("读回改过的 Word…", { selector: "input" }), file);
  const drawer = (await screen.findByText("写入前请核对")).closest<HTMLElement>("[role=dialog]") as HTMLElement;
  expect(await services.host.loadState(NARRATIVE_STATE.answers)).toContain("保管档案。");
  expect(within(drawer).getAllByRole("radiogroup")).toHaveLength(1);
  await user.click(within(drawer).getByLabelText("返回，不写入"));
  await screen.findByText("正文里有“改过.docx”里的改动，还没有写入工作表。");
  expect(paragraph(/由下面两部分组成/)).toBeTruthy();
  await user.click(screen.getByText("核对并写入"));
  await user.click(await screen.findByText("按以上选择写入"));
  await screen.findByText(/^已写入工作表“情况说明”。$/);
  expect(screen.queryByText(/还没有写入工作表/)).toBeNull();
  expect(article().textContent).toContain("由下面两部分组成");
  expect(article().textContent).toContain("保管档案。");
});
