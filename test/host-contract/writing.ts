import { expect } from "@jest/globals";
import type { CellRef } from "../../src/model/cell";
import type { WorkbookHost } from "../../src/model/host";
import type { CellWrite } from "../../src/model/write";
import { sheet } from "../draw-sheet";
import type { ContractCase } from "../host-contract";

const NAME = "收支总表 '2025'（一）";

const budget = sheet(
  NAME,
  `
  项目     | 预算数
  财政拨款 | 1200.5
  事业收入 | 80
  合计     | =SUM(B2:B3){1280.5}
  `,
);

const locked = sheet("受保护", "甲 | 1", { isProtected: true });

const at = (row: number, column: number, name = NAME): CellRef => ({ sheet: name, row, column });

const write = (cell: CellRef, before: CellWrite["before"], after: CellWrite["after"]): CellWrite => ({
  cell,
  before,
  after,
});

/** The cell as it is read now. */
async function cellAt(host: WorkbookHost, { sheet: name, row, column }: CellRef) {
  const found = (await host.read()).sheets.find((each) => each.name === name);
  return found?.cells.find((cell) => cell.row === row && cell.column === column);
}

const TEXTS = [
  ...[
    "=1+1",
    "=cmd|'/c calc'!A1",
    "+5",
    "-甲",
    "@乙",
    "'引号",
    "＝全角",
    "0012",
    "1-2",
    "3月5日",
    "TRUE",
    "12%",
    "（12）",
  ],
  ...['<甲> & "乙" ]]>', " 两端有空格 ", "第一行\n第二行", "𠮷野家💡", "_x000D_", "A1:B2", "长".repeat(3_000)],
];

