import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { createExcelHost } from "../../src/hosts/excel/index";
import type { WorkbookHost } from "../../src/model/host";
import { UserError } from "../../src/model/user-error";
import type { SheetPlan } from "../../src/model/write";
import { recognise } from "../../src/recognise/index";
import type { SheetSnapshot } from "../../src/model/snapshot";
import { PATIENCE } from "../patience";
import { ABOUT } from "../taskpane/about";
import { smallBook } from "./books";
import { diagnose } from "../../src/taskpane/trouble/diagnosis";
import { HostError } from "./emulator/host-error";
import { stateOf } from "./emulator/state";
import type { EmulatedWorkbook } from "./emulator/workbook";
import { CURRENT, openExcel } from "./library";
import { settled } from "./turns";

const TYPINGS = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");

const host = createExcelHost({ timeout: PATIENCE });
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

/** Every code of Excel that its typings name, and those its documentation has beside them. */
const CODES = [
  ...new Set([
    ...[
      ...(TYPINGS.split("enum ErrorCodes {").find((part) => part.includes("inactiveWorkbook")) ?? "")
        .split("}")[0]!
        .matchAll(/= "(\w+)"/g),
    ].flatMap(([, code = ""]) => code),
    ...["ActivityLimitReached", "ApiNotAvailable", "BadPassword", "ConnectionFailure", "ContentLengthRequired"],
    ...["HostRestartNeeded", "InvalidOrTimedOutSession", "InvalidRequest", "InvalidRibbonDefinition"],
    ...["MemoryLimitReached", "RequestPayloadSizeLimitExceeded", "SearchDialogIsOpen", "SearchStringInvalidOrTooLong"],
    ...["ServiceNotAvailable", "Unauthenticated", "UndoNotSupported", "WriteNotSupportedWhenModalDialogOpen"],
    ...["InvalidObjectPath", "InvalidRequestContext", "PropertyNotLoaded", "RunMustReturnPromise", "ValueNotLoaded"],
    "没有写明的代码",
  ]),
];

const WORDS: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "excelBusy",
  SearchDialogIsOpen: "excelBusy",
  ConnectionFailure: "excelGone",
  InactiveWorkbook: "excelElsewhere",
  UnsupportedSheet: "excelSheetKind",
  ServiceNotAvailable: "excelService",
  NotImplemented: "excelLacks",
  MemoryLimitReached: "excelTooLarge",
  FilteredRangeConflict: "excelRefused",
  InvalidArgument: "excelRefused",
  PropertyNotLoaded: "excelMistaken",
  InvalidObjectPath: "excelMistaken",
  没有写明的代码: "excelRefused",
};

describe("Excel 的每一种错误代码都有话说", () => {
  test.each(CODES)("%s：不管在做什么，都不当作程序的错", async (code) => {
    const book = await usedBook();
    const before = stateOf(book);
    book.conditions.refuses = () => code;
    for (const [doing, work] of ALL) {
      // a host of its own: one that listens already does not ask Excel again
      const error = await failure(work, createExcelHost());
      expect(error.message.startsWith(doing)).toBe(true);
      if (WORDS[code]) expect(error.id).toBe(WORDS[code]);
    }
    expect(stateOf(book)).toEqual(before);
  });

  test("我们自己写错的调用：用户得到一句话，错在哪里留着给维护人员", async () => {
    const book = await usedBook();
    book.conditions.refuses = () => "PropertyNotLoaded";
    const error = await failure((each) => each.read());
    expect(error.cause).toMatchObject({ code: "PropertyNotLoaded" });
    const text = diagnose({ release: ABOUT.release, place: "Excel" }, "测试", undefined, error);
    expect(text).toMatch(/^错误：UserError excelMistaken$/m);
    expect(text).toMatch(/^起因 错误：RichApi\.Error PropertyNotLoaded /m);
    expect(text).toMatch(/^起因 at .*:\d+:\d+/m);
  });
});

