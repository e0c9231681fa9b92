import { describe, expect, test } from "@jest/globals";
import { sheet } from "../../test/draw-sheet";
import { memoryWorkbook } from "../../test/workbench/memory-workbook";
import type { CellRef } from "../model/cell";
import type { UserError } from "../model/user-error";
import type { Mark } from "../model/write";
import type { ScreenValue, PlacedContent, PlacedResult } from "./grid/contents";
import { cellsAround } from "./grid/around";
import type { ScreenGrid } from "./grid/grid";
import { GridHost } from "./grid-host";

const at = (row: number, column: number, name = "收支"): CellRef => ({ sheet: name, row, column });
const typed = (cell: CellRef, value: ScreenValue): PlacedContent => ({
  cell,
  content: { value, isFormula: typeof value === "string" && value.startsWith("=") },
});

/** A host before a workbook in memory, with a grid that only writes down what it is told. */
function start() {
  const sheets = [
    sheet("收支", "项目 | 预算数\n收入 | 100\n合计 | =B2*2{200}"),
    sheet("锁定", "甲 | 1", { isProtected: true }),
  ];
  const stored: PlacedResult[] = [];
  const memory = memoryWorkbook(sheets, { storeResults: (results) => void stored.push(...results) });
  const heard: { sheets: number; changed: number; refused: UserError[] } = { sheets: 0, changed: 0, refused: [] };
  const host = new GridHost(memory, {
    onSheets: () => heard.sheets++,
    onChanged: () => heard.changed++,
    onRefused: (problem) => void heard.refused.push(problem),
  });
  const put: PlacedContent[] = [];
  const shown: CellRef[] = [];
  const marked: (readonly Mark[])[] = [];
  const grid: ScreenGrid = {
    put: (contents) => void put.push(...contents),
    focus: () => undefined,
    show: (cell) => void shown.push(cell),
    selected: () => at(2, 2),
    around: () => cellsAround(at(2, 2), () => ""),
    mark: (marks) => void marked.push(marks),
    endTyping: async () => undefined,
    calculated: async () => undefined,
    dispose: () => undefined,
  };
  host.attach(grid);
  const held = async (cell: CellRef) =>
    (await host.read()).sheets
      .find(({ name }) => name === cell.sheet)
      ?.cells.find(({ row, column }) => row === cell.row && column === cell.column);
  return { host, grid, put, shown, marked, heard, stored, held, memory };
}

