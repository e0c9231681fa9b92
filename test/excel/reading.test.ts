import { describe, expect, test } from "@jest/globals";
import { createExcelHost } from "../../src/hosts/excel/index";
import type { Area } from "../../src/model/cell";
import { PATIENCE } from "../patience";
import { HostError } from "./emulator/host-error";
import { computed, largeBook, smallBook } from "./books";
import type { EmulatedWorkbook } from "./emulator/workbook";
import { CURRENT, FLOOR, openExcel } from "./library";
import { settled } from "./turns";

const host = createExcelHost({ timeout: PATIENCE });
const WRITE = 1;

/** Without a click nothing may be asked that Excel counts as a change. */
const quietly = { isQuiet: true };

const flagsOf = (book: EmulatedWorkbook) => book.batches.map(({ flags }) => flags & WRITE);

describe("往返次数", () => {
  test.each([1, 20, 60])("%d 张表的工作簿两次往返读完，没有一次算作写入", async (sheets) => {
    const book = largeBook(sheets);
    book.undoSteps = 3;
    openExcel(book, CURRENT);
    const snapshot = await host.read(quietly);
    expect(snapshot.sheets).toHaveLength(sheets);
    expect(snapshot.sheets.every(({ cells }) => cells.length === 600)).toBe(true);
    expect(book.roundTrips).toHaveLength(2);
    expect(flagsOf(book)).toEqual([0, 0]);
    expect(book.undoSteps).toBe(3);
  });

  test("只支持 ExcelApi 1.9 的 Excel 也一样读完", async () => {
    const book = largeBook(20);
    openExcel(book, FLOOR);
    await host.read(quietly);
    expect(book.roundTrips).toHaveLength(2);
    expect(flagsOf(book)).toEqual([0, 0]);
  });

  test("读完以后不留下要清理的引用", async () => {
    const book = largeBook(3);
    openExcel(book);
    await host.read(quietly);
    await settled();
    expect(book.batches).toHaveLength(2);
    expect(book.references.size).toBe(0);
  });
});