describe("一个细节被拒绝，只少这个细节", () => {
  const DETAILS = ["InvalidArgument", "UnsupportedSheet", "InvalidOperation", "ItemNotFound", "NotImplemented"];
  const named = (book: EmulatedWorkbook, sheets: readonly SheetSnapshot[]) =>
    sheets.map(({ name, cells }) => [name, cells.length === book.sheet(name).cells.size]);

  test.each([...DETAILS, "AccessDenied", "GeneralException"])(
    "问可见单元格得到 %s：内容和隐藏的行照样读出",
    async (code) => {
      const book = smallBook();
      book.sheet("收支总表").hiddenRows.add(4);
      openExcel(book, CURRENT);
      book.conditions.refuses = (call) => (call === "Range.GetSpecialCellsOrNullObject" ? code : undefined);
      const { sheets } = await host.read();
      expect(named(book, sheets).every(([, isWhole]) => isWhole)).toBe(true);
      expect(sheets[0]?.hiddenRows).toEqual([{ first: 4, last: 4 }]);
      expect(sheets.every(({ gaps }) => gaps === undefined)).toBe(true);
    },
  );

  test.each(DETAILS)("一张表不肯给（%s）：说明是哪一张，其余照读", async (code) => {
    const book = smallBook();
    openExcel(book, CURRENT);
    book.sheet("底稿").used = () => {
      throw new HostError(code, "planted");
    };
    const { sheets } = await host.read();
    expect(sheets.map(({ gaps }) => gaps)).toEqual([undefined, undefined, { cells: code }, undefined, undefined]);
    expect(sheets.map(({ cells }) => cells.length > 0)).toEqual([true, true, false, true, false]);
    expect(recognise({ sheets, externalLinks: [] }).unrecognised).toContainEqual({
      sheet: "底稿",
      area: { top: 1, left: 1, bottom: 1, right: 1 },
      reason: `Excel 没有给出这张工作表的内容（${code}），没有检查`,
    });
  });

  test("读到一半一张表不肯给内容：这张表一格也不要，其余照读", async () => {
    const book = smallBook();
    openExcel(book, CURRENT);
    book.conditions.refuses = (call) => (call === "Range.GetSpecialCellsOrNullObject" ? "NotImplemented" : undefined);
    book.sheet("附表 2").format = () => {
      throw new HostError("UnsupportedSheet", "planted");
    };
    const { sheets } = await host.read();
    expect(sheets[1]).toMatchObject({ cells: [], gaps: { cells: "UnsupportedSheet" } });
    expect(sheets.map(({ cells }) => cells.length > 0)).toEqual([true, false, true, true, false]);
  });

  test("问不出隐藏了哪些行：说不知道，不说没有", async () => {
    const book = smallBook();
    book.sheet("附表 2").hiddenRows.add(2);
    openExcel(book, CURRENT);
    const lastTrip = () => book.roundTrips.length === 2;
    book.conditions.refuses = (call) => (lastTrip() && call === "Range.load" ? "InvalidOperation" : undefined);
    expect((await host.read()).sheets[1]).toMatchObject({ hiddenRows: [], gaps: { hidden: "InvalidOperation" } });
  });

  test.each(["UnsupportedSheet", "GeneralException", "InvalidSelection"])(
    "图表工作表在前面（%s），报告照写",
    async (code) => {
      const book = await usedBook();
      await host.writeSheet(PLAN);
      book.conditions.refuses = (call) => (call === "WorksheetCollection.GetActiveWorksheet" ? code : undefined);
      expect(await host.writeSheet(PLAN)).toBe("校验报告");
    },
  );

  test.each(["InvalidArgument", "GeneralException", "NotImplemented"])("没有打印机（%s），报告照写", async (code) => {
    const book = await usedBook();
    book.conditions.refuses = (call) => (call.startsWith("PageLayout.") ? code : undefined);
    expect(await host.writeSheet(PLAN)).toBe("校验报告");
    expect(book.sheet("校验报告").cell(1, 1).value).toBe("校验报告");
  });
});

describe("其他", () => {
  test("没有 Office.js 的页面里说连接已断开", async () => {
    const { Excel: former } = globalThis as { Excel?: unknown };
    Object.assign(globalThis, { Excel: undefined });
    expect(await failure((each) => each.read())).toMatchObject({ id: "excelGone" });
    Object.assign(globalThis, { Excel: former });
  });
});
