import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createExcelHost } from "../../src/hosts/excel/index";
import type { Mark } from "../../src/model/write";
import { FEW_RUNS } from "../effort";
import { PATIENCE } from "../patience";
import { largeBook, smallBook } from "./books";
import { deleteRow, insertRows, reopened, stateOf } from "./emulator/state";
import type { EmulatedSheet } from "./emulator/sheet";
import type { EmulatedWorkbook } from "./emulator/workbook";
import { CURRENT, openExcel } from "./library";

const host = createExcelHost({ timeout: PATIENCE });
const SHEET = "收支总表";
const RED = "#FFC9C5";

const markAt = (row: number, column: number, severity: Mark["severity"] = "error", sheet = SHEET): Mark => ({
  cell: { sheet, row, column },
  severity,
});

const shownAt = (book: EmulatedWorkbook, row: number, column: number, sheet = SHEET) =>
  book.sheet(sheet).shownColour(row, column);

/** A format of the user's own, below ours. */
const usersRule = (sheet: EmulatedSheet) => {
  const area = { top: 1, left: 1, bottom: 9, right: 9 };
  const rule = {
    id: "{user}",
    type: "Custom",
    areas: [area],
    formula: "=$B3>1000",
    color: "#00FF00",
    stopIfTrue: false,
  };
  sheet.rules.push(rule, { ...rule, id: "{scale}", type: "ColorScale", formula: "", color: "" });
};

describe("标记", () => {
  test("五百格看一次、标一次，底色和设置都不动，清除后一点不剩", async () => {
    const book = largeBook(1, 100, 10);
    usersRule(book.sheet("附表1"));
    const before = stateOf(book);
    openExcel(book, CURRENT);
    const marks = Array.from({ length: 500 }, (_, i) =>
      markAt(2 * Math.floor(i / 10) + 1, (i % 10) + 1, i % 3 === 0 ? "error" : "warning", "附表1"),
    );
    expect(await host.mark(marks)).toEqual({ applied: 500, skipped: [] });
    expect(book.roundTrips.map(({ flags }) => flags & 1)).toEqual([0, 1]);
    expect([book.settings.size, book.sheet("附表1").formats.size]).toEqual([0, 0]);
    expect(await host.clearMarks()).toEqual({ restored: 500, missing: 0 });
    expect(stateOf(book)).toEqual(before);
  });

  test("盖在用户的底色和条件格式之上，清除后都还在；渐变也不用跳过", async () => {
    const book = smallBook();
    const sheet = book.sheet(SHEET);
    sheet.setFormat(3, 2, "fill.pattern", "LinearGradient");
    usersRule(sheet);
    const before = stateOf(book);
    openExcel(book);
    expect(await host.mark([markAt(3, 2)])).toEqual({ applied: 1, skipped: [] });
    expect(shownAt(book, 3, 2)).toBe(RED);
    await host.clearMarks();
    expect(stateOf(book)).toEqual(before);
  });

  test("受保护和不存在的表逐格说明", async () => {
    const book = smallBook();
    openExcel(book);
    const gone = markAt(1, 1, "error", "已删表");
    const locked = markAt(2, 2, "error", "附表 2");
    expect(await host.mark([markAt(3, 2), locked, gone])).toEqual({
      applied: 1,
      skipped: [
        { cell: locked.cell, reason: "工作表受保护，不能标颜色" },
        { cell: gone.cell, reason: "找不到该工作表，它可能已被改名或删除" },
      ],
    });
  });

  test("标到一半被拒绝：一格也不留", async () => {
    const book = smallBook();
    const before = stateOf(book);
    openExcel(book);
    book.conditions.refuses = (call) =>
      call === "ConditionalFormatCollection.Add" && book.sheet(SHEET).rules.length > 0 ? "AccessDenied" : undefined;
    const marks = [markAt(3, 2), markAt(4, 2, "warning")];
    await expect(host.mark(marks)).rejects.toMatchObject({ id: "sheetProtected" });
    expect(stateOf(book)).toEqual(before);
  });
});

describe("清除标记", () => {
  test("记录、设置都没有，关了重开、改了表名、插了行、删了行，照样一格不剩", async () => {
    const book = smallBook();
    openExcel(book);
    await host.mark([markAt(3, 2), markAt(4, 2, "warning"), markAt(5, 2)]);
    const later = reopened(book);
    later.settings.clear();
    later.renameSheet(later.sheet(SHEET), "表一");
    insertRows(later.sheet("表一"), 4, 2);
    deleteRow(later.sheet("表一"), 3);
    openExcel(later);
    expect(await createExcelHost().clearMarks()).toEqual({ restored: 2, missing: 0 });
    expect(later.sheets.every(({ rules }) => rules.length === 0)).toBe(true);
  });

  test("Excel 把公式换个写法还回来，也认得是自己的", async () => {
    const book = smallBook();
    openExcel(book);
    await host.mark([markAt(3, 2)]);
    for (const rule of book.sheet(SHEET).rules) rule.formula = '= n("budget-disclosure") = 0';
    expect(await host.clearMarks()).toEqual({ restored: 1, missing: 0 });
  });

  test("标记后表被保护：说明还留着，解除保护后再清就干净", async () => {
    const book = smallBook();
    const before = stateOf(book);
    openExcel(book);
    await host.mark([markAt(3, 2), markAt(1, 1, "error", "底稿")]);
    book.sheet(SHEET).isProtected = true;
    expect(await host.clearMarks()).toEqual({ restored: 1, missing: 1 });
    book.sheet(SHEET).isProtected = false;
    expect(await host.clearMarks()).toEqual({ restored: 1, missing: 0 });
    expect(stateOf(book)).toEqual(before);
  });

  test("没有标记时只看，不算写入", async () => {
    const book = smallBook();
    usersRule(book.sheet(SHEET));
    book.undoSteps = 2;
    openExcel(book, CURRENT);
    expect(await host.clearMarks()).toEqual({ restored: 0, missing: 0 });
    expect(book.roundTrips.every(({ flags }) => (flags & 1) === 0)).toBe(true);
    expect(book.undoSteps).toBe(2);
  });

  test("任意的格和次序：标记再清除等于没有标过", async () => {
    const place = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 6 }) });
    const severity = fc.constantFrom<Mark["severity"]>("error", "warning", "info");
    const marks = fc.array(fc.tuple(place, severity), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(marks, marks, async (first, second) => {
        const book = smallBook();
        usersRule(book.sheet(SHEET));
        const before = stateOf(book);
        openExcel(book);
        await host.mark(first.map(([{ row, column }, each]) => markAt(row, column, each)));
        await host.mark(second.map(([{ row, column }, each]) => markAt(row, column, each)));
        const cells = new Set([...first, ...second].map(([{ row, column }]) => `${row},${column}`));
        expect(await host.clearMarks()).toEqual({ restored: cells.size, missing: 0 });
        expect(stateOf(book)).toEqual(before);
      }),
      { numRuns: FEW_RUNS },
    );
  });
});
