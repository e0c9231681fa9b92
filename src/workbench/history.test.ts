import { describe, expect, test } from "@jest/globals";
import { type ContentEdit, History } from "./history";

const edit = (from: number, to: number): ContentEdit => ({
  cell: { sheet: "表", row: 1, column: 1 },
  from: { value: from, isFormula: false },
  to: { value: to, isFormula: false },
});

describe("撤销和重做", () => {
  test("撤销取回以前的内容，重做再来一次", () => {
    const history = new History();
    history.add([edit(1, 2)]);
    history.add([edit(2, 3)]);
    expect(history.undo()).toEqual([edit(3, 2)]);
    expect(history.undo()).toEqual([edit(2, 1)]);
    expect(history.undo()).toBeUndefined();
    expect(history.redo()).toEqual([edit(1, 2)]);
    expect([history.canUndo, history.canRedo]).toEqual([true, true]);
  });

  test("新的修改之后不能再重做；没有内容的一步不算", () => {
    const history = new History();
    history.add([edit(1, 2)]);
    history.undo();
    history.add([]);
    expect(history.canRedo).toBe(true);
    history.add([edit(1, 5)]);
    expect(history.canRedo).toBe(false);
  });
});
