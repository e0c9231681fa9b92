import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createExcelHost } from "../../src/hosts/excel/index";
import type { Mark } from "../../src/model/write";
import { largeBook, smallBook } from "./books";
import { deleteRow, insertRows, reopened, stateOf } from "./emulator/state";
import type { EmulatedSheet } from "./emulator/sheet";
import type { BatchRecord, EmulatedWorkbook } from "./emulator/workbook";
import { CURRENT, type RequirementSets, openExcel } from "./library";
import { FEW_RUNS } from "../effort";
import { PATIENCE } from "../patience";

const host = createExcelHost({ timeout: PATIENCE });
const SHEET = "收支总表";

const markAt = (row: number, column: number, severity: Mark["severity"] = "error", sheet = SHEET): Mark => ({
  cell: { sheet, row, column },
  severity,
});

/** An Excel that has no conditional formats: highlights are fills, with a record of the former ones. */
function openOld(book: EmulatedWorkbook, sets?: RequirementSets): void {
  openExcel(book, sets);
  book.conditions.refuses = (call) => (call.endsWith(".ConditionalFormats") ? "NotImplemented" : undefined);
}

const isWritten = ({ flags, error }: BatchRecord) => (flags & 1) === 1 && error === undefined;

const fillAt = (book: EmulatedWorkbook, row: number, column: number, sheet = SHEET) =>
  book.sheet(sheet).format(row, column, "fill.color");

describe("标记（没有条件格式的 Excel）", () => {
  test("五百格一次染色，地址用一个列表", async () => {
    const book = largeBook(1, 100, 10);
    const before = stateOf(book);
    openOld(book, CURRENT);
    const marks = Array.from({ length: 500 }, (_, i) =>
      markAt(2 * Math.floor(i / 10) + 1, (i % 10) + 1, "error", "附表1"),
    );
    expect(await host.mark(marks)).toEqual({ applied: 500, skipped: [] });
    const writes = book.roundTrips.filter(isWritten);
    expect(writes).toHaveLength(1);
    expect(writes[0]?.calls.filter((call) => call === "RangeFill.Color=")).toHaveLength(1);
    expect(book.roundTrips).toHaveLength(5);
    expect(await host.clearMarks()).toEqual({ restored: 500, missing: 0 });
    expect(stateOf(book)).toEqual(before);
  });

  test("五百格散开、底色各异，也只染一次，清除后完全复原", async () => {
    const book = largeBook(1, 100, 10);
    const sheet = book.sheet("附表1");
    const marks: Mark[] = [];
    for (let index = 0; index < 1000; index += 2) {
      const [row, column] = [Math.floor(index / 10) + 1, ((index + Math.floor(index / 10)) % 10) + 1];
      marks.push(markAt(row, column, index % 3 === 0 ? "error" : "warning", "附表1"));
      if (index % 4 === 0) paintSolid(sheet, row, column, "#FFFFFF");
      if (index % 10 === 0) paintSolid(sheet, row, column, "#D9E1F2");
    }
    const before = stateOf(book);
    openOld(book, CURRENT);
    expect(await host.mark(marks)).toEqual({ applied: 500, skipped: [] });
    expect(book.roundTrips.filter(isWritten)).toHaveLength(1);
    expect(book.roundTrips).toHaveLength(5);
    expect(await host.clearMarks()).toEqual({ restored: 500, missing: 0 });
    expect(visible(stateOf(book))).toEqual(visible(before));
  });

  test("三种程度三种颜色，受保护和不存在的表逐格说明", async () => {
    const book = smallBook();
    openOld(book);
    const result = await host.mark([
      markAt(3, 2, "error"),
      markAt(4, 2, "warning"),
      markAt(5, 2, "info"),
      markAt(2, 2, "error", "附表 2"),
      markAt(1, 1, "error", "已删表"),
    ]);
    expect(result).toEqual({
      applied: 3,
      skipped: [
        { cell: { sheet: "附表 2", row: 2, column: 2 }, reason: "工作表受保护，不能标颜色" },
        { cell: { sheet: "已删表", row: 1, column: 1 }, reason: "找不到该工作表，它可能已被改名或删除" },
      ],
    });
    expect([3, 4, 5].map((row) => fillAt(book, row, 2))).toEqual(["#FFC9C5", "#FFE2A6", "#CFE5FB"]);
  });

  test("渐变底色不标，说明原因；网纹底色标了能还原", async () => {
    const book = smallBook();
    const sheet = book.sheet(SHEET);
    sheet.setFormat(3, 2, "fill.pattern", "LinearGradient");
    sheet.setFormat(4, 2, "fill.color", "#FFFF00");
    sheet.setFormat(4, 2, "fill.pattern", "Gray25");
    sheet.setFormat(4, 2, "fill.patternColor", "#FF0000");
    sheet.setFormat(4, 2, "fill.tintAndShade", 0);
    const before = stateOf(book);
    openOld(book);
    expect(await host.mark([markAt(3, 2), markAt(4, 2)])).toEqual({
      applied: 1,
      skipped: [
        { cell: { sheet: SHEET, row: 3, column: 2 }, reason: "单元格的底色是渐变或无法读取，标记后不能恢复原样" },
      ],
    });
    expect([fillAt(book, 4, 2), sheet.format(4, 2, "fill.pattern")]).toEqual(["#FFC9C5", null]);
    await host.clearMarks();
    expect(stateOf(book)).toEqual(before);
  });

  test("没有底色和白底回答得一样，只差一个色调：各自复原", async () => {
    const book = smallBook();
    const sheet = book.sheet(SHEET);
    paintSolid(sheet, 3, 2, "#FFFFFF");
    const before = visible(stateOf(book));
    openOld(book);
    expect(await host.mark([markAt(3, 2), markAt(4, 2)])).toEqual({ applied: 2, skipped: [] });
    await host.clearMarks();
    expect(visible(stateOf(book))).toEqual(before);
    expect([3, 4].map((row) => sheet.shownColour(row, 2))).toEqual(["#FFFFFF", undefined]);
  });

  test("标两次，清除后仍是最初的底色", async () => {
    const book = smallBook();
    paintSolid(book.sheet(SHEET), 3, 2, "#D9E1F2");
    const before = stateOf(book);
    openOld(book);
    await host.mark([markAt(3, 2, "error"), markAt(4, 2, "error")]);
    await host.mark([markAt(3, 2, "warning"), markAt(5, 2, "info")]);
    expect(fillAt(book, 3, 2)).toBe("#FFE2A6");
    expect(await host.clearMarks()).toEqual({ restored: 3, missing: 0 });
    expect(stateOf(book)).toEqual(before);
  });

  test("没有要标的就不打扰 Excel", async () => {
    const book = smallBook();
    openOld(book);
    expect(await host.mark([])).toEqual({ applied: 0, skipped: [] });
    expect(book.batches).toEqual([]);
  });

  test("染到一半被拒绝：颜色和记录都收回", async () => {
    const book = smallBook();
    book.addSheet("末表", [[1]]);
    openOld(book);
    await host.mark([markAt(3, 2, "info")]);
    const before = stateOf(book);
    const last = book.sheet("末表");
    const colour = last.setFormat.bind(last);
    last.setFormat = (row, column, name, value) => {
      last.isProtected = true;
      colour(row, column, name, value);
    };
    await expect(host.mark([markAt(3, 2), markAt(4, 2), markAt(1, 1, "error", "末表")])).rejects.toMatchObject({
      id: "sheetProtected",
    });
    last.isProtected = false;
    expect(visible(stateOf(book))).toEqual(visible(before));
    expect(await host.clearMarks()).toEqual({ restored: 1, missing: 0 });
  });
});

