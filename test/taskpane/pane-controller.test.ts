import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { toA1 } from "../../src/model/cell";
import { UserError } from "../../src/model/user-error";
import { switchOff, waive } from "../../src/taskpane/decisions";
import { PaneController } from "../../src/taskpane/pane-controller";
import { SETTINGS_STATE } from "../../src/model/settings";
import { type FakeServices, fakeServices } from "./services";

let services: FakeServices;
let controller: PaneController;
let stop: () => void;

/** Lets everything that is under way come to its end. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

async function start(parts: Parameters<typeof fakeServices>[0] = {}, runAtOnce = false): Promise<void> {
  services = fakeServices(parts);
  controller = new PaneController(services);
  stop = controller.start({ runAtOnce });
  await settled();
}

const state = () => controller.getState();
const first = () => {
  const finding = services.findings[0];
  if (!finding) throw new Error("no findings");
  return finding;
};

/** What a check may ask of the host: nothing that writes. */
const WRITING = /^(applyWrites|writeSheet|removeSheets|mark|clearMarks|saveState)/;

beforeEach(() => start());
afterEach(() => stop());

describe("一键校验", () => {
  test("读取、核对、得出结果，期间不写工作簿", async () => {
    await controller.check();
    expect(state().checked?.review.findings).toHaveLength(6);
    expect(state().task).toBeUndefined();
    expect(services.host.calls.filter((call) => WRITING.test(call))).toEqual([]);
  });

  test("功能区按钮打开窗格时立即校验", async () => {
    stop();
    await start({}, true);
    expect(state().checked).toBeDefined();
  });

  test("功能区命令自己说不出的话，校验完在窗格里说", async () => {
    stop();
    const onMessage = (listener: (message: string) => void) => (listener("另有 3 个没有恢复。"), () => undefined);
    await start({ onMessage }, true);
    expect(state().notice).toEqual({ intent: "warning", text: "另有 3 个没有恢复。" });
  });

  test("取消后说明工作簿没有改动，仍可再次校验", async () => {
    services.host.isSlow = true;
    const running = controller.check();
    await settled();
    expect(state().task).toMatchObject({ doing: "reading", share: 0.5 });
    controller.cancel();
    await running;
    expect(state().notice).toEqual({ intent: "info", text: "已取消，工作簿没有被改动。" });
    services.host.isSlow = false;
    await controller.check();
    expect(state().checked).toBeDefined();
  });

  test("后一次校验取代还没有完成的前一次，不留下“已取消”", async () => {
    services.host.isSlow = true;
    const former = controller.check();
    await settled();
    services.host.isSlow = false;
    await controller.check();
    await former;
    expect(state().notice).toBeUndefined();
    expect(state().checked).toBeDefined();
    expect(state().task).toBeUndefined();
  });

  test("用户能解决的问题显示原话，旧结果保留", async () => {
    await controller.check();
    services.host.failures.read = new UserError("excelBusy", { doing: "读取工作簿" });
    await controller.check();
    expect(state().notice).toMatchObject({ intent: "error" });
    expect(state().notice?.text).toContain("正在编辑单元格");
    expect(state().checked).toBeDefined();
  });

  test("程序的错误不吞掉，交给错误页", async () => {
    const bug = new RangeError("Fen must be a whole number");
    services.host.failures.read = bug;
    await controller.check();
    expect(state().bug).toEqual({ error: bug });
  });

  test("核对出错和读取出错一样处理", async () => {
    stop();
    await start({ ask: async () => Promise.reject(new UserError("fileTooLarge", { file: "a", found: "b" })) });
    await controller.check();
    expect(state().notice?.text).toContain("太大");
  });
});

describe("批注", () => {
  test("请了才写：每格一条，说的是问题本身；清除时只清自己的，下次打开还知道有", async () => {
    await controller.check();
    expect(services.host.calls).not.toContain("notes");
    await controller.showing.setNotes(true);
    const { noted } = services.host;
    expect(new Set(noted.map(({ cell }) => JSON.stringify(cell))).size).toBe(noted.length);
    expect(noted[0]?.text).toMatch(/^错误 [A-Z]\d\d /);
    expect(state()).toMatchObject({ notes: "on", notice: { intent: "success" } });
    expect(state().notice?.text).toContain("发布前请清除本工具的批注");
    expect(services.host.stored.get("notes")).toBe("on");
    await controller.check();
    expect(state().notes).toBe("outdated");
    await controller.showing.setNotes(false);
    expect([state().notes, services.host.stored.has("notes")]).toEqual(["off", false]);
  });

  test("已核实的不写；有不能写的，说几个、为什么", async () => {
    await controller.check();
    const waivers = services.findings.map(({ code, cells }) => ({
      rule: code,
      cells: cells.map(toA1),
      reason: "与批复一致",
    }));
    await controller.decide({ ...state().settings, waivers }, "none");
    await controller.showing.setNotes(true);
    expect([services.host.noted, state().notes, state().notice?.text]).toEqual([[], "off", "没有需要写批注的单元格。"]);
    services.host.skipped = [{ cell: { sheet: "表", row: 1, column: 1 }, reason: "工作表受保护，不能加批注" }];
    await controller.showing.setNotes(true);
    expect(state().notice?.text).toContain("另有 1 个没有写：工作表受保护");
  });
});

