import { describe, expect, test } from "@jest/globals";
import { createExcelHost } from "../../src/hosts/excel/index";
import type { WorkbookHost } from "../../src/model/host";
import { UserError } from "../../src/model/user-error";
import type { SheetPlan } from "../../src/model/write";
import { smallBook } from "./books";
import { stateOf } from "./emulator/state";
import type { EmulatedWorkbook } from "./emulator/workbook";
import { CURRENT, openExcel } from "./library";
import { settled } from "./turns";

const host = createExcelHost({ timeout: 20_000 });
/** For an Excel that does not answer; the others may take their time. */
const impatient = createExcelHost({ timeout: 30 });

const PLAN: SheetPlan = {
  kind: "report",
  name: "校验报告",
  cells: [{ row: 1, column: 1, value: "校验报告", style: "title" }],
  merges: [],
  widths: [20],
  heights: {},
  print: { orientation: "portrait", fitToWidth: true },
};
const CELL = { sheet: "收支总表", row: 4, column: 2 };

type Work = (host: WorkbookHost) => Promise<unknown>;

const READING: Readonly<Record<string, Work>> = {
  读取工作簿: (each) => each.read(),
  定位单元格: (each) => each.goTo(CELL),
  读取保存的设置: (each) => each.loadState("设置"),
  留意工作簿的改动: (each) => each.onChange(() => undefined),
};

const WRITING: Readonly<Record<string, Work>> = {
  写入工作簿: (each) => each.applyWrites([{ cell: CELL, before: 80, after: 90 }]),
  "写入“校验报告”": (each) => each.writeSheet(PLAN),
  移除本产品的工作表: (each) => each.removeSheets(["narrative"]),
  标记单元格: (each) => each.mark([{ cell: CELL, severity: "error" }]),
  清除标记: (each) => each.clearMarks(),
  保存设置: (each) => each.saveState("设置", "新"),
};

const ALL = Object.entries({ ...READING, ...WRITING });

/** A workbook in which every kind of work has something to do. */
async function usedBook(): Promise<EmulatedWorkbook> {
  const book = smallBook();
  openExcel(book, CURRENT);
  await host.writeSheet({ ...PLAN, kind: "narrative", name: "情况说明" });
  await host.mark([{ cell: { ...CELL, row: 3 }, severity: "warning" }]);
  await host.saveState("设置", "旧");
  return book;
}

async function failure(work: Work, asked = host): Promise<UserError> {
  const error: unknown = await work(asked).catch((reason: unknown) => reason);
  if (!(error instanceof UserError)) throw error instanceof Error ? error : new Error("没有失败");
  return error;
}

