import { describe, expect, test } from "@jest/globals";
import type { WorkbookHost } from "../../src/model/host";
import type { SheetPlan } from "../../src/model/write";
import { sheet } from "../draw-sheet";
import { stateOf } from "../excel/emulator/state";
import { emulate } from "../excel/from-snapshot";
import { loud } from "./emulator/loud";
import { hostInWps } from "./host-in-wps";

const drawn = sheet("收支总表", "项目 | 预算数\n财政拨款 | 1200.5\n合计 | =B2{1200.5}\n坏 | #DIV/0!");
const at = (row: number, column: number) => ({ sheet: "收支总表", row, column });
const write = (row: number, before: string | number, after: string | number) => ({ cell: at(row, 2), before, after });
const PLAN: SheetPlan = {
  ...{ kind: "report", name: "校验报告", merges: [], widths: [10], heights: {} },
  cells: [{ row: 1, column: 1, value: "报告", style: "title" }],
  print: { orientation: "portrait", fitToWidth: true, pageNumbers: true },
  frozenRows: 1,
};

const opened = () => {
  const book = emulate([drawn]);
  return { book, ...hostInWps(book) };
};
/** Refuses the nth of the calls with this name, and all after it. */
const refusing = (call: string, nth = 1, until = Infinity) => {
  let count = 0;
  return (asked: string) => {
    if (asked !== call) return undefined;
    count++;
    return count >= nth && count <= until ? "对象不支持" : undefined;
  };
};

describe("WPS 中途拒绝", () => {
  test("写到一半：已写的恢复原样，说明没有做成", async () => {
    const { book, wps, host } = opened();
    const before = stateOf(book);
    wps.refuses = refusing("Range.Value2=", 2, 2);
    const writing = host.applyWrites([write(2, 1200.5, 1), write(5, "", 2)]);
    await expect(writing).rejects.toMatchObject({ name: "UserError", id: "wpsRefused" });
    await expect(writing).rejects.toThrow("写入工作簿时 WPS 没有做成（对象不支持）");
    expect(stateOf(book)).toEqual(before);
    expect(wps.app.EnableEvents).toBe(true);
  });

  test("公式也照原样恢复", async () => {
    const { book, wps, host } = opened();
    const before = stateOf(book);
    wps.refuses = refusing("Range.Value2=", 2, 2);
    await expect(host.applyWrites([write(3, "=B2", 5), write(5, "", 2)])).rejects.toMatchObject({ id: "wpsRefused" });
    // the emulator calculates nothing: what counts is the formula
    expect(JSON.stringify(stateOf(book)).replace('"value":0', '"value":1200.5')).toBe(JSON.stringify(before));
  });

  test("连恢复也不成：逐格说明，教用户撤销", async () => {
    const { wps, host } = opened();
    wps.refuses = refusing("Range.Value2=", 2);
    const writing = host.applyWrites([write(2, 1200.5, 1), write(5, "", 2)]);
    await expect(writing).rejects.toThrow(/收支总表!B5、收支总表!B2 没能恢复.*Ctrl\+Z/);
  });

  test("新表写不成：半张不留，旧表还在", async () => {
    const { book, wps, host } = opened();
    await host.writeSheet(PLAN);
    const before = stateOf(book);
    wps.refuses = refusing("Range.Value2=");
    await expect(host.writeSheet(PLAN)).rejects.toMatchObject({ id: "wpsRefused" });
    expect(stateOf(book)).toEqual(before);
    expect([wps.app.DisplayAlerts, wps.app.ScreenUpdating]).toEqual([true, true]);
  });

  test("不能另存副本：逐格读取，读到的一样，临时文件不留下", async () => {
    const { book, wps, host } = opened();
    Object.assign(book.sheet("收支总表"), {
      merges: [{ top: 5, left: 1, bottom: 6, right: 2 }],
      hiddenRows: new Set([3, 4]),
      hiddenColumns: new Set([2]),
    });
    const fromCopy = await host.read();
    expect([...wps.files.keys()]).toEqual([]);
    wps.refuses = refusing("Workbook.SaveCopyAs");
    const fromRanges = await host.read();
    expect(fromRanges.sheets).toEqual(fromCopy.sheets);
    expect(fromRanges.sheets[0]).toMatchObject({ merges: [{ top: 5 }], hiddenRows: [{ first: 3, last: 4 }] });
    expect(fromRanges.sheets[0]?.cells).toContainEqual({ row: 4, column: 2, value: "#DIV/0!", isError: true });
  });

  test("副本和区域都不给：一句话，不是内部错误", async () => {
    const { wps, host } = opened();
    wps.refuses = () => "对象不支持";
    await expect(host.read()).rejects.toMatchObject({ id: "wpsRefused" });
  });

  test("用过的区域大得读不完：请用户先保存", async () => {
    const { book, wps, host } = opened();
    book.sheet("收支总表").put(1_048_576, 3, "远");
    wps.refuses = refusing("Workbook.SaveCopyAs");
    await expect(host.read()).rejects.toMatchObject({ id: "wpsNoCopy" });
  });

  const STEPS: readonly (readonly [call: string, (host: WorkbookHost) => Promise<unknown>])[] = [
    ["FormatConditions.Add", (host) => host.mark([{ cell: at(2, 2), severity: "error" }])],
    ["CustomXMLParts.Add", (host) => host.saveState("甲", "乙")],
    ["Sheets.Add", (host) => host.writeSheet(PLAN)],
    ["Range.AddComment", async (host) => host.notes?.put([{ cell: at(2, 2), text: "看这一格" }])],
  ];
  test.each(STEPS)("%s：一句话，不是内部错误", async (call, step) => {
    const { wps, host } = opened();
    wps.refuses = refusing(call);
    await expect(step(host)).rejects.toMatchObject({ name: "UserError", id: "wpsRefused" });
  });
});

