import { describe, expect, test } from "@jest/globals";
import type { ICellData, IWorkbookData } from "@univerjs/core";
import { sheet, workbook } from "../../test/draw-sheet";
import { memoryLook } from "../../test/workbench/memory-look";
import type { CellRef } from "../model/cell";
import type { CellSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Mark } from "../model/write";
import type { EditableWorkbook } from "./editable-workbook";
import type { Grid } from "./grid/grid";
import { toGrid } from "./grid/to-grid";
import { GridHost } from "./grid-host";

/** A file that keeps its cells in memory. Only what the host of the page uses. */
function fakeFile(start: WorkbookSnapshot) {
  let snapshot = start;
  const gone: CellRef[] = [];
  const file: Pick<EditableWorkbook, "read" | "edit" | "look" | "save" | "goTo"> = {
    read: async () => snapshot,
    look: () => memoryLook(snapshot),
    save: () => new TextEncoder().encode(JSON.stringify(snapshot)),
    goTo: async (cell) => void gone.push(cell),
    edit: ({ sheet: name, row, column }, input) => {
      const cell: CellSnapshot = { row, column, value: input };
      snapshot = {
        ...snapshot,
        sheets: snapshot.sheets.map((each) =>
          each.name === name
            ? { ...each, cells: [...each.cells.filter((old) => old.row !== row || old.column !== column), cell] }
            : each,
        ),
      };
    },
  };
  return { file: file as EditableWorkbook, gone };
}

/** A grid that only keeps its data. */
function fakeGrid(snapshot: WorkbookSnapshot) {
  const data = structuredClone(toGrid("book", snapshot, memoryLook(snapshot))) as IWorkbookData;
  const shown: CellRef[] = [];
  const marked: (readonly Mark[])[] = [];
  const grid: Grid = {
    data: () => data,
    show: (cell) => void shown.push(cell),
    mark: (marks) => void marked.push(marks),
    undo: () => undefined,
    redo: () => undefined,
    dispose: () => undefined,
  };
  const type = (row: number, column: number, v: number): void => {
    const cells = Object.values(data.sheets)[0]?.cellData as Record<number, Record<number, ICellData>>;
    (cells[row - 1] ??= {})[column - 1] = { v };
  };
  return { grid, type, shown, marked };
}

const BOOK = workbook(sheet("收支", "项目 | 预算数\n收入 | 100"));

describe("页面上的工作簿", () => {
  test("输入的数在读取和保存之前进入文件，并通知一次", async () => {
    const { file } = fakeFile(BOOK);
    const host = new GridHost(file, () => undefined);
    const { grid, type } = fakeGrid(BOOK);
    host.attach(grid);
    const heard: string[] = [];
    await host.onChange(({ sheet: name }) => void heard.push(name));
    type(2, 2, 99);
    expect((await host.read()).sheets[0]?.cells).toContainEqual({ row: 2, column: 2, value: 99 });
    expect(new TextDecoder().decode(await host.save())).toContain('"value":99');
    expect(heard).toEqual(["收支"]);
  });

  test("没有改动时不通知", async () => {
    const host = new GridHost(fakeFile(BOOK).file, () => undefined);
    host.attach(fakeGrid(BOOK).grid);
    const heard: unknown[] = [];
    await host.onChange((change) => void heard.push(change));
    await host.read();
    expect(heard).toEqual([]);
  });

  test("定位先经过文件（隐藏的工作表会被拒绝），再滚动表格", async () => {
    const { file, gone } = fakeFile(BOOK);
    const host = new GridHost(file, () => undefined);
    const { grid, shown } = fakeGrid(BOOK);
    host.attach(grid);
    const cell = { sheet: "收支", row: 2, column: 2 };
    await host.goTo(cell);
    expect([gone, shown]).toEqual([[cell], [cell]]);
  });

  test("高亮只在表格上，换一个表格也在，文件不变", async () => {
    const { file } = fakeFile(BOOK);
    const host = new GridHost(file, () => undefined);
    const before = new TextDecoder().decode(file.save());
    const marks: readonly Mark[] = [{ cell: { sheet: "收支", row: 2, column: 2 }, severity: "error" }];
    await host.mark(marks);
    const { grid, marked } = fakeGrid(BOOK);
    host.attach(grid);
    expect(marked).toEqual([marks]);
    expect(await host.clearMarks()).toEqual({ restored: 1, missing: 0 });
    expect(marked.at(-1)).toEqual([]);
    expect(new TextDecoder().decode(file.save())).toBe(before);
  });
});
