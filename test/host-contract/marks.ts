import { expect } from "@jest/globals";
import type { CellRef } from "../../src/model/cell";
import type { Mark } from "../../src/model/write";
import { sheet } from "../draw-sheet";
import type { ContractCase, HostUnderTest } from "../host-contract";

const NAME = "附表 2（一）";
const budget = sheet(NAME, "项目 | 预算数\n财政拨款 | 1200.5\n合计 | =B2{1200.5}", { merged: ["A5:B5"] });
const locked = sheet("受保护", "甲 | 1", { isProtected: true });

const at = (row: number, column: number, name = NAME): CellRef => ({ sheet: name, row, column });
const markOf = (cell: CellRef, severity: Mark["severity"] = "error"): Mark => ({ cell, severity });

/** A title in yellow, an amount in grey, a cell without fill, an empty cell in blue, an empty cell without fill. */
const CELLS = [at(1, 1), at(2, 2), at(3, 2), at(8, 4), at(9, 4)];
const FILLS = [
  [at(1, 1), "FFFF00"],
  [at(2, 2), "D9D9D9"],
  [at(8, 4), "BDD7EE"],
] as const;
const BEFORE = ["FFFF00", "D9D9D9", undefined, "BDD7EE", undefined];

const fillsOf = ({ fillOf }: HostUnderTest) => Promise.all(CELLS.map((cell) => fillOf(cell)));

export const markCases: readonly ContractCase[] = [
  {
    name: "三种程度三种颜色，内容不变，清除以后底色复原",
    async run(make) {
      const opened = await make({ sheets: [budget], fills: FILLS });
      const { host } = opened;
      const content = await host.read();
      const severities = ["error", "warning", "info", "error", "warning"] as const;
      const marks = CELLS.map((cell, i) => markOf(cell, severities[i]));
      expect(await fillsOf(opened)).toEqual(BEFORE);
      expect(await host.mark(marks)).toEqual({ applied: 5, skipped: [] });
      const colours = await fillsOf(opened);
      expect(new Set(colours.slice(0, 3)).size).toBe(3);
      expect(colours.slice(3)).toEqual(colours.slice(0, 2));
      expect(colours.filter((colour) => colour === undefined || BEFORE.includes(colour))).toEqual([]);
      expect(await host.read()).toEqual(content);
      expect(await host.clearMarks()).toEqual({ restored: 5, missing: 0 });
      expect(await fillsOf(opened)).toEqual(BEFORE);
      expect(await host.read()).toEqual(content);
    },
  },
  {
    name: "同一格标记两次，颜色是后一次的，清除以后是最初的底色",
    async run(make) {
      const opened = await make({ sheets: [budget], fills: FILLS });
      await opened.host.mark(CELLS.map((cell) => markOf(cell, "error")));
      const [red] = await fillsOf(opened);
      expect((await opened.host.mark(CELLS.map((cell) => markOf(cell, "info")))).applied).toBe(5);
      expect((await fillsOf(opened))[0]).not.toBe(red);
      expect(await opened.host.clearMarks()).toEqual({ restored: 5, missing: 0 });
      expect(await fillsOf(opened)).toEqual(BEFORE);
    },
  },
  {
    name: "一批里两条标记落在同一格，清除以后底色复原",
    async run(make) {
      const opened = await make({ sheets: [budget], fills: FILLS });
      const marks = CELLS.flatMap((cell) => [markOf(cell, "warning"), markOf(cell, "error")]);
      expect((await opened.host.mark(marks)).skipped).toEqual([]);
      await opened.host.clearMarks();
      expect(await fillsOf(opened)).toEqual(BEFORE);
    },
  },
  {
    name: "分几次标记的格，一次清除全部复原",
    async run(make) {
      const opened = await make({ sheets: [budget], fills: FILLS });
      for (const cell of CELLS) await opened.host.mark([markOf(cell)]);
      expect(await opened.host.clearMarks()).toEqual({ restored: 5, missing: 0 });
      expect(await fillsOf(opened)).toEqual(BEFORE);
    },
  },
  {
    name: "保存、重开以后仍能清除，底色复原",
    async run(make) {
      const opened = await make({ sheets: [budget], fills: FILLS });
      await opened.host.mark(CELLS.map((cell) => markOf(cell)));
      const colours = await fillsOf(opened);
      const again = await opened.reopen();
      expect(await fillsOf(again)).toEqual(colours);
      expect(await again.host.clearMarks()).toEqual({ restored: 5, missing: 0 });
      expect(await fillsOf(again)).toEqual(BEFORE);
      expect(await fillsOf(await again.reopen())).toEqual(BEFORE);
    },
  },
  {
    name: "清除两次，第二次没有可清的",
    async run(make) {
      const { host } = await make({ sheets: [budget] });
      expect(await host.clearMarks()).toEqual({ restored: 0, missing: 0 });
      await host.mark([markOf(at(2, 2))]);
      await host.clearMarks();
      expect(await host.clearMarks()).toEqual({ restored: 0, missing: 0 });
    },
  },
  {
    name: "标记以后写入的格，清除标记不动新值",
    async run(make) {
      const opened = await make({ sheets: [budget], fills: FILLS });
      const { host } = opened;
      await host.mark([markOf(at(2, 2))]);
      await host.applyWrites([{ cell: at(2, 2), before: 1200.5, after: 1300 }]);
      await host.clearMarks();
      expect((await host.read()).sheets[0]?.cells.find(({ row, column }) => row === 2 && column === 2)?.value).toBe(
        1300,
      );
      expect(await fillsOf(opened)).toEqual(BEFORE);
    },
  },
  {
    name: "受保护、已不在的工作表逐格说明原因，其余照标",
    async run(make) {
      const { host } = await make({ sheets: [budget, locked] });
      const marks = [markOf(at(2, 2)), markOf(at(1, 2, "受保护")), markOf(at(1, 1, "已删表"))];
      const { applied, skipped } = await host.mark(marks);
      expect([applied, skipped.map(({ cell }) => cell)]).toEqual([1, marks.slice(1).map(({ cell }) => cell)]);
      for (const { reason } of skipped) expect(reason).toMatch(/^[\u4e00-\u9fff，]+$/);
    },
  },
  {
    name: "标记与本产品的工作表互不相干",
    async run(make) {
      const opened = await make({ sheets: [budget], fills: FILLS });
      const { host } = opened;
      await host.mark(CELLS.map((cell) => markOf(cell)));
      await host.writeSheet({
        ...{ kind: "report", name: "校验报告", merges: [], widths: [10], heights: {} },
        cells: [{ row: 1, column: 1, value: "报告", style: "warning" }],
        print: { orientation: "portrait", fitToWidth: true },
      });
      await host.clearMarks();
      expect(await fillsOf(opened)).toEqual(BEFORE);
      await host.removeSheets(["report"]);
      expect((await host.read()).sheets).toHaveLength(1);
    },
  },
];
