import { describe, expect, test } from "@jest/globals";
import { sheet } from "../draw-sheet";
import { type DescribedWorkbook, describeHostContract, type HostUnderTest } from "../host-contract";
import { keyOfPlace } from "../../src/model/cell";
import type { SheetPlan } from "../../src/model/write";
import { memoryHost } from "./index";
import { MemoryHost } from "./memory-host";

const underTest = (host: MemoryHost): HostUnderTest => ({
  host,
  userEdits: async (cell, input) => host.edit(cell, input),
  reopen: async () => underTest(new MemoryHost(host.saved())),
  fillOf: async (cell) => host.fillOf(cell),
  selection: async () => host.selection,
});

const make = async ({ sheets, fills = [] }: DescribedWorkbook) =>
  underTest(memoryHost(sheets, { fills: fills.map(([cell, colour]) => [cell.sheet, keyOfPlace(cell), colour]) }));

describeHostContract("内存宿主", make);

describe("内存宿主比真的严格", () => {
  const at = (row: number, column: number) => ({ sheet: "表", row, column });
  const plan: SheetPlan = {
    ...{ kind: "report", name: "校验报告", cells: [], merges: [], widths: [10], heights: {} },
    print: { orientation: "portrait", fitToWidth: true },
  };

  test("读出的内容不能改", async () => {
    const { sheets } = await memoryHost([sheet("表", "甲 | 1")]).read();
    expect(() => Object.assign(sheets[0]?.cells[0] ?? {}, { value: 2 })).toThrow(TypeError);
  });

  test("一批里同一格写两次、写非数、写到表外都不接受", async () => {
    const host = memoryHost([sheet("表", "甲 | 1")]);
    const write = { cell: at(1, 2), before: 1, after: 2 };
    await expect(host.applyWrites([write, write])).rejects.toThrow(RangeError);
    await expect(host.applyWrites([{ ...write, after: Number.NaN }])).rejects.toThrow(RangeError);
    await expect(host.applyWrites([{ cell: at(0, 1), before: "", after: 1 }])).rejects.toThrow(RangeError);
  });

  test("自己的工作表只能整张写", async () => {
    const host = memoryHost([sheet("表", "甲 | 1", { own: "report" })]);
    await expect(host.applyWrites([{ cell: at(1, 2), before: 1, after: 2 }])).rejects.toThrow(RangeError);
  });

  test.each<[string, Partial<SheetPlan>]>([
    ["名字过长", { name: "长".repeat(32) }],
    ["名字含方括号", { name: "报告[1]" }],
    ["一格两次", { cells: [1, 2].map((value) => ({ row: 1, column: 1, value, style: "text" })) }],
    ["非数", { cells: [{ row: 1, column: 1, value: Number.POSITIVE_INFINITY, style: "number" }] }],
    [
      "链接无处可去",
      { cells: [{ row: 1, column: 1, value: "转到", style: "link", link: { ...at(1, 1), sheet: "无" } }] },
    ],
    [
      "合并区域重叠",
      {
        merges: [
          { top: 1, left: 1, bottom: 2, right: 2 },
          { top: 2, left: 2, bottom: 3, right: 3 },
        ],
      },
    ],
    ["列宽为零", { widths: [0] }],
  ])("不完好的方案不接受：%s", async (_, wrong) => {
    await expect(memoryHost([sheet("表", "甲")]).writeSheet({ ...plan, ...wrong })).rejects.toThrow(RangeError);
  });
});