describe("WPS 的脾气", () => {
  test("错误值以数字作答：原值对不上的不写", async () => {
    const { host } = opened();
    expect((await host.applyWrites([write(4, "#DIV/0!", 0)])).changedMeanwhile).toHaveLength(1);
  });

  test("数组公式说明在哪里，整批都不写", async () => {
    const { book, host } = opened();
    book.sheet("收支总表").arrays = [{ top: 3, left: 2, bottom: 3, right: 2 }];
    const before = stateOf(book);
    await expect(host.applyWrites([write(2, 1200.5, 1), write(3, "=B2", 2)])).rejects.toMatchObject({
      id: "arrayFormula",
    });
    expect(stateOf(book)).toEqual(before);
  });

  test("别的工作簿里的改动不算这一本的", async () => {
    const { wps, host } = opened();
    const heard: unknown[] = [];
    await host.onChange((change) => heard.push(change));
    const otherBook = Object.assign(emulate([drawn]), { fileName: "别的.xlsx" });
    const foreign = hostInWps(otherBook).wps.app.ActiveWorkbook?.ActiveSheet;
    if (foreign) wps.announce(foreign, foreign.Range("B2"));
    expect(heard).toEqual([]);
    wps.userChanged("收支总表", { top: 2, left: 2, bottom: 2, right: 2 });
    expect(heard).toEqual([{ sheet: "收支总表", address: "B2" }]);
  });

  test("批注：接在用户的话后面，清除以后只剩用户的", async () => {
    const { book, host } = opened();
    book.sheet("收支总表").notes.set(2 * 16_384 + 1, "张三：已核");
    const notes = [2, 3].map((row) => ({ cell: at(row, 2), text: "合计相差 1.00万元" }));
    expect(await host.notes?.put(notes)).toEqual({ applied: 2, skipped: [] });
    expect(book.sheet("收支总表").notes.size).toBe(2);
    expect(await host.notes?.clear()).toEqual({ restored: 2, missing: 0 });
    expect([...book.sheet("收支总表").notes.values()]).toEqual(["张三：已核"]);
  });

  test("没有的成员一用就报", () => {
    const planted = loud<{ Name: string; Value3?: string }>("Range", { Name: "甲" });
    expect(() => planted.Value3).toThrow("Range has no member Value3");
    expect(() => (planted.Value3 = "乙")).toThrow("Range has no member Value3");
  });
});
