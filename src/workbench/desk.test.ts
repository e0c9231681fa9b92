import { describe, expect, test } from "@jest/globals";
import { memoryWorkbook } from "../../test/workbench/memory-workbook";
import { UserError } from "../model/user-error";
import { Desk } from "./desk";
import type { CellRef } from "../model/cell";
import type { SheetPlan } from "../model/write";
import type { EditableWorkbook } from "./editable-workbook";

/** Opens everything but files named bad. */
function openWorkbook(_: Uint8Array, file: string): EditableWorkbook {
  if (file.startsWith("bug")) throw new TypeError("cannot read cells of undefined");
  if (file.startsWith("bad")) throw new UserError("notAWorkbook", { file, found: "文本文件" });
  return memoryWorkbook();
}

const file = (name: string): File => new File(["x"], name);
const REPORT: SheetPlan = {
  ...{ kind: "report", name: "校验报告", cells: [], merges: [], widths: [10], heights: {} },
  print: { orientation: "portrait", fitToWidth: true },
};
const names = (desk: Desk): readonly string[] => desk.getState().files.map((each) => each.name);

describe("打开的工作簿", () => {
  test("一次打开几个，第一个在最上面，其余等着校验", async () => {
    const desk = new Desk(openWorkbook);
    await desk.open([file("甲.xlsx"), file("乙.xlsx")]);
    expect(names(desk)).toEqual(["甲.xlsx", "乙.xlsx"]);
    expect(desk.getState()).toMatchObject({ active: 1, opening: undefined, side: "pane", problems: [], unopened: [] });
    expect(desk.getState().files.map(({ isSeen, standing }) => [isSeen, standing])).toEqual([
      [true, "waiting"],
      [false, "waiting"],
    ]);
  });

  test("打不开的说明原因，其他的照常打开", async () => {
    const desk = new Desk(openWorkbook);
    await desk.open([file("bad.xlsx"), file("乙.xlsx")]);
    expect(names(desk)).toEqual(["乙.xlsx"]);
    expect(desk.getState().unopened).toEqual([
      "“bad.xlsx”不是 .xlsx 工作簿（文本文件）。请用 Excel 或 WPS 打开后“另存为”Excel 工作簿（.xlsx）再试。",
    ]);
  });

  test("遇到内部错误的说明要提供什么，其他的照常打开", async () => {
    const bugs: unknown[] = [];
    const desk = new Desk(openWorkbook, (thrown) => bugs.push(thrown));
    await desk.open([file("bug.xlsx"), file("乙.xlsx")]);
    expect(names(desk)).toEqual(["乙.xlsx"]);
    expect(desk.getState().unopened).toEqual([
      "内部错误（TypeError）：处理“bug.xlsx”时本工具出了问题，不是文件有错，其他文件不受影响。请把这句话和这个文件（不便提供的可以不附）发给维护人员。",
    ]);
    expect(bugs).toEqual([new TypeError("cannot read cells of undefined")]);
  });

  test("读取时能看到进度，能取消", async () => {
    const shares: (number | undefined)[] = [];
    const desk = new Desk(() =>
      memoryWorkbook([], {
        read: async ({ signal, onProgress } = {}) => {
          onProgress?.(0.5);
          desk.cancelOpening();
          if (signal?.aborted) throw new UserError("cancelled", {});
          return { sheets: [], externalLinks: [] };
        },
      }),
    );
    desk.subscribe(() => void shares.push(desk.getState().opening?.share));
    await desk.open([file("甲.xlsx"), file("乙.xlsx")]);
    expect(shares).toContain(0.5);
    expect(desk.getState()).toMatchObject({ files: [], active: undefined, opening: undefined, unopened: [] });
  });

  test("保存：交出副本；写出的文件读不回来时不交出，说明原因，仍算没有保存", async () => {
    let isReadable = true;
    const save = () => {
      if (!isReadable) throw new UserError("savedUnreadable", { file: "甲.xlsx", found: "整个文件 无法读取" });
      return Uint8Array.of(1);
    };
    const desk = new Desk(() => memoryWorkbook([], { save }));
    const handed: string[] = [];
    await desk.open([file("甲.XLSX")]);
    expect(await desk.save(1, (name) => handed.push(name))).toBe(true);
    isReadable = false;
    expect(await desk.save(1, (name) => handed.push(name))).toBe(false);
    expect(handed).toEqual(["甲（副本）.xlsx"]);
    expect(desk.getState().problems).toEqual([expect.stringMatching(/^“甲\.xlsx”没有保存：/)]);
  });

  test("带宏的工作簿，副本仍叫 .xlsm，否则 Excel 打不开", async () => {
    const desk = new Desk(openWorkbook);
    const handed: string[] = [];
    await desk.open([file("甲.xlsm")]);
    await desk.save(1, (name) => handed.push(name));
    expect(handed).toEqual(["甲（副本）.xlsm"]);
  });

  test("关掉最上面的，露出前一个", async () => {
    const desk = new Desk(openWorkbook);
    await desk.open([file("甲.xlsx"), file("乙.xlsx")]);
    desk.close(1);
    expect(desk.getState()).toMatchObject({ active: 2, files: [{ isSeen: true }] });
    desk.close(2);
    expect(desk.getState()).toMatchObject({ active: undefined, files: [] });
  });

  test("打开的文件旁的临时文件不当作坏文件", async () => {
    const desk = new Desk(openWorkbook);
    await desk.open([file("~$甲.xlsx")]);
    expect(desk.getState().unopened).toEqual([
      "“~$甲.xlsx”是打开着的文件旁的临时文件，不是工作簿。请选择名称前没有“~$”的那一个。",
    ]);
  });

  test("第一次校验完，从封面转到第一处问题；再校验、已经改过的不跳", async () => {
    const desk = new Desk(openWorkbook);
    await desk.open([file("甲.xlsx"), file("乙.xlsx")]);
    const start = { sheet: "支出总表", row: 5, column: 3 };
    const counts = { error: 1, warning: 0, info: 0, waived: 0 };
    await desk.getState().files[1]?.host.writeSheet(REPORT);
    const conclude = (id: number, cell: CellRef) =>
      desk.stands(id, { counts, isJudged: true, start: { cell, headings: undefined } });
    for (const id of [1, 2]) conclude(id, start);
    conclude(1, { ...start, row: 9 });
    expect(desk.getState().files.map(({ host }) => host.place)).toEqual([start, undefined]);
  });
});