describe("页面上的工作簿", () => {
  test("写入时改了数字格式的，撤销连格式一起恢复", async () => {
    const { host, held, put } = start();
    await host.applyWrites([{ cell: at(2, 2), before: 100, after: "100", numberFormat: "@" }]);
    expect(await held(at(2, 2))).toMatchObject({ value: "100", numberFormat: "@" });
    await host.undo();
    expect(await held(at(2, 2))).toEqual({ row: 2, column: 2, value: 100 });
    expect(put.at(-1)?.content).toEqual({ value: 100, isFormula: false, numberFormat: "General" });
  });

  test("输入的数在读取和保存之前进入文件，并通知校验", async () => {
    const { host, held } = start();
    const changes: string[] = [];
    await host.onChange(({ sheet: name }) => void changes.push(name));
    host.typedIn([typed(at(2, 2), 99)]);
    expect(await held(at(2, 2))).toMatchObject({ value: 99 });
    expect(new TextDecoder().decode(await host.save())).toContain('"value":99');
    expect(changes).toEqual(["收支"]);
  });

  test("和原来一样的内容不算修改", async () => {
    const { host, heard } = start();
    host.typedIn([typed(at(2, 2), 100), typed(at(3, 2), "=B2*2"), typed(at(9, 9), "")]);
    await host.read();
    expect([heard.changed, host.canUndo]).toEqual([0, false]);
  });

  test("撤销和重做：文件和表格一起变；换了表格也能撤销", async () => {
    const { host, grid, put, shown, held } = start();
    host.typedIn([typed(at(2, 2), 99), typed(at(3, 2), 7)]);
    await host.read();
    host.attach(undefined);
    host.attach(grid);
    await host.undo();
    expect(await held(at(2, 2))).toMatchObject({ value: 100 });
    expect(await held(at(3, 2))).toMatchObject({ formula: "=B2*2" });
    expect(put).toEqual([typed(at(2, 2), 100), typed(at(3, 2), "=B2*2")]);
    expect(shown.at(-1)).toEqual(at(2, 2));
    await host.redo();
    expect(await held(at(2, 2))).toMatchObject({ value: 99 });
    expect([host.canUndo, host.canRedo]).toEqual([true, false]);
  });

  test("受保护的表不接受输入：说明原因，表格恢复原样，别的表照常", async () => {
    const { host, heard, put, held } = start();
    host.typedIn([typed(at(1, 2, "锁定"), 5), typed(at(2, 2), 99)]);
    expect(await held(at(2, 2))).toMatchObject({ value: 99 });
    expect(heard.refused.map(({ id }) => id)).toEqual(["sheetProtected"]);
    expect(put).toEqual([typed(at(1, 2, "锁定"), 1)]);
    await host.undo();
    expect(await held(at(1, 2, "锁定"))).toMatchObject({ value: 1 });
  });

  test("公式的结果以表格算出的为准，保存时写入文件", async () => {
    const { host, held, stored } = start();
    host.typedIn([typed(at(2, 2), 99)]);
    host.calculated([{ cell: at(3, 2), value: 198 }]);
    expect(await held(at(3, 2))).toMatchObject({ value: 198, formula: "=B2*2" });
    await host.save();
    expect(stored).toEqual([{ cell: at(3, 2), value: 198 }]);
  });

  test("刚改完就读取、保存：等表格算出结果", async () => {
    const { host, grid, held, stored } = start();
    host.attach({ ...grid, calculated: async () => host.calculated([{ cell: at(3, 2), value: 198 }]) });
    host.typedIn([typed(at(2, 2), 99)]);
    expect(await held(at(3, 2))).toMatchObject({ value: 198 });
    await host.save();
    expect(stored).toEqual([{ cell: at(3, 2), value: 198 }]);
  });

  test("还没有改过时以文件为准：表格为显示而算出的结果不参加读取，保存时写入文件", async () => {
    const { host, held, stored } = start();
    host.calculated([{ cell: at(3, 2), value: 201 }]);
    expect(await held(at(3, 2))).toMatchObject({ value: 200 });
    await host.save();
    expect(stored).toEqual([{ cell: at(3, 2), value: 201 }]);
  });

  test("程序写入的内容显示在表格里，可以撤销", async () => {
    const { host, put, held } = start();
    await host.applyWrites([{ cell: at(2, 2), before: 100, after: 101 }]);
    expect(put).toEqual([typed(at(2, 2), 101)]);
    await host.undo();
    expect(await held(at(2, 2))).toMatchObject({ value: 100 });
  });

  test("定位先经过文件（隐藏的工作表会被拒绝），再滚动表格", async () => {
    const { host, shown, memory } = start();
    await host.goTo(at(2, 2));
    expect([memory.selection, shown]).toEqual([at(2, 2), [at(2, 2)]]);
    await expect(host.goTo(at(1, 1, "没有"))).rejects.toThrow("找不到工作表");
    expect(shown).toHaveLength(1);
  });

  test("在表格里走到一格：听的人知道，不听了就不再说", async () => {
    const { host } = start();
    const moves: unknown[] = [];
    const stop = host.cursor.onMove((cell) => moves.push(cell));
    host.selected(at(2, 2));
    stop();
    host.selected(at(3, 2));
    expect(moves).toEqual([at(2, 2)]);
    host.attach(undefined);
    await host.goTo(at(3, 2));
    expect(await host.cursor.current()).toEqual(at(3, 2));
  });

  test("高亮只在表格上，换一个表格也在，文件不变", async () => {
    const { host, grid, marked, memory } = start();
    const before = memory.saved();
    const marks: readonly Mark[] = [{ cell: at(2, 2), severity: "error" }];
    await host.mark(marks);
    host.attach(undefined);
    host.attach(grid);
    expect(marked).toEqual([marks, marks]);
    expect(await host.clearMarks()).toEqual({ restored: 1, missing: 0 });
    expect(marked.at(-1)).toEqual([]);
    expect(memory.saved()).toEqual(before);
    expect(host.canUndo).toBe(false);
  });

  test("文件里带着 Excel 标的底色：一并清除", async () => {
    const { host, memory } = start();
    await memory.mark([{ cell: at(2, 2), severity: "error" }]);
    expect(await host.clearMarks()).toEqual({ restored: 1, missing: 0 });
    expect(await memory.clearMarks()).toEqual({ restored: 0, missing: 0 });
  });
});
