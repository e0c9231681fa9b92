import { describe, expect, test } from "@jest/globals";
import { createExcelHost } from "../../src/hosts/excel/index";
import type { PlannedCell, SheetPlan } from "../../src/model/write";
import { PATIENCE } from "../patience";
import { smallBook } from "./books";
import { reopened, stateOf } from "./emulator/state";
import { EmulatedWorkbook } from "./emulator/workbook";
import { CURRENT, openExcel } from "./library";

const host = createExcelHost({ timeout: PATIENCE });

const planOf = (cells: readonly PlannedCell[], more: Partial<SheetPlan> = {}): SheetPlan => ({
  kind: "report",
  name: "校验报告",
  cells,
  merges: [],
  widths: [],
  heights: {},
  print: { orientation: "portrait", fitToWidth: true },
  ...more,
});

const REPORT = planOf(
  [
    { row: 1, column: 1, value: "校验报告", style: "title" },
    { row: 3, column: 1, value: "错误", style: "error" },
    { row: 3, column: 2, value: "=SUM(A1:A9) 与合计相差", style: "text" },
    { row: 3, column: 3, value: "收支总表!B5", style: "link", link: { sheet: "收支总表", row: 5, column: 2 } },
    { row: 3, column: 4, value: 1280.5, style: "number" },
  ],
  { merges: [{ top: 1, left: 1, bottom: 1, right: 4 }], widths: [10, 40, 14, 14], heights: { 1: 30 } },
);

const sheetNames = (book: EmulatedWorkbook) => book.sheets.map(({ name }) => name);

describe("写入自己的工作表", () => {
  test("看一次、写一次，最后设打印，内容、样式、链接和版式都在", async () => {
    const book = smallBook();
    openExcel(book);
    expect(await host.writeSheet(REPORT)).toBe("校验报告");
    expect(book.roundTrips).toHaveLength(3);
    const sheet = book.sheet("校验报告");
    expect([1, 2, 3, 4].map((column) => sheet.cell(3, column))).toEqual([
      { value: "错误" },
      { value: "=SUM(A1:A9) 与合计相差" },
      { value: "收支总表!B5" },
      { value: 1280.5 },
    ]);
    expect(sheet.format(3, 4, "numberFormat")).toBe("#,##0.00");
    expect(sheet.format(3, 1, "fill.color")).toBe("#FFC7CE");
    expect(sheet.format(3, 2, "wrapText")).toBe(true);
    expect(sheet.format(3, 3, "hyperlink")).toEqual({
      documentReference: "'收支总表'!B5",
      screenTip: "转到 收支总表!B5",
      textToDisplay: "收支总表!B5",
    });
    expect(sheet.merges).toEqual(REPORT.merges);
    expect([...sheet.widths.values()]).toEqual([56.25, 213.75, 77.25, 77.25]);
    expect([...sheet.heights]).toEqual([[1, 30]]);
    expect([...sheet.page]).toEqual([
      ["paperSize", "A4"],
      ["orientation", "Portrait"],
      ["zoom", { horizontalFitToPages: 1 }],
    ]);
    expect(sheet.showGridlines).toBe(false);
  });

  test("表头以上不动，问题可以筛选，页脚有页码", async () => {
    const book = smallBook();
    openExcel(book);
    const filter = { top: 2, left: 1, bottom: 3, right: 4 };
    const print = { orientation: "landscape", fitToWidth: true, pageNumbers: true } as const;
    await host.writeSheet(
      planOf([{ row: 3, column: 1, value: "错误", style: "text" }], { frozenRows: 2, filter, print }),
    );
    const sheet = book.sheet("校验报告");
    expect(Object.fromEntries(sheet.view)).toEqual({ FreezeRows: 2, Apply: "A2:D3" });
    expect(sheet.page.get("centerFooter")).toBe("— &P —");
  });

  test("合并的标题格，底色和边框在合并以后还在", async () => {
    const book = smallBook();
    openExcel(book);
    const title: PlannedCell = { row: 1, column: 1, value: "错误", style: "error" };
    await host.writeSheet(planOf([title], { merges: [{ top: 1, left: 1, bottom: 1, right: 3 }] }));
    const sheet = book.sheet("校验报告");
    expect(sheet.format(1, 1, "fill.color")).toBe("#FFC7CE");
  });

  test("读的时候认得出，重新打开、改名以后也一样", async () => {
    const book = smallBook();
    openExcel(book);
    await host.writeSheet(REPORT);
    const later = reopened(book);
    later.renameSheet(later.sheet("校验报告"), "报告 '旧'");
    openExcel(later);
    const own = (await host.read()).sheets.map(({ name, own }) => [name, own]);
    expect(own).toContainEqual(["报告 '旧'", "report"]);
    expect(own.filter(([, kind]) => kind !== undefined)).toHaveLength(1);
  });

  test("再写一次替换原来那张，位置不变；正看着它的人看到新的", async () => {
    const book = smallBook();
    openExcel(book);
    await host.writeSheet(REPORT);
    const sheet = book.sheet("校验报告");
    book.sheets = [sheet, ...book.sheets.filter((other) => other !== sheet)];
    book.active = sheet;
    expect(await host.writeSheet(planOf([{ row: 1, column: 1, value: "新的", style: "text" }]))).toBe("校验报告");
    expect(sheetNames(book)).toEqual(["校验报告", "收支总表", "附表 2", "底稿", "参数", "空表"]);
    expect(book.sheet("校验报告").cells.size).toBe(1);
    expect(book.active?.name).toBe("校验报告");
    expect([...book.names]).toEqual([["_BudgetDisclosure.report", { formula: "='校验报告'!$A$1", visible: false }]]);
  });

  test("用户自己有同名的表：另起名字，用户的表不动", async () => {
    const book = smallBook();
    book.addSheet("校验报告", [["我自己的"]]);
    openExcel(book);
    expect(await host.writeSheet(REPORT)).toBe("校验报告（2）");
    expect(book.sheet("校验报告").cell(1, 1).value).toBe("我自己的");
    expect(await host.writeSheet(REPORT)).toBe("校验报告（2）");
    expect(sheetNames(book).filter((name) => name.startsWith("校验报告"))).toEqual(["校验报告", "校验报告（2）"]);
  });

  test("用户删掉了我们的表以后照样能写", async () => {
    const book = smallBook();
    openExcel(book);
    await host.writeSheet(REPORT);
    book.deleteSheet(book.sheet("校验报告"));
    expect(await host.writeSheet(REPORT)).toBe("校验报告");
  });

  test("两千条的报告分几次写完，每次不超过 5 MB", async () => {
    const book = smallBook();
    openExcel(book);
    const cells = Array.from({ length: 2_000 }, (_, index): readonly PlannedCell[] => [
      { row: index + 1, column: 1, value: `第 ${index} 条`, style: "text" },
      { row: index + 1, column: 2, value: "合计与明细之和相差，请核对有无漏填、重复。".repeat(30), style: "text" },
      {
        row: index + 1,
        column: 3,
        value: "收支总表!B5",
        style: "link",
        link: { sheet: "收支总表", row: 5, column: 2 },
      },
    ]).flat();
    await host.writeSheet(planOf(cells));
    expect(book.sheet("校验报告").cells.size).toBe(6_000);
    expect(Math.max(...book.batches.map(({ requestBytes }) => requestBytes))).toBeLessThan(5 * 1024 * 1024);
    expect(book.roundTrips.length).toBeLessThan(8);
  });

  test("空的计划也成一张表", async () => {
    const book = smallBook();
    openExcel(book);
    expect(await host.writeSheet(planOf([]))).toBe("校验报告");
  });
});

