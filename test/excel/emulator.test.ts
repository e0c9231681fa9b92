import { afterAll, describe, expect, test } from "@jest/globals";
import { smallBook } from "./books";
import { CURRENT, FLOOR, openExcel } from "./library";
import { settled } from "./turns";

// the client tidies up after a run without being waited for
afterAll(settled);

const codeOf = (work: (context: Excel.RequestContext) => Promise<unknown>) =>
  Excel.run(work).then(
    () => "没有失败",
    ({ code, message }: OfficeExtension.Error) => (message.startsWith("NotEmulated: ") ? "NotEmulated" : code),
  );

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("收支总表");

describe("模拟的工作簿比真的严", () => {
  test("没有模拟的接口一律报错", async () => {
    openExcel(smallBook(), CURRENT);
    const calls: ((context: Excel.RequestContext) => void)[] = [
      (context) => context.workbook.pivotTables.refreshAll(),
      (context) => void sheetOf(context).load("tabColor"),
      (context) => void (sheetOf(context).getRange("A1").format.indentLevel = 1),
      (context) => void sheetOf(context).getRange("A1").getSpecialCells("Blanks").load("address"),
    ];
    for (const call of calls)
      expect(await codeOf((context) => Promise.resolve(call(context)).then(() => context.sync()))).toBe("NotEmulated");
  });

  test("空对象之下不给任何东西，因为真的 Excel 怎么做没有写明", async () => {
    openExcel(smallBook());
    const code = await codeOf(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("无").getRange("A1").load("values");
      await context.sync();
    });
    expect(code).toBe("NotEmulated");
  });

  test("超出清单最低要求的接口，微软的库自己拒绝", async () => {
    openExcel(smallBook(), FLOOR);
    expect(
      await codeOf(async (context) => {
        context.workbook.comments.load("items");
        await context.sync();
      }),
    ).toBe("ApiNotFound");
  });

  test("没有载入就读、地址列表过长、尺寸不符都报错", async () => {
    openExcel(smallBook());
    expect(
      await codeOf(async (context) => {
        const range = sheetOf(context).getRange("A1");
        await context.sync();
        return range.values;
      }),
    ).toBe("PropertyNotLoaded");
    const addresses = Array.from({ length: 2_000 }, (_, index) => `A${index + 1}`).join();
    expect(
      await codeOf(async (context) => {
        sheetOf(context).getRanges(addresses).format.fill.color = "#FF0000";
        await context.sync();
      }),
    ).toBe("InvalidArgument");
    expect(
      await codeOf(async (context) => {
        sheetOf(context).getRange("A1:B2").values = [[1]];
        await context.sync();
      }),
    ).toBe("InvalidArgument");
  });

  test("像键入一样改写文字：编号变数字，日期变序列号", async () => {
    const book = smallBook();
    openExcel(book);
    await Excel.run(async (context) => {
      sheetOf(context).getRange("A8:C8").values = [["110101199003078515", "2025-12-31", "0012"]];
      await context.sync();
    });
    expect([1, 2, 3].map((column) => book.sheet("收支总表").cell(8, column).value)).toEqual([
      110101199003079000, 46022, 12,
    ]);
  });

  test("读合并区域被微软的库标成写入，所以只在点了以后读", async () => {
    const book = smallBook();
    openExcel(book, CURRENT);
    await codeOf(async (context) => {
      sheetOf(context).getRange("A1:C5").getMergedAreasOrNullObject().load("address");
      await context.sync();
    });
    expect(book.batches.map(({ flags }) => flags & 1)).toEqual([1]);
  });
});