export const writeCases: readonly ContractCase[] = [
  {
    name: "仍是原值的格写入，别的格不变",
    async run(make) {
      const { host } = await make({ sheets: [budget, sheet("另一张", "甲 | 1")] });
      const before = await host.read();
      const writes = [write(at(2, 2), 1200.5, 1300), write(at(6, 5), "", "新增"), write(at(3, 1), "事业收入", "")];
      expect(await host.applyWrites(writes)).toEqual({ written: writes, changedMeanwhile: [] });
      const { sheets } = await host.read();
      expect(sheets[0]?.cells.filter(({ formula }) => formula === undefined).map(({ value }) => value)).toEqual([
        ...["项目", "预算数", "财政拨款", 1300, 80, "合计"],
        "新增",
      ]);
      expect(sheets[1]).toEqual(before.sheets[1]);
    },
  },
  {
    name: "读过以后被用户改动的格不写，逐格报告，其余照写",
    async run(make) {
      const { host, userEdits } = await make({ sheets: [budget] });
      await userEdits(at(2, 2), 1201);
      const [changed, same] = [write(at(2, 2), 1200.5, 1300), write(at(3, 2), 80, 90)];
      expect(await host.applyWrites([changed, same])).toEqual({ written: [same], changedMeanwhile: [changed] });
      expect([(await cellAt(host, at(2, 2)))?.value, (await cellAt(host, at(3, 2)))?.value]).toEqual([1201, 90]);
    },
  },
  {
    name: "公式格按公式比较；换成数字以后没有公式",
    async run(make) {
      const { host } = await make({ sheets: [budget] });
      const byResult = write(at(4, 2), 1280.5, 1);
      expect(await host.applyWrites([byResult])).toEqual({ written: [], changedMeanwhile: [byResult] });
      const byFormula = write(at(4, 2), "=SUM(B2:B3)", 1280.5);
      expect(await host.applyWrites([byFormula])).toEqual({ written: [byFormula], changedMeanwhile: [] });
      expect(await cellAt(host, at(4, 2))).toEqual({ row: 4, column: 2, value: 1280.5 });
    },
  },
  {
    name: "数字、文字、逻辑值不互相混同",
    async run(make) {
      const { host } = await make({ sheets: [budget] });
      const asText = write(at(3, 2), "80", 90);
      expect((await host.applyWrites([asText])).changedMeanwhile).toEqual([asText]);
      await host.applyWrites([write(at(7, 1), "", true), write(at(7, 2), "", "90"), write(at(7, 3), "", 90)]);
      const values = await Promise.all([1, 2, 3].map((column) => cellAt(host, at(7, column))));
      expect(values.map((cell) => cell?.value)).toEqual([true, "90", 90]);
    },
  },
  {
    name: "文字写进去还是这几个字，不成公式、数字或日期，重开以后也是",
    async run(make) {
      const opened = await make({ sheets: [budget] });
      const writes = TEXTS.map((text, i) => write(at(10 + i, 2), "", text));
      expect((await opened.host.applyWrites(writes)).written).toEqual(writes);
      for (const { host } of [opened, await opened.reopen()]) {
        const { sheets } = await host.read();
        const read = sheets[0]?.cells.filter(({ row }) => row >= 10) ?? [];
        expect(read.map(({ value, formula }) => formula ?? value)).toEqual(TEXTS);
        expect(read.every(({ formula }) => formula === undefined)).toBe(true);
      }
    },
  },
  {
    name: "原来的公式可以还给单元格",
    async run(make) {
      const { host } = await make({ sheets: [budget] });
      await host.applyWrites([write(at(4, 2), "=SUM(B2:B3)", 1)]);
      await host.applyWrites([{ ...write(at(4, 2), 1, "=SUM(B2:B3)"), afterIsFormula: true }]);
      expect((await cellAt(host, at(4, 2)))?.formula).toBe("=SUM(B2:B3)");
    },
  },
  {
    name: "写入的格保留数字格式和底色",
    async run(make) {
      const cells = [{ row: 1, column: 1, value: 0.5, numberFormat: "#,##0.00" }];
      const cell = at(1, 1, "表");
      const { host, fillOf } = await make({ sheets: [sheet("表", "", { cells })], fills: [[cell, "FFFF00"]] });
      await host.applyWrites([write(cell, 0.5, 12.5)]);
      expect(await cellAt(host, cell)).toEqual({ row: 1, column: 1, value: 12.5, numberFormat: "#,##0.00" });
      expect(await fillOf(cell)).toBe("FFFF00");
    },
  },
  {
    name: "数字格式随内容一起改，改回去还是原来的",
    async run(make) {
      const cells = [
        { row: 1, column: 1, value: "1,200.50", numberFormat: "@" },
        { row: 2, column: 1, value: 4 },
      ];
      const opened = await make({ sheets: [sheet("表", "", { cells })] });
      const before = (await opened.host.read()).sheets;
      await opened.host.applyWrites([
        { ...write(at(1, 1, "表"), "1,200.50", 1200.5), numberFormat: "#,##0.00" },
        { ...write(at(2, 1, "表"), 4, "04"), numberFormat: "@" },
      ]);
      const { host } = await opened.reopen();
      expect((await host.read()).sheets[0]?.cells).toEqual([
        { row: 1, column: 1, value: 1200.5, numberFormat: "#,##0.00" },
        { row: 2, column: 1, value: "04", numberFormat: "@" },
      ]);
      await host.applyWrites([
        { ...write(at(1, 1, "表"), 1200.5, "1,200.50"), numberFormat: "@" },
        { ...write(at(2, 1, "表"), "04", 4), numberFormat: "General" },
      ]);
      expect((await host.read()).sheets).toEqual(before);
    },
  },
  {
    name: "受保护的工作表拒绝写入，整批都不写",
    async run(make) {
      const { host } = await make({ sheets: [budget, locked] });
      const before = await host.read();
      const writes = [write(at(2, 2), 1200.5, 1300), write(at(1, 2, "受保护"), 1, 2)];
      await expect(host.applyWrites(writes)).rejects.toMatchObject({ name: "UserError", id: "sheetProtected" });
      expect(await host.read()).toEqual(before);
    },
  },
  {
    name: "工作表不在了，说出是哪一张，整批都不写",
    async run(make) {
      const { host } = await make({ sheets: [budget] });
      const before = await host.read();
      const writes = [write(at(2, 2), 1200.5, 1300), write(at(1, 1, "已删 表"), "", 2)];
      const writing = host.applyWrites(writes);
      await expect(writing).rejects.toMatchObject({ name: "UserError", id: "sheetMissing" });
      await expect(writing).rejects.toThrow("“已删 表”");
      expect(await host.read()).toEqual(before);
    },
  },
  {
    name: "没有要写的就什么也不做",
    async run(make) {
      const { host } = await make({ sheets: [budget] });
      expect(await host.applyWrites([])).toEqual({ written: [], changedMeanwhile: [] });
    },
  },
  {
    name: "写入、保存、重开以后仍在",
    async run(make) {
      const opened = await make({ sheets: [budget] });
      await opened.host.applyWrites([write(at(2, 2), 1200.5, 1300.25), write(at(9, 9), "", "末尾")]);
      const after = await opened.host.read();
      const { host } = await opened.reopen();
      expect((await host.read()).sheets).toEqual(after.sheets);
    },
  },
];
