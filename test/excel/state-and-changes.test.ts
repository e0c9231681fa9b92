import { describe, expect, test } from "@jest/globals";
import { createExcelHost } from "../../src/hosts/excel/index";
import type { WorkbookChange } from "../../src/model/host";
import { PATIENCE } from "../patience";
import { smallBook } from "./books";
import { reopened, stateOf } from "./emulator/state";
import { CURRENT, FLOOR, openExcel } from "./library";
import { settled } from "./turns";

const host = createExcelHost({ timeout: PATIENCE, pause: 0 });

describe("定位", () => {
  test("切到那张表，选中那个格，不算写入", async () => {
    const book = smallBook();
    book.undoSteps = 2;
    openExcel(book, CURRENT);
    await host.goTo({ sheet: "附表 2", row: 2, column: 2 });
    expect([book.active?.name, book.selection]).toEqual(["附表 2", { top: 2, left: 2, bottom: 2, right: 2 }]);
    expect(book.batches.map(({ flags }) => flags & 1)).toEqual([0, 0]);
    expect(book.undoSteps).toBe(2);
  });

  test.each(["底稿", "参数"])("隐藏的表“%s”只说明，不替用户取消隐藏", async (sheet) => {
    const book = smallBook();
    const before = stateOf(book);
    openExcel(book);
    await expect(host.goTo({ sheet, row: 1, column: 1 })).rejects.toMatchObject({
      id: "sheetHidden",
      message: `单元格在隐藏的工作表“${sheet}”中。请在工作表标签上点右键“取消隐藏”后再定位。`,
    });
    expect(stateOf(book)).toEqual(before);
  });

  test("没有那张表", async () => {
    openExcel(smallBook());
    await expect(host.goTo({ sheet: "已删表", row: 1, column: 1 })).rejects.toMatchObject({ id: "sheetMissing" });
  });
});

describe("随工作簿保存的内容", () => {
  test.each(["", "短", "汉字“引号”\n😀".repeat(20_000)])("存进去、重新打开、取出来一样（%#）", async (text) => {
    const book = smallBook();
    openExcel(book);
    await host.saveState("设置", text);
    openExcel(reopened(book));
    expect(await host.loadState("设置")).toBe(text);
    expect(await host.loadState("设")).toBeUndefined();
  });

  test("换成短的、再删掉，不留下任何东西", async () => {
    const book = smallBook();
    const before = stateOf(book);
    openExcel(book);
    await host.saveState("设置", "长".repeat(100_000));
    await host.saveState("设置2", "另一个");
    await host.saveState("设置", "短");
    expect(await host.loadState("设置")).toBe("短");
    expect(await host.loadState("设置2")).toBe("另一个");
    await host.saveState("设置", undefined);
    await host.saveState("设置2", undefined);
    expect(stateOf(book)).toEqual(before);
  });

  test("存到一半失败，原来的仍读得出", async () => {
    const book = smallBook();
    openExcel(book);
    await host.saveState("设置", "旧".repeat(70_000));
    const set = book.xmlParts.set.bind(book.xmlParts);
    let left = 2;
    book.xmlParts.set = (id, xml) => {
      if (left-- <= 0) book.conditions.readOnly = true;
      return set(id, xml);
    };
    await expect(host.saveState("设置", "新".repeat(130_000))).rejects.toMatchObject({ id: "excelReadOnly" });
    expect(await host.loadState("设置")).toBe("旧".repeat(70_000));
  });

  test("前一版存在设置里的照样读得出，改过一次就搬走，旧的不留", async () => {
    const book = smallBook();
    openExcel(book);
    for (const [key, value] of [
      ["BudgetDisclosure.settings", '{"generation":1,"parts":2}'],
      ["BudgetDisclosure.settings#1.0", "前半"],
      ["BudgetDisclosure.settings#1.1", "后半"],
      ["BudgetDisclosure.targets", '{"generation":0,"parts":1}'],
      ["别的加载项的", "不动"],
    ] as const)
      book.settings.set(key, value);
    expect([await host.loadState("settings"), await host.loadState("targets")]).toEqual(["前半后半", undefined]);
    await host.saveState("narrative", "新");
    expect([...book.settings]).toEqual([["别的加载项的", "不动"]]);
    expect([await host.loadState("settings"), await host.loadState("narrative")]).toEqual(["前半后半", "新"]);
  });

  test("同时存两样，一样不丢；存同样的、删没有的，不算写入", async () => {
    const book = smallBook();
    openExcel(book);
    await Promise.all(["甲", "乙", "丙"].map((key) => host.saveState(key, `${key}的值`)));
    expect(await Promise.all(["甲", "乙", "丙"].map((key) => host.loadState(key)))).toEqual([
      "甲的值",
      "乙的值",
      "丙的值",
    ]);
    const asked = book.roundTrips.length;
    await host.saveState("甲", "甲的值");
    await host.saveState("没有过", undefined);
    expect(book.roundTrips.slice(asked).every(({ flags }) => (flags & 1) === 0)).toBe(true);
  });

  test("标记的记录和设置互不相干", async () => {
    const book = smallBook();
    openExcel(book);
    await host.saveState("waivers", "甲");
    await host.mark([{ cell: { sheet: "收支总表", row: 3, column: 2 }, severity: "error" }]);
    await host.clearMarks();
    expect(await host.loadState("waivers")).toBe("甲");
  });
});

