import { describe, expect, test } from "@jest/globals";
import { areaFromA1 } from "../../src/model/cell";
import type { WorkbookHost } from "../../src/model/host";
import { reopened } from "../excel/emulator/state";
import { cellAddress, type EmulatedWorkbook } from "../excel/emulator/workbook";
import { emulate } from "../excel/from-snapshot";
import { CONTRACT, describeHostContract, type HostUnderTest, type MakeHost } from "../host-contract";
import { hostInWps } from "./host-in-wps";
import type { EmulatedWps } from "./emulator/app";

type Fault = (host: WorkbookHost, wps: EmulatedWps) => Partial<WorkbookHost>;

function underTest(book: EmulatedWorkbook, fault: Fault): HostUnderTest {
  const { wps, host } = hostInWps(book);
  return {
    host: { ...host, ...fault(host, wps) },
    userEdits: async (cell, input) => {
      book.sheet(cell.sheet).put(cell.row, cell.column, input);
      const area = areaFromA1(cellAddress(cell.row, cell.column));
      if (area) wps.userChanged(cell.sheet, area);
    },
    reopen: async () => underTest(reopened(book), fault),
    fillOf: async ({ sheet, row, column }) => book.sheet(sheet).shownColour(row, column)?.slice(1),
    selection: async () =>
      book.active && { sheet: book.active.name, row: book.selection.top, column: book.selection.left },
  };
}

const makeWith =
  (fault: Fault): MakeHost =>
  async ({ sheets, fills = [] }) => {
    const book = emulate(sheets);
    for (const [{ sheet, row, column }, colour] of fills)
      book.sheet(sheet).setFormat(row, column, "fill.color", `#${colour}`);
    return underTest(book, fault);
  };

describeHostContract(
  "WPS 表格",
  makeWith(() => ({})),
);

const range = (
  { app }: EmulatedWps,
  cell: { readonly sheet: string; readonly row: number; readonly column: number },
) => {
  const sheets = app.ActiveWorkbook?.Worksheets;
  for (let index = 1; sheets && index <= sheets.Count; index++) {
    const sheet = sheets.Item(index);
    if ("Range" in sheet && sheet.Name === cell.sheet) return sheet.Range(cellAddress(cell.row, cell.column));
  }
  throw new Error(`no sheet ${cell.sheet}`);
};

const PLANTED: readonly (readonly [fault: string, Fault, noticedBy: string])[] = [
  [
    "不先看就写",
    (_, wps) => ({
      applyWrites: async (writes) => {
        for (const { cell, after } of writes) range(wps, cell).Value2 = after;
        return { written: writes, changedMeanwhile: [] };
      },
    }),
    "读过以后被用户改动的格不写，逐格报告，其余照写",
  ],
  [
    "写入时不停通知",
    (_, wps) => ({
      applyWrites: async (writes) => {
        for (const { cell, after } of writes) range(wps, cell).Value2 = after;
        return { written: writes, changedMeanwhile: [] };
      },
    }),
    "用户的改动会通知，停止以后不再通知，本产品的写入不通知",
  ],
  [
    "删掉单元格上全部的条件格式和底色",
    (host, wps) => ({
      clearMarks: async () => {
        const cleared = await host.clearMarks();
        range(wps, { sheet: "附表 2（一）", row: 1, column: 1 }).Interior.Color = 0xff_ff_ff;
        return cleared;
      },
    }),
    "三种程度三种颜色，内容不变，清除以后底色复原",
  ],
  [
    "不看是否隐藏就定位",
    () => ({ goTo: async () => undefined }),
    "隐藏的工作表不显示，说明如何取消隐藏；不在的说明不在",
  ],
];

describe("故意放入的毛病，约定都发现", () => {
  test.each(PLANTED)("%s", async (_, fault, noticedBy) => {
    const found = CONTRACT.flatMap(([, cases]) => cases).find(({ name }) => name === noticedBy);
    await expect(found?.run(makeWith(fault))).rejects.toThrow();
  });
});