describe("读到的内容", () => {
  test("值、公式、格式、可见性和保护状态", async () => {
    openExcel(smallBook());
    const { sheets } = await host.read(quietly);
    expect(sheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
      ["收支总表", "visible", false],
      ["附表 2", "visible", true],
      ["底稿", "hidden", false],
      ["参数", "veryHidden", false],
      ["空表", "visible", false],
    ]);
    expect(sheets[0]?.cells).toEqual([
      { row: 1, column: 1, value: "收支总表" },
      { row: 2, column: 1, value: "收入" },
      { row: 2, column: 2, value: "预算数" },
      { row: 2, column: 3, value: "备注" },
      { row: 3, column: 1, value: "财政拨款" },
      { row: 3, column: 2, value: 1200.5, numberFormat: "#,##0.00" },
      { row: 4, column: 1, value: "事业收入" },
      { row: 4, column: 2, value: 80 },
      { row: 5, column: 1, value: "合计" },
      { row: 5, column: 2, value: 1280.5, formula: "=SUM(B3:B4)" },
    ]);
    expect(sheets[4]?.cells).toEqual([]);
  });

  test("错误值标明是错误，文本格式的同样文字不是；以等号开头的文字不当公式", async () => {
    const book = smallBook();
    const sheet = book.addSheet("特例", [["=A1/0"]]);
    sheet.cells.set(...computed(1, 1, "=A1/0", "#DIV/0!"));
    sheet.setFormat(2, 1, "numberFormat", "@");
    sheet.put(2, 1, "#N/A");
    sheet.put(3, 1, "'=不是公式");
    sheet.put(4, 1, true);
    sheet.cells.set(...computed(5, 1, '=""', ""));
    openExcel(book);
    const cells = (await host.read(quietly)).sheets.at(-1)?.cells;
    expect(cells).toEqual([
      { row: 1, column: 1, value: "#DIV/0!", isError: true, formula: "=A1/0" },
      { row: 2, column: 1, value: "#N/A", numberFormat: "@" },
      { row: 3, column: 1, value: "=不是公式" },
      { row: 4, column: 1, value: true },
      { row: 5, column: 1, value: "", formula: '=""' },
    ]);
  });

  test("公式引用的其他工作簿各列一次", async () => {
    const book = smallBook();
    const sheet = book.addSheet("引用");
    sheet.cells.set(...computed(1, 1, "='D:\\预算\\[2024年.xlsx]收入'!A1+[汇总.xlsx]表1!B2", 1));
    sheet.cells.set(...computed(2, 1, "=[汇总.xlsx]表1!B3+表2[金额]", 1));
    openExcel(book);
    expect((await host.read(quietly)).externalLinks).toEqual(["D:\\预算\\2024年.xlsx", "汇总.xlsx"]);
  });

  test("进度到 1 为止", async () => {
    openExcel(largeBook(2));
    const shares: number[] = [];
    await host.read({ ...quietly, onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([1]);
  });
});

describe("合并区域", () => {
  const AREAS: readonly Area[] = [
    { top: 1, left: 1, bottom: 1, right: 3 },
    { top: 2, left: 2, bottom: 9, right: 2 },
  ];
  const sorted = (areas: readonly Area[] = []) => [...areas].sort((a, b) => a.top - b.top || a.left - b.left);

  test("点了才问，所有表一次问完；不点就不问", async () => {
    const book = largeBook(20);
    for (const sheet of book.sheets) sheet.merges = AREAS;
    openExcel(book, CURRENT);
    const quiet = await host.read(quietly);
    expect(quiet.sheets.every(({ merges }) => merges.length === 0)).toBe(true);
    expect(flagsOf(book)).toEqual([0, 0]);
    const { sheets } = await host.read();
    expect(sheets.every(({ merges, gaps }) => merges.length === 2 && gaps === undefined)).toBe(true);
    expect(flagsOf(book)).toEqual([0, 0, 0, 0, WRITE]);
  });

  test("比内容宽、比内容长的合并也读全", async () => {
    const book = smallBook();
    const wide = { top: 1, left: 1, bottom: 1, right: 40 };
    book.sheet("收支总表").merges = [wide];
    book.conditions.cutsMerges = true;
    openExcel(book, CURRENT);
    expect((await host.read()).sheets[0]?.merges).toEqual([wide]);
  });

  test.each([false, true])("一张表超过五百个合并：分带问，一个不少（边界处只给一半：%s）", async (cutsMerges) => {
    const book = largeBook(2, 1_500, 4);
    const many = Array.from({ length: 700 }, (_, i) => ({ top: 2 * i + 1, left: 1, bottom: 2 * i + 2, right: 1 }));
    const tall = { top: 3, left: 4, bottom: 1_400, right: 4 };
    const sheet = book.sheet("附表1");
    for (const area of [...many, tall])
      for (let row = area.top + 1; row <= area.bottom; row++) sheet.put(row, area.left, "");
    sheet.merges = [...many, tall];
    book.sheet("附表2").merges = AREAS;
    book.conditions.cutsMerges = cutsMerges;
    openExcel(book, CURRENT);
    const { sheets } = await host.read();
    expect(sorted(sheets[0]?.merges)).toEqual(sorted([...many, tall]));
    expect(sheets[1]?.merges).toEqual(AREAS);
  });

  test.each([
    ["ExcelApi 1.9 没有这一问", FLOOR, undefined],
    ["Excel 拒绝", CURRENT, "AccessDenied"],
  ] as const)("%s：照样读完，缺了什么记下来", async (_, sets, code) => {
    const book = largeBook(3);
    for (const sheet of book.sheets) sheet.merges = AREAS;
    openExcel(book, sets);
    book.conditions.refuses = (call) => (call === "Range.GetMergedAreasOrNullObject" ? code : undefined);
    const { sheets } = await host.read();
    expect(sheets.map(({ cells, gaps }) => [cells.length, gaps])).toEqual(
      Array(3).fill([600, { merges: code ?? "ApiNotFound" }]),
    );
  });

  test("一张表拒绝，其余的表不受影响", async () => {
    const book = largeBook(3);
    for (const sheet of book.sheets) sheet.merges = AREAS;
    Object.defineProperty(book.sheet("附表2"), "merges", {
      get: () => {
        throw new HostError("InvalidArgument", "planted");
      },
    });
    openExcel(book, CURRENT);
    const { sheets } = await host.read();
    expect(sheets.map(({ merges }) => merges.length)).toEqual([2, 0, 2]);
    expect(sheets.map(({ gaps }) => gaps)).toEqual([undefined, { merges: "InvalidArgument" }, undefined]);
  });
});

describe("隐藏的行和列", () => {
  test("两次往返之内知道是哪些", async () => {
    const book = largeBook(3);
    for (const row of [1, 4, 5, 6, 60]) book.sheet("附表1").hiddenRows.add(row);
    book.sheet("附表2").hiddenColumns.add(10);
    for (let row = 1; row <= 60; row++) book.sheet("附表3").hiddenRows.add(row);
    openExcel(book, CURRENT);
    const { sheets } = await host.read(quietly);
    expect(sheets.map(({ hiddenRows, hiddenColumns }) => [hiddenRows, hiddenColumns])).toEqual([
      [
        [
          { first: 1, last: 1 },
          { first: 4, last: 6 },
          { first: 60, last: 60 },
        ],
        [],
      ],
      [[], [{ first: 10, last: 10 }]],
      [[{ first: 1, last: 60 }], []],
    ]);
    expect(book.roundTrips).toHaveLength(2);
    expect(flagsOf(book)).toEqual([0, 0]);
  });

  test("受保护的表不肯回答时多问一次，仍不算写入", async () => {
    const book = largeBook(2);
    const sheet = book.sheet("附表2");
    for (const row of [7, 8, 30]) sheet.hiddenRows.add(row);
    sheet.hiddenColumns.add(2);
    sheet.isProtected = true;
    openExcel(book, CURRENT);
    const { sheets } = await host.read(quietly);
    expect(sheets[1]?.hiddenRows).toEqual([
      { first: 7, last: 8 },
      { first: 30, last: 30 },
    ]);
    expect(sheets[1]?.hiddenColumns).toEqual([{ first: 2, last: 2 }]);
    expect(book.roundTrips).toHaveLength(3);
    expect(flagsOf(book)).toEqual([0, 0, 0]);
  });
});

describe("大工作簿", () => {
  test("超出首次窗口的行和列分次读，每次不超过六万格", async () => {
    const book = largeBook(2, 20, 5);
    const long = book.addSheet(
      "长表",
      Array.from({ length: 20_000 }, (_, row) => [row + 1, "项目", "说明", row, row]),
    );
    long.put(5, 60, "靠右");
    openExcel(book);
    const shares: number[] = [];
    const { sheets } = await host.read({ ...quietly, onProgress: (share) => shares.push(share) });
    const cells = sheets[2]?.cells ?? [];
    expect(cells).toHaveLength(100_001);
    expect(cells.every((cell, index) => index === 0 || isAfter(cell, cells[index - 1]))).toBe(true);
    expect(cells.find(({ column }) => column === 60)).toEqual({ row: 5, column: 60, value: "靠右" });
    expect(shares.at(-1)).toBe(1);
    expect(Math.max(...book.roundTrips.map(({ responseBytes }) => responseBytes))).toBeLessThan(5 * 1024 * 1024);
  });

  test("一次回答超过上限时改为先问大小、再分次读", async () => {
    const book = largeBook(6, 200, 20);
    book.conditions.payloadLimit = 300_000;
    openExcel(book);
    const { sheets } = await host.read(quietly);
    expect(sheets.map(({ cells }) => cells.length)).toEqual([4000, 4000, 4000, 4000, 4000, 4000]);
    expect(book.batches.some(({ error }) => error === "5104")).toBe(true);
  });

  test("不报错而回答空值的 Excel 也读得完", async () => {
    const book = largeBook(2, 100, 20);
    book.conditions.cellLimit = 900;
    openExcel(book);
    expect((await host.read(quietly)).sheets.map(({ cells }) => cells.length)).toEqual([2000, 2000]);
  });

  test("误输入在天边的一格不妨碍读其余内容", async () => {
    const book = smallBook();
    book.sheet("空表").put(2, 2, "内容");
    book.sheet("空表").put(1_048_576, 16_384, "误输入");
    openExcel(book, CURRENT);
    expect((await host.read(quietly)).sheets[4]?.cells).toEqual([
      { row: 2, column: 2, value: "内容" },
      { row: 1_048_576, column: 16_384, value: "误输入" },
    ]);
    expect(flagsOf(book).every((flag) => flag === 0)).toBe(true);
  });

  test("真有几百万格内容时说明是哪张表、多大，不去读", async () => {
    const book = smallBook();
    const sheet = book.sheet("空表");
    for (let row = 1; row <= 1_000_000; row += 1_000) for (const column of [1, 60, 200]) sheet.put(row, column, 1);
    openExcel(book);
    await expect(host.read(quietly)).rejects.toMatchObject({
      id: "excelTooLarge",
      message: expect.stringMatching(
        /^读取工作簿时内容太多（工作表“空表”有约 \d+ 万个单元格），超出 Excel 一次能处理的范围，工作簿没有被改动。/,
      ),
    });
  });
});

const isAfter = (cell: { row: number; column: number }, former: { row: number; column: number } | undefined) =>
  former === undefined || cell.row > former.row || (cell.row === former.row && cell.column > former.column);