describe("跟着用户走", () => {
  const cellOf = (index: number) => {
    const { sheet, row, column } = services.findings[index]?.cells[0] ?? { sheet: "", row: 0, column: 0 };
    return { sheet, row, column };
  };

  test("校验过才跟；本窗格定位过去的那一格不算用户走的", async () => {
    services.host.move(cellOf(0));
    expect(state().cursor).toBeUndefined();
    await controller.check();
    services.host.move(cellOf(0));
    expect(state().cursor).toEqual(cellOf(0));
    await controller.goTo(cellOf(1));
    services.host.move(cellOf(1));
    expect(state().cursor).toEqual(cellOf(0));
    services.host.move(cellOf(0));
    services.host.move(cellOf(1));
    expect(state().cursor).toEqual(cellOf(1));
    stop();
    services.host.move(cellOf(0));
    expect(state().cursor).toEqual(cellOf(1));
  });

  test("看这一格：有问题的显示，没有的说没有", async () => {
    services.host.at = cellOf(0);
    await controller.check();
    await controller.lookHere();
    expect([state().cursor, state().notice]).toEqual([cellOf(0), undefined]);
    services.host.at = { sheet: "别的表", row: 9, column: 9 };
    await controller.lookHere();
    expect(state().notice?.text).toBe("别的表!I9 没有发现问题。");
  });
});

describe("改动后自动更新", () => {
  test("打开开关才自动读，悄悄地读，不重新上色；开关随工作簿保存", async () => {
    jest.useFakeTimers();
    await controller.check();
    await controller.showing.setMarks(true);
    await controller.setLive(true);
    const asked = services.host.calls.length;
    for (let i = 0; i < 200; i++) services.host.change();
    await jest.advanceTimersByTimeAsync(1_000);
    jest.useRealTimers();
    expect(services.host.calls.slice(asked)).toEqual(["read"]);
    expect([state().isOutdated, state().marks, services.host.stored.get("live")]).toEqual([false, "outdated", "on"]);
    await controller.setLive(false);
    services.host.change();
    expect([state().isOutdated, services.host.stored.has("live")]).toEqual([true, false]);
  });

  test("随工作簿开窗格的设置，一键清除时也关掉", async () => {
    stop();
    let isOn = true;
    await start({ opening: { isOn: () => isOn, set: async (wanted) => void (isOn = wanted) } });
    await controller.removeEverything([]);
    expect(isOn).toBe(false);
  });
});

describe("工作簿有改动", () => {
  test("在 Excel 中只提示结果可能过期，不自行读取", async () => {
    await controller.check();
    const reads = services.host.calls.filter((call) => call === "read").length;
    services.host.change();
    expect(state().isOutdated).toBe(true);
    expect(services.host.calls.filter((call) => call === "read")).toHaveLength(reads);
  });

  test("校验之前的改动无须提示", () => {
    services.host.change();
    expect(state().isOutdated).toBe(false);
  });

  test("独立页面稍候自动重新校验，连续改动只校验一次，并更新高亮", async () => {
    jest.useFakeTimers();
    stop();
    await start({ recheckAfter: 200 });
    await controller.check();
    await controller.showing.setMarks(true);
    services.findings = services.findings.slice(0, 1);
    services.host.calls.length = 0;
    services.host.change();
    services.host.change();
    await jest.advanceTimersByTimeAsync(250);
    expect(services.host.calls).toEqual(["read", "clearMarks", "mark", "saveState highlight"]);
    expect(state().checked?.review.findings).toHaveLength(1);
    expect(state()).toMatchObject({ isOutdated: false, marks: "on", task: undefined });
    jest.useRealTimers();
  });

  test("自动校验没能进行时不打断用户，只说明结果可能过期", async () => {
    jest.useFakeTimers();
    stop();
    await start({ recheckAfter: 200 });
    await controller.check();
    services.host.failures.read = new UserError("excelBusy", { doing: "读取工作簿" });
    services.host.change();
    await jest.advanceTimersByTimeAsync(250);
    expect(state()).toMatchObject({ isOutdated: true, notice: undefined, task: undefined });
    jest.useRealTimers();
  });

  test("窗格关闭后不再听取改动", async () => {
    await controller.check();
    stop();
    await settled();
    services.host.change();
    expect(state().isOutdated).toBe(false);
  });
});