describe("写不成时", () => {
  test("工作簿结构受保护：说明原因，什么也没变", async () => {
    const book = smallBook();
    book.conditions.structureProtected = true;
    const before = stateOf(book);
    openExcel(book);
    await expect(host.writeSheet(REPORT)).rejects.toMatchObject({
      id: "sheetProtected",
      message: "写入“校验报告”时被拒绝：工作表或工作簿结构受保护。请在“审阅”中撤销保护后重试，也可以改用复制文本。",
    });
    expect(stateOf(book)).toEqual(before);
  });

  test("写到一半失败：半成品删掉，旧的那张还在", async () => {
    const book = smallBook();
    openExcel(book);
    await host.writeSheet(REPORT);
    const before = stateOf(book);
    const overlapping = [
      { top: 1, left: 1, bottom: 1, right: 4 },
      { top: 1, left: 2, bottom: 2, right: 2 },
    ];
    await expect(host.writeSheet({ ...REPORT, merges: overlapping })).rejects.toMatchObject({
      id: "excelRefused",
    });
    expect(stateOf(book)).toEqual(before);
  });
});

describe("移除自己的工作表", () => {
  test("只移除要求的种类，不碰用户的表", async () => {
    const book = smallBook();
    const before = stateOf(book);
    openExcel(book, CURRENT);
    await host.writeSheet(REPORT);
    await host.writeSheet({ ...REPORT, kind: "targets", name: "绩效目标" });
    await host.removeSheets(["report", "narrative"]);
    expect(sheetNames(book)).toEqual(["收支总表", "附表 2", "底稿", "参数", "空表", "绩效目标"]);
    await host.removeSheets(["targets"]);
    expect(stateOf(book)).toEqual(before);
  });

  test("没有可移除的就只看一次", async () => {
    const book = smallBook();
    openExcel(book);
    await host.removeSheets(["report", "narrative", "targets"]);
    expect(book.roundTrips.map(({ flags }) => flags & 1)).toEqual([0]);
  });

  test("只剩我们这一张看得见：说明原因，不移除", async () => {
    const book = new EmulatedWorkbook();
    book.addSheet("唯一", [["用户"]]);
    openExcel(book);
    await host.writeSheet(REPORT);
    book.sheet("唯一").visibility = "Hidden";
    await expect(host.removeSheets(["report"])).rejects.toMatchObject({ id: "lastVisibleSheet" });
    expect(sheetNames(book)).toEqual(["唯一", "校验报告"]);
  });

  test("名字里 Excel 不许用的字符换成空格", async () => {
    const book = smallBook();
    openExcel(book);
    expect(await host.writeSheet(planOf([], { name: "情况/说明[2025]?" }))).toBe("情况 说明 2025  ");
  });
});