describe("Excel 不方便时：各有各的话，工作簿保持原样", () => {
  test.each(ALL)("%s：正在编辑单元格", async (doing, work) => {
    const book = await usedBook();
    const before = stateOf(book);
    book.conditions.editing = true;
    expect(await failure(work)).toMatchObject({
      id: "excelBusy",
      message: `${doing}时 Excel 正在编辑单元格或有对话框打开。请按回车结束编辑、关闭对话框后重试。`,
    });
    expect(stateOf(book)).toEqual(before);
  });

  test.each(ALL)("%s：Excel 已经关闭或重新加载", async (doing, work) => {
    const book = await usedBook();
    const before = stateOf(book);
    book.conditions.gone = true;
    expect(await failure(work)).toMatchObject({
      id: "excelGone",
      message: `${doing}时与 Excel 的连接已断开。请关闭并重新打开本窗格；工作簿没有被改动。`,
    });
    expect(stateOf(book)).toEqual(before);
  });

  test.each(ALL)("%s：Excel 不回答", async (doing, work) => {
    const book = await usedBook();
    const before = stateOf(book);
    book.conditions.silent = true;
    expect(await failure(work, impatient)).toMatchObject({
      id: "excelTimeout",
      message: `${doing}时 Excel 长时间没有响应。请确认 Excel 没有停在对话框或单元格编辑状态，然后重试。`,
    });
    expect(stateOf(book)).toEqual(before);
  });

  test.each(Object.entries(WRITING))("%s：工作簿只读", async (doing, work) => {
    const book = await usedBook();
    const before = stateOf(book);
    book.conditions.readOnly = true;
    expect(await failure(work)).toMatchObject({
      id: "excelReadOnly",
      message: `${doing}时被 Excel 拒绝：工作簿以只读方式打开。请另存一份再试。`,
    });
    expect(stateOf(book)).toEqual(before);
  });

  test.each(Object.entries(WRITING))("%s：有对话框打开", async (_doing, work) => {
    const book = await usedBook();
    const before = stateOf(book);
    book.conditions.dialogOpen = true;
    expect(await failure(work)).toMatchObject({ id: "excelBusy" });
    expect(stateOf(book)).toEqual(before);
  });

  test.each(Object.entries(READING))("%s：只读或有对话框打开也不妨碍", async (_doing, work) => {
    const book = await usedBook();
    book.conditions.readOnly = true;
    book.conditions.dialogOpen = true;
    await expect(work(host)).resolves.not.toBeInstanceOf(Error);
  });

  test.each(["写入“校验报告”", "移除本产品的工作表"])("%s：工作簿结构受保护", async (doing) => {
    const book = await usedBook();
    const before = stateOf(book);
    book.conditions.structureProtected = true;
    expect(await failure(WRITING[doing] as Work)).toMatchObject({ id: "sheetProtected" });
    expect(stateOf(book)).toEqual(before);
  });

  test.each(["写入工作簿", "写入“校验报告”", "标记单元格", "保存设置"])("%s：请求太大", async (doing) => {
    const book = await usedBook();
    const before = stateOf(book);
    book.conditions.payloadLimit = 600;
    const error = await failure(WRITING[doing] as Work);
    expect(error.id).toBe("excelTooLarge");
    expect(error.message).toMatch(
      /^.+时内容太多（一次(写入|读取)超过 5 MB），超出 Excel 一次能处理的范围，工作簿没有被改动。/,
    );
    expect(stateOf(book)).toEqual(before);
  });
});

describe("时间和取消", () => {
  test("超时以后不再发出后面的请求", async () => {
    const book = await usedBook();
    const before = stateOf(book);
    book.conditions.silent = true;
    await failure((each) => each.writeSheet(PLAN), impatient);
    const sent = book.requests;
    // on a busy machine the time is up while the last request is still on its way; it belongs to the silence
    await new Promise((resolve) => setTimeout(resolve, 0));
    book.conditions.silent = false;
    await settled();
    expect(book.requests).toBe(sent);
    expect(stateOf(book)).toEqual(before);
  });

  test("读取中途取消，立即停下", async () => {
    const book = await usedBook();
    const asked = book.batches.length;
    const controller = new AbortController();
    const reading = host.read({ signal: controller.signal });
    controller.abort();
    await expect(reading).rejects.toMatchObject({ id: "cancelled", message: "已取消，工作簿没有被改动。" });
    await settled();
    expect(book.batches.length - asked).toBeLessThan(2);
  });

  test("开始前已经取消，一个请求也不发", async () => {
    const book = await usedBook();
    const asked = book.batches.length;
    await expect(host.read({ signal: AbortSignal.abort() })).rejects.toMatchObject({ id: "cancelled" });
    await settled();
    expect(book.batches.length).toBe(asked);
  });
});

describe("其他", () => {
  test("没有 Office.js 的页面里说连接已断开", async () => {
    const { Excel: former } = globalThis as { Excel?: unknown };
    Object.assign(globalThis, { Excel: undefined });
    expect(await failure((each) => each.read())).toMatchObject({ id: "excelGone" });
    Object.assign(globalThis, { Excel: former });
  });

  test("我们自己的错误不改头换面", async () => {
    openExcel(smallBook());
    await expect(host.goTo({ sheet: "收支总表", row: 0, column: 1 })).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });
});