describe("用户的决定", () => {
  test("标为已核实立即生效并保存，不必重新校验", async () => {
    await controller.check();
    services.host.calls.length = 0;
    await controller.decide(waive(state().settings, [first()], "与批复一致"), "none");
    expect(services.host.calls).toEqual(["saveState settings"]);
    expect(services.host.stored.get(SETTINGS_STATE)).toContain("与批复一致");
  });

  test("停用规则后重新校验", async () => {
    await controller.check();
    services.host.calls.length = 0;
    await controller.decide(switchOff(state().settings, "N15", "本地不执行"), "recheck");
    expect(services.host.calls).toEqual(["saveState settings", "read"]);
  });

  test("下次打开时读回", async () => {
    await controller.decide(waive(state().settings, [first()], "与批复一致"), "none");
    const again = new PaneController(services);
    const stopAgain = again.start({ runAtOnce: false });
    await settled();
    expect(again.getState().settings.waivers).toHaveLength(1);
    stopAgain();
  });

  test("保存不了时说明原因，本次仍然有效", async () => {
    services.host.failures.saveState = new UserError("excelReadOnly", { doing: "保存设置" });
    await controller.decide(waive(state().settings, [first()], "与批复一致"), "none");
    expect(state().notice?.text).toContain("只读");
    expect(state().settings.waivers).toHaveLength(1);
  });

  test("读不到保存的设置时仍可使用", async () => {
    stop();
    services = fakeServices();
    services.host.failures.loadState = new UserError("excelBusy", { doing: "读取设置" });
    controller = new PaneController(services);
    stop = controller.start({ runAtOnce: false });
    await settled();
    expect(state()).toMatchObject({ isReady: true });
    expect(state().notice?.text).toContain("正在编辑单元格");
  });
});

describe("高亮和报告", () => {
  test("高亮只标仍成立的问题，明细加数不标，同一格取最重的级别", async () => {
    await controller.check();
    await controller.decide(waive(state().settings, [first()], "与批复一致"), "none");
    await controller.showing.setMarks(true);
    const marks = services.host.marks.map(({ cell, severity }) => `${cell.sheet} ${cell.row} ${severity}`);
    expect(marks).not.toContain("支出总表 5 error");
    expect(marks).toContain("收支总表 20 warning");
    expect(marks).not.toContain("收支总表 6 warning");
    expect(services.host.stored.has("highlight")).toBe(true);
  });

  test("没能高亮的写明数量和原因", async () => {
    await controller.check();
    services.host.skipped = [{ cell: { sheet: "支出总表", row: 5, column: 3 }, reason: "工作表受保护" }];
    await controller.showing.setMarks(true);
    expect(state().notice).toMatchObject({ intent: "warning" });
    expect(state().notice?.text).toMatch(/另有 1 个未能高亮：工作表受保护。$/);
  });

  test("再次校验不改动高亮，只说明它来自上次", async () => {
    await controller.check();
    await controller.showing.setMarks(true);
    services.host.calls.length = 0;
    await controller.check();
    expect(services.host.calls).toEqual(["read"]);
    expect(state().marks).toBe("outdated");
  });

  test("清除高亮后连同记号一起去掉", async () => {
    await controller.check();
    await controller.showing.setMarks(true);
    await controller.showing.setMarks(false);
    expect(services.host.marks).toEqual([]);
    expect(services.host.stored.has("highlight")).toBe(false);
    expect(state().notice?.text).toMatch(/^已恢复 \d+ 个单元格原来的底色。$/);
  });

  test("重新打开有高亮的工作簿时仍能清除", async () => {
    stop();
    services = fakeServices();
    services.host.stored.set("highlight", "on");
    controller = new PaneController(services);
    stop = controller.start({ runAtOnce: false });
    await settled();
    expect(state().marks).toBe("outdated");
  });

  test("写入校验报告后告知工作表名称，已核实的带理由", async () => {
    await controller.check();
    await controller.decide(waive(state().settings, [first()], "与批复一致"), "none");
    await controller.writeReport();
    expect(state().notice).toEqual({ intent: "success", text: "已写入工作表“校验报告”。", sheet: "校验报告" });
    const values = services.host.sheets[0]?.cells.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(["已核实", "与批复一致"]));
  });

  test("一键清除本工具留下的一切，包括其他面板保存的内容", async () => {
    await controller.check();
    await controller.decide(waive(state().settings, [first()], "与批复一致"), "none");
    services.host.stored.set("answers", "{}");
    services.host.calls.length = 0;
    await controller.removeEverything(["answers"]);
    expect(services.host.calls).toEqual([
      "clearMarks",
      "notes",
      "giveBack narrative",
      "removeSheets report+narrative+targets+overview",
      "saveState settings",
      "saveState highlight",
      "saveState notes",
      "saveState live",
      "saveState answers",
    ]);
    expect(services.host.stored.size).toBe(0);
    expect(state()).toMatchObject({ resets: 1, isOutdated: true, marks: "off" });
    expect(state().settings.waivers).toEqual([]);
  });

  test("定位不到时显示原因", async () => {
    services.host.failures.goTo = new UserError("sheetHidden", { sheet: "附表" });
    await controller.goTo({ sheet: "附表", row: 1, column: 1 });
    expect(state().notice?.text).toContain("隐藏的工作表“附表”");
  });
});
