import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { RuleCode } from "../../src/model/finding";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { PaneController } from "../../src/taskpane/pane-controller";
import { sheet, workbook } from "../draw-sheet";
import { MemoryHost } from "../memory-host/index";
import { asking, realAnswers } from "./asking";
import { fakeServices } from "./services";

/** A total that nobody filled in, and a number that is a text. */
const BOOK = workbook(
  sheet(
    "表",
    `2025年一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 60 | | 20
'2012604' | 档案馆 | 60 | '40.00' | 20`,
  ),
);

let host: MemoryHost;
let controller: PaneController;
let stop: () => void;

beforeEach(async () => {
  host = new MemoryHost({ ...BOOK, fills: [], states: [], marks: [] });
  controller = new PaneController({ ...fakeServices(), ask: asking(realAnswers()), host });
  stop = controller.start({ runAtOnce: false });
  await controller.check();
});
afterEach(() => stop());

const state = () => controller.getState();
const fixesOf = (code: RuleCode) => state().checked?.review.findings.find((each) => each.code === code)?.fixes ?? [];
const read = (): Promise<WorkbookSnapshot> => host.read();
const cell = async (row: number, column: number) =>
  (await read()).sheets[0]?.cells.find((each) => each.row === row && each.column === column);

test("一次点击写入一步，立即重新校验；撤销恢复原来的内容和格式", async () => {
  const before = await read();
  await controller.fixing.fix(fixesOf("E03"));
  expect(await cell(5, 4)).toMatchObject({ value: 40, numberFormat: "0.00" });
  expect(fixesOf("E03")).toEqual([]);
  expect(state().notice).toEqual({ intent: "success", text: "已改正：将 D5 的文本“40.00”转为数字。", canUndo: true });
  await controller.fixing.fix(fixesOf("N21"));
  expect([await cell(4, 4), state().steps.length]).toMatchObject([{ value: 40 }, 2]);
  await controller.fixing.undo();
  await controller.fixing.undo();
  expect([await read(), state().steps]).toEqual([before, []]);
  expect(fixesOf("E03")).toHaveLength(1);
});

test("几处一起改是一步", async () => {
  const before = await read();
  await controller.fixing.fix([...fixesOf("E03"), ...fixesOf("N21")]);
  expect(state().notice?.text).toBe("已改正 2 处。");
  await controller.fixing.undo();
  expect(await read()).toEqual(before);
});

test("格子在校验之后改过就不写，用一句话说明", async () => {
  const fixes = fixesOf("N21");
  host.edit({ sheet: "表", row: 4, column: 4 }, 39);
  await controller.fixing.fix(fixes);
  expect((await cell(4, 4))?.value).toBe(39);
  expect(state().notice).toEqual({ intent: "warning", text: "表!D4 的内容已经改动，没有改。请重新校验后再试。" });
  expect(state().steps).toEqual([]);
});

test("改正之后又改过的格子不能撤销，也不再提出", async () => {
  await controller.fixing.fix(fixesOf("N21"));
  host.edit({ sheet: "表", row: 4, column: 4 }, 41);
  await controller.check();
  expect(state().steps).toEqual([]);
  await controller.fixing.undo();
  expect((await cell(4, 4))?.value).toBe(41);
});
