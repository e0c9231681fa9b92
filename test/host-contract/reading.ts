import { expect } from "@jest/globals";
import { UserError } from "../../src/model/user-error";
import type { SheetSnapshot } from "../../src/model/snapshot";
import { sheet } from "../draw-sheet";
import type { ContractCase } from "../host-contract";

const budget = sheet(
  "收支总表",
  `
  收支总表     |          |
  项目         | 预算数   | '0012'
  财政拨款     | 1200.5   | 是
  事业收入     | -80      |
  合计         | =SUM(B3:B4){1120.5} | =B9{#REF!}
  `,
  { merged: ["A1:C1", "A7:B9"] },
);

export const readCases: readonly ContractCase[] = [
  {
    name: "文字、数字、公式及其结果、错误值逐格读出，按行从左到右",
    async run(make) {
      const { host } = await make({ sheets: [budget] });
      const { sheets, externalLinks } = await host.read();
      expect(sheets[0]?.cells).toEqual(budget.cells);
      expect([sheets.length, externalLinks]).toEqual([1, []]);
    },
  },
  {
    name: "逻辑值是逻辑值，数字格式一并读出，常规格式不写",
    async run(make) {
      const cells = [
        { row: 1, column: 1, value: true },
        { row: 1, column: 2, value: false },
        { row: 2, column: 1, value: 0.125, numberFormat: "0.00%" },
        { row: 2, column: 2, value: 45657, numberFormat: 'yyyy"年"m"月"d"日"' },
        { row: 3, column: 1, value: 7 },
      ];
      const { host } = await make({ sheets: [sheet("表", "", { cells })] });
      expect((await host.read()).sheets[0]?.cells).toEqual(cells);
    },
  },
  {
    name: "合并区域、隐藏的行列、隐藏与受保护的工作表照实读出",
    async run(make) {
      const sheets = [
        { ...budget, hiddenRows: [{ first: 3, last: 4 }], hiddenColumns: [{ first: 2, last: 2 }] },
        sheet("底稿", "甲 | 1", { visibility: "hidden" }),
        sheet("参数", "乙 | 2", { visibility: "veryHidden" }),
        sheet("附表 2", "丙 | 3", { isProtected: true }),
        sheet("空表", ""),
      ];
      const { host, readsMerges = true } = await make({ sheets });
      const read = (await host.read()).sheets;
      const expected = readsMerges ? sheets : sheets.map((each) => ({ ...each, merges: [] }));
      expect(read.map(withSortedMerges).map(withoutMergeGap)).toEqual(expected.map(withSortedMerges));
    },
  },
  {
    name: "工作表名含空格、引号、括号、加号，文字含尖括号、和号、表情、换行",
    async run(make) {
      const names = ["附表 1（一）", "甲's 表", "A&B<C>", "收入+支出-2", "“三公”经费", "2025"];
      const text = "<甲> & \"乙\" '丙' ]]> 💡\n第二行  末尾有空格 ";
      const sheets = names.map((name) => sheet(name, "", { cells: [{ row: 1, column: 1, value: text }] }));
      const { host } = await make({ sheets });
      const read = (await host.read()).sheets;
      expect(read.map(({ name, cells }) => [name, cells[0]?.value])).toEqual(names.map((name) => [name, text]));
    },
  },
  {
    name: "读取不改变工作簿，读两次结果相同，进度走到头",
    async run(make) {
      const { host } = await make({ sheets: [budget, sheet("空表", "")] });
      const shares: number[] = [];
      const first = await host.read({ onProgress: (share) => shares.push(share) });
      expect(await host.read()).toEqual(first);
      expect(shares.at(-1)).toBe(1);
    },
  },
  {
    name: "已取消的读取以“已取消”结束",
    async run(make) {
      const { host } = await make({ sheets: [budget] });
      const reading = host.read({ signal: AbortSignal.abort() });
      await expect(reading).rejects.toMatchObject({ id: "cancelled" });
      await expect(reading).rejects.toBeInstanceOf(UserError);
    },
  },
];

/** A host without that question says so. */
const withoutMergeGap = ({ gaps, ...sheet }: SheetSnapshot): SheetSnapshot => {
  const { merges: _, ...others } = gaps ?? {};
  return { ...sheet, ...(Object.keys(others).length > 0 && { gaps: others }) };
};

const withSortedMerges = <
  Sheet extends { readonly merges: readonly { readonly top: number; readonly left: number }[] },
>(
  each: Sheet,
): Sheet => ({ ...each, merges: [...each.merges].sort((a, b) => a.top - b.top || a.left - b.left) });
