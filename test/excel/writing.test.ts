import { describe, expect, test } from "@jest/globals";
import { createExcelHost } from "../../src/hosts/excel/index";
import type { CellWrite } from "../../src/model/write";
import { PATIENCE } from "../patience";
import { smallBook } from "./books";
import { stateOf } from "./emulator/state";
import type { EmulatedWorkbook } from "./emulator/workbook";
import { CURRENT, openExcel } from "./library";

const host = createExcelHost({ timeout: PATIENCE });
const SHEET = "收支总表";

const write = (row: number, column: number, before: CellWrite["before"], after: CellWrite["after"]): CellWrite => ({
  cell: { sheet: SHEET, row, column },
  before,
  after,
});

const valueAt = (book: EmulatedWorkbook, row: number, column: number) => book.sheet(SHEET).cell(row, column);

describe("写入单元格", () => {
  test("看一次、写一次，相邻的格合成一块", async () => {
    const book = smallBook();
    openExcel(book, CURRENT);
    const writes = [write(3, 2, 1200.5, 1300), write(4, 2, 80, 90), write(3, 3, "", "已核"), write(4, 3, "", "已核")];
    expect(await host.applyWrites(writes)).toEqual({ written: writes, changedMeanwhile: [] });
    expect([valueAt(book, 3, 2).value, valueAt(book, 4, 3).value]).toEqual([1300, "已核"]);
    expect(book.roundTrips).toHaveLength(2);
    expect(book.roundTrips[1]?.calls.filter((call) => call === "Range.Values=")).toHaveLength(1);
    expect(book.roundTrips[0]?.flags).toBe(4);
  });

  test("只改几个字的格有几种字体：不写，逐个报告，其余照写", async () => {
    const book = smallBook();
    book.sheet(SHEET).setFormat(4, 1, "font.isMixed", true);
    openExcel(book, CURRENT);
    const [mixed, plain] = [write(4, 1, "事业收入", "事业"), write(3, 1, "财政拨款", "财政")].map((each) => ({
      ...each,
      onlyWords: true as const,
    }));
    if (!mixed || !plain) throw new Error("two writes");
    expect(await host.applyWrites([mixed, plain])).toEqual({
      written: [plain],
      changedMeanwhile: [],
      severalFonts: [mixed],
    });
    expect([valueAt(book, 4, 1).value, valueAt(book, 3, 1).value]).toEqual(["事业收入", "财政"]);
  });

  test("能撤销的 Excel 里不清掉撤销记录", async () => {
    const book = smallBook();
    book.undoSteps = 2;
    openExcel(book, CURRENT);
    await host.applyWrites([write(4, 2, 80, 90)]);
    expect(book.undoSteps).toBe(2);
  });

  test("读过以后被改的格不覆盖，逐个报告", async () => {
    const book = smallBook();
    openExcel(book);
    book.userTypes(SHEET, "B4", 81);
    const [changed, same, formula] = [write(4, 2, 80, 90), write(3, 2, 1200.5, 1300), write(5, 2, 1280.5, 1390)];
    expect(await host.applyWrites([changed, same, formula])).toEqual({
      written: [same],
      changedMeanwhile: [changed, formula],
    });
    expect(valueAt(book, 4, 2).value).toBe(81);
    expect(valueAt(book, 5, 2).formula).toBe("=SUM(B3:B4)");
  });

  test("公式换成公式", async () => {
    const book = smallBook();
    openExcel(book);
    await host.applyWrites([{ ...write(5, 2, "=SUM(B3:B4)", "=B3+B4"), afterIsFormula: true }]);
    expect(valueAt(book, 5, 2).formula).toBe("=B3+B4");
  });

  test("同一格先后两次：后一次接着前一次", async () => {
    const book = smallBook();
    openExcel(book);
    const writes = [write(4, 2, 80, 90), write(4, 2, 80, 91), write(4, 2, 90, 92)];
    expect(await host.applyWrites(writes)).toEqual({
      written: [writes[0], writes[2]],
      changedMeanwhile: [writes[1]],
    });
    expect(valueAt(book, 4, 2).value).toBe(92);
  });

  test.each([
    "=SUM(A1)",
    "0012",
    "2025年1月",
    "1-2",
    "+5",
    "-甲",
    "@乙",
    "'引号",
    "TRUE",
    "（12）",
    "１２３",
    "12%",
    "3月5日",
  ])("文字“%s”写进去还是这几个字", async (text) => {
    const book = smallBook();
    openExcel(book);
    await host.applyWrites([write(3, 3, "", text)]);
    expect(valueAt(book, 3, 3)).toEqual({ value: text });
  });

  test("文本格式的格原样写入", async () => {
    const book = smallBook();
    book.sheet(SHEET).setFormat(3, 3, "numberFormat", "@");
    openExcel(book);
    await host.applyWrites([write(3, 3, "", "0012")]);
    expect(valueAt(book, 3, 3).value).toBe("0012");
  });

  test("写完再按原样写回，工作簿与原来一样", async () => {
    const book = smallBook();
    const before = stateOf(book);
    openExcel(book);
    const writes = [write(3, 2, 1200.5, 7), write(5, 2, "=SUM(B3:B4)", "无"), write(2, 3, "备注", "")];
    await host.applyWrites(writes);
    expect(stateOf(book)).not.toEqual(before);
    const back = writes.map(({ cell, before: after, after: now }): CellWrite => ({
      cell,
      before: now,
      after,
      ...(String(after).startsWith("=") ? { afterIsFormula: true } : {}),
    }));
    expect((await host.applyWrites(back)).changedMeanwhile).toEqual([]);
    expect(valueAt(book, 5, 2).formula).toBe("=SUM(B3:B4)");
    expect([valueAt(book, 3, 2).value, valueAt(book, 2, 3).value]).toEqual([1200.5, "备注"]);
  });

  test("没有要写的就不打扰 Excel", async () => {
    const book = smallBook();
    openExcel(book);
    expect(await host.applyWrites([])).toEqual({ written: [], changedMeanwhile: [] });
    expect(book.batches).toEqual([]);
  });
});