describe("清除标记（没有条件格式的 Excel）", () => {
  test("关闭再打开以后一样清除干净", async () => {
    const book = smallBook();
    openOld(book);
    await host.mark([markAt(3, 2), markAt(4, 2, "warning")]);
    const later = reopened(book);
    const clean = stateOf(reopened(smallBook()));
    openOld(later);
    expect(await createExcelHost().clearMarks()).toEqual({ restored: 2, missing: 0 });
    expect(stateOf(later)).toEqual(clean);
  });

  test("标记后改了表名也找得到", async () => {
    const book = smallBook();
    openOld(book);
    await host.mark([markAt(3, 2)]);
    book.renameSheet(book.sheet(SHEET), "表一");
    expect(await host.clearMarks()).toEqual({ restored: 1, missing: 0 });
    expect(fillAt(book, 3, 2, "表一")).toBe("#FFFFFF");
  });

  test("用户自己改过的底色不动，算作未恢复", async () => {
    const book = smallBook();
    openOld(book);
    await host.mark([markAt(3, 2), markAt(4, 2)]);
    book.sheet(SHEET).setFormat(4, 2, "fill.color", "#00FF00");
    expect(await host.clearMarks()).toEqual({ restored: 1, missing: 1 });
    expect([fillAt(book, 3, 2), fillAt(book, 4, 2)]).toEqual(["#FFFFFF", "#00FF00"]);
  });

  test("插入行以后标记跟着走，照样清除并各自复原", async () => {
    const book = smallBook();
    const sheet = book.sheet(SHEET);
    paintSolid(sheet, 4, 2, "#D9E1F2");
    openOld(book);
    await host.mark([markAt(3, 2), markAt(4, 2), markAt(5, 2)]);
    insertRows(sheet, 4, 2);
    expect(await host.clearMarks()).toEqual({ restored: 3, missing: 0 });
    expect([3, 4, 5, 6, 7].map((row) => fillAt(book, row, 2))).toEqual([
      "#FFFFFF",
      "#FFFFFF",
      "#FFFFFF",
      "#D9E1F2",
      "#FFFFFF",
    ]);
  });

  test("删掉一行以后不留下一格标记的颜色", async () => {
    const book = smallBook();
    openOld(book);
    await host.mark([markAt(3, 2), markAt(4, 2), markAt(5, 2)]);
    deleteRow(book.sheet(SHEET), 3);
    expect(await host.clearMarks()).toEqual({ restored: 2, missing: 1 });
    expect([3, 4, 5].map((row) => fillAt(book, row, 2))).toEqual(["#FFFFFF", "#FFFFFF", "#FFFFFF"]);
  });

  test("表被删掉：其余照清，如实计数", async () => {
    const book = smallBook();
    openOld(book);
    await host.mark([markAt(3, 2), markAt(1, 1, "error", "底稿")]);
    book.deleteSheet(book.sheet("底稿"));
    expect(await host.clearMarks()).toEqual({ restored: 1, missing: 1 });
    expect(await host.clearMarks()).toEqual({ restored: 0, missing: 0 });
  });

  test("标记后表被保护：留着记录，解除保护后再清就干净", async () => {
    const book = smallBook();
    const before = stateOf(book);
    openOld(book);
    await host.mark([markAt(3, 2), markAt(1, 1, "error", "底稿")]);
    book.sheet(SHEET).isProtected = true;
    expect(await host.clearMarks()).toEqual({ restored: 1, missing: 1 });
    book.sheet(SHEET).isProtected = false;
    expect(await host.clearMarks()).toEqual({ restored: 1, missing: 0 });
    expect(stateOf(book)).toEqual(before);
  });

  test("没有标记：什么都不变", async () => {
    const book = smallBook();
    const before = stateOf(book);
    openOld(book, CURRENT);
    expect(await host.clearMarks()).toEqual({ restored: 0, missing: 0 });
    expect(stateOf(book)).toEqual(before);
  });

  test("记录丢了：颜色照样去掉，用户自己的底色不动", async () => {
    const book = smallBook();
    paintSolid(book.sheet(SHEET), 1, 1, "#FFFF00");
    const before = visible(stateOf(book));
    openOld(book);
    await host.mark([markAt(3, 2), markAt(1, 1, "info", "底稿")]);
    book.xmlParts.clear();
    expect(await host.clearMarks()).toEqual({ restored: 2, missing: 0 });
    expect(visible(stateOf(book))).toEqual(before);
  });

  test("记录是别的程序写坏的，当作没有", async () => {
    const book = smallBook();
    const before = visible(stateOf(book));
    openOld(book);
    await host.mark([markAt(3, 2)]);
    for (const [id, xml] of book.xmlParts) book.xmlParts.set(id, xml.replace('"groups"', '"组"'));
    expect(await host.clearMarks()).toEqual({ restored: 1, missing: 0 });
    expect(book.sheet(SHEET).format(3, 2, "fill.color")).not.toBe("#FFC9C5");
    expect(visible({ ...(stateOf(book) as object), xmlParts: [] })).toEqual(before);
  });

  test("任意的格、底色和次序：标记再清除等于没有标过", async () => {
    const place = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 6 }) });
    const severity = fc.constantFrom<Mark["severity"]>("error", "warning", "info");
    const marks = fc.array(fc.tuple(place, severity), { minLength: 1, maxLength: 30 });
    const fills = fc.array(fc.tuple(place, fc.constantFrom("#FFFFFF", "#123456", "#FFC7CE")), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(marks, marks, fills, async (first, second, painted) => {
        const book = smallBook();
        for (const [{ row, column }, color] of painted) paintSolid(book.sheet(SHEET), row, column, color);
        const before = visible(stateOf(book));
        openOld(book);
        await host.mark(first.map(([{ row, column }, each]) => markAt(row, column, each)));
        await host.mark(second.map(([{ row, column }, each]) => markAt(row, column, each)));
        expect((await host.clearMarks()).missing).toBe(0);
        expect(visible(stateOf(book))).toEqual(before);
      }),
      { numRuns: FEW_RUNS },
    );
  });
});

function paintSolid(sheet: EmulatedSheet, row: number, column: number, color: string): void {
  sheet.setFormat(row, column, "fill.color", color);
  sheet.setFormat(row, column, "fill.tintAndShade", 0);
}

/** Formats that say what the default says are as good as none, and every save has a number of its own. */
const visible = (state: unknown): unknown =>
  JSON.parse(
    JSON.stringify(state, (key, value: unknown) =>
      key === "formats"
        ? (value as [number, object][]).filter(([, formats]) => Object.keys(formats).length > 0)
        : typeof value === "string"
          ? value.replace(/ save="\d+"/, "")
          : value,
    ),
  );