describe.each([
  ["说得出改动来源的 Excel", CURRENT, true],
  ["ExcelApi 1.9 的 Excel", FLOOR, false],
] as const)("留意改动（%s）", (_name, sets, namesTrigger) => {
  const opened = () => {
    const book = smallBook();
    book.conditions.namesTrigger = namesTrigger;
    openExcel(book, sets);
    return book;
  };

  test("用户改了哪张表哪个格", async () => {
    const book = opened();
    book.undoSteps = 2;
    const changes: WorkbookChange[] = [];
    const stop = await host.onChange((change) => changes.push(change));
    book.userTypes("收支总表", "B4", 81);
    book.userTypes("附表 2", "B2", 901);
    await settled();
    expect(changes).toEqual([
      { sheet: "收支总表", address: "B4" },
      { sheet: "附表 2", address: "B2" },
    ]);
    await stop();
    book.userTypes("收支总表", "B4", 82);
    await settled();
    expect(changes).toHaveLength(2);
  });

  test("自己的写入、标记和报告不算改动，随后用户改同一格要算", async () => {
    const book = opened();
    const changes: WorkbookChange[] = [];
    const stop = await host.onChange((change) => changes.push(change));
    await host.applyWrites([{ cell: { sheet: "收支总表", row: 4, column: 2 }, before: 80, after: 90 }]);
    await host.mark([{ cell: { sheet: "收支总表", row: 3, column: 2 }, severity: "error" }]);
    await host.writeSheet({
      kind: "report",
      name: "校验报告",
      cells: [{ row: 1, column: 1, value: "校验报告", style: "title" }],
      merges: [],
      widths: [],
      heights: {},
      print: { orientation: "portrait", fitToWidth: true },
    });
    await settled();
    expect(changes).toEqual([]);
    book.userTypes("收支总表", "B4", 91);
    book.userTypes("校验报告", "A1", "用户改报告");
    await settled();
    expect(changes).toEqual([{ sheet: "收支总表", address: "B4" }]);
    await stop();
  });

  test("一口气改两百格只问一次，一格不少", async () => {
    const book = opened();
    const changes: WorkbookChange[] = [];
    const stop = await host.onChange((change) => changes.push(change));
    const asked = book.roundTrips.length;
    for (let row = 1; row <= 200; row++) book.userTypes("收支总表", `D${row}`, row);
    await settled();
    expect(changes.map(({ address }) => address)).toEqual(Array.from({ length: 200 }, (_, index) => `D${index + 1}`));
    expect(book.roundTrips.length - asked).toBe(1);
    await stop();
  });

  test("停止留意时还没说的改动不再说，也不再问", async () => {
    const book = opened();
    const changes: WorkbookChange[] = [];
    const stop = await host.onChange((change) => changes.push(change));
    book.userTypes("收支总表", "B4", 81);
    await stop();
    const asked = book.roundTrips.length;
    await settled();
    expect([changes, book.roundTrips.length - asked]).toEqual([[], 0]);
  });

  test("改名以后报新名", async () => {
    const book = opened();
    const changes: WorkbookChange[] = [];
    const stop = await host.onChange((change) => changes.push(change));
    book.renameSheet(book.sheet("收支总表"), "表一");
    book.userTypes("表一", "B4", 81);
    await settled();
    expect(changes).toEqual([{ sheet: "表一", address: "B4" }]);
    await stop();
  });

  test("开始和停止留意：只有 ExcelApi 1.12 以前的客户端把登记算作写入", async () => {
    const book = opened();
    const stop = await host.onChange(() => undefined);
    await stop();
    expect(book.batches.some(({ flags }) => flags & 1)).toBe(!namesTrigger);
    expect(book.subscriptions.size).toBe(0);
  });
});