describe("写不成时工作簿保持原样", () => {
  test("表已被删除：说出表名", async () => {
    const book = smallBook();
    openExcel(book);
    const before = stateOf(book);
    const gone = { ...write(1, 1, "", "x"), cell: { sheet: "已删表", row: 1, column: 1 } };
    await expect(host.applyWrites([write(4, 2, 80, 90), gone])).rejects.toMatchObject({
      id: "sheetMissing",
      message: "找不到工作表“已删表”，它可能已被改名或删除。请重新校验。",
    });
    expect(stateOf(book)).toEqual(before);
  });

  test("其中一张表受保护：一格也不写；未锁定的格可以写", async () => {
    const book = smallBook();
    const locked = { ...write(2, 2, 900, 950), cell: { sheet: "附表 2", row: 2, column: 2 } };
    openExcel(book);
    const before = stateOf(book);
    await expect(host.applyWrites([write(4, 2, 80, 90), locked])).rejects.toMatchObject({ id: "sheetProtected" });
    expect(stateOf(book)).toEqual(before);
    const sheet = book.sheet("附表 2");
    sheet.isProtected = false;
    sheet.setFormat(2, 2, "protection.locked", false);
    sheet.isProtected = true;
    expect((await host.applyWrites([write(4, 2, 80, 90), locked])).written).toHaveLength(2);
  });

  test("写到一半被拒绝：已写的格改回原来的内容", async () => {
    const book = smallBook();
    const other = book.addSheet("末表", [[5], [6]]);
    other.arrays = [{ top: 1, left: 1, bottom: 2, right: 1 }];
    openExcel(book);
    const before = stateOf(book);
    const refused = { cell: { sheet: "末表", row: 1, column: 1 }, before: 5, after: 50 };
    await expect(
      host.applyWrites([write(3, 2, 1200.5, 1), write(5, 2, "=SUM(B3:B4)", 2), refused]),
    ).rejects.toMatchObject({
      id: "excelRefused",
      message:
        "写入工作簿时被 Excel 拒绝（InvalidOperation）。请结束单元格编辑、关闭对话框后重试；仍不成功请导出诊断信息。",
    });
    expect(valueAt(book, 5, 2).formula).toBe("=SUM(B3:B4)");
    expect(valueAt(book, 3, 2).value).toBe(1200.5);
    book.sheet(SHEET).cells.set(5 * 16_384 + 1, { formula: "=SUM(B3:B4)", value: 1280.5 });
    expect(stateOf(book)).toEqual(before);
  });
});
