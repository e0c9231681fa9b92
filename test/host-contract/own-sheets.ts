import { expect } from "@jest/globals";
import type { WorkbookHost } from "../../src/model/host";
import type { OwnSheetKind } from "../../src/model/snapshot";
import type { CellStyle, PlannedCell, SheetPlan } from "../../src/model/write";
import { sheet } from "../draw-sheet";
import type { ContractCase } from "../host-contract";

const budget = sheet("收支 '总表'", "项目 | 预算数\n财政拨款 | 1200.5\n合计 | =B2{1200.5}", { merged: ["A5:B5"] });

const STYLES: readonly CellStyle[] = [
  ...(["title", "subtitle", "heading", "text", "centred", "number", "note", "link"] as const),
  ...(["error", "warning", "info", "paragraph", "gap"] as const),
];

const planOf = (texts: readonly (string | number)[], kind: OwnSheetKind = "report", name = "校验报告"): SheetPlan => ({
  kind,
  name,
  cells: texts.map((value, i): PlannedCell => ({
    row: i + 1,
    column: 1 + (i % 2),
    value,
    style: STYLES[i % 13] ?? "text",
  })),
  merges: [{ top: 20, left: 1, bottom: 20, right: 3 }],
  widths: [8, 24.5, 60],
  heights: { 1: 30, 5: 45.5 },
  print: { orientation: "landscape", fitToWidth: true },
});

async function ownSheets(host: WorkbookHost) {
  const { sheets } = await host.read();
  return sheets.flatMap(({ name, own, cells }) =>
    own ? [{ name, own, values: cells.map(({ value }) => value) }] : [],
  );
}

const INJECTIONS = ["=1+1", '=HYPERLINK("http://a")', "+5", "-甲", "@SUM(A1)", "\t=1", "0012", "3-4", "<a&b>\"']]>"];

export const ownSheetCases: readonly ContractCase[] = [
  {
    name: "写成一张认得出的工作表，用户的工作表原样不动",
    async run(make) {
      const { host } = await make({ sheets: [budget] });
      const { sheets: before } = await host.read();
      const texts = ["校验报告", "共 3 条", "序号", 1234.5, "“支出”相差 10.00万元"];
      expect(await host.writeSheet(planOf(texts))).toBe("校验报告");
      expect(await ownSheets(host)).toEqual([{ name: "校验报告", own: "report", values: texts }]);
      expect((await host.read()).sheets.filter(({ own }) => own === undefined)).toEqual(before);
    },
  },
  {
    name: "再写一次换掉旧的，不会多出一张",
    async run(make) {
      const { host } = await make({ sheets: [budget] });
      await host.writeSheet(planOf(["旧", "旧二", "旧三"]));
      expect(await host.writeSheet(planOf(["新"]))).toBe("校验报告");
      expect(await ownSheets(host)).toEqual([{ name: "校验报告", own: "report", values: ["新"] }]);
    },
  },
  {
    name: "用户已有同名工作表，另起一名，用户的那张不动",
    async run(make) {
      const users = sheet("校验报告", "我自己的 | 1");
      const { host } = await make({ sheets: [budget, users] });
      const name = await host.writeSheet(planOf(["报告"]));
      expect(name).not.toBe("校验报告");
      expect(name).toMatch(/^校验报告/);
      const { sheets } = await host.read();
      expect(sheets.find((each) => each.name === "校验报告")?.cells).toEqual(users.cells);
      expect(sheets.find((each) => each.name === name)?.own).toBe("report");
      expect(await host.writeSheet(planOf(["报告二"]))).toBe(name);
    },
  },
  {
    name: "占用户那张的名字和位置：用户的那张隐藏起来，一格不少，重开以后也能恢复",
    async run(make) {
      const users = sheet("情况说明", "我自己写的 | 1");
      const opened = await make({ sheets: [users, budget] });
      const beside = await opened.host.writeSheet(planOf(["说明"], "narrative", "情况说明"));
      const aside = await opened.host.takePlace("narrative", "情况说明");
      const { host } = await opened.reopen();
      const shown = async () => {
        const { sheets } = await host.read();
        return sheets.flatMap(({ name, own, visibility }) => (visibility === "visible" ? [[name, own]] : []));
      };
      expect(await shown()).toEqual([
        ["情况说明", "narrative"],
        [budget.name, undefined],
      ]);
      const hidden = (await host.read()).sheets.find(({ name }) => name === aside);
      expect([hidden?.own, hidden?.cells]).toEqual(["aside", users.cells]);
      expect(await host.writeSheet(planOf(["说明二"], "narrative", "情况说明"))).toBe("情况说明");
      await host.giveBack("narrative");
      expect(await ownSheets(host)).toEqual([{ name: beside, own: "narrative", values: ["说明二"] }]);
      await host.removeSheets(["narrative"]);
      await host.giveBack("narrative");
      const [back, other] = (await host.read()).sheets;
      expect([back?.name, back?.own, back?.visibility, back?.cells]).toEqual([
        ...["情况说明", undefined, "visible"],
        users.cells,
      ]);
      expect(other?.name).toBe(budget.name);
    },
  },
  {
    name: "三种工作表互不相干，只移除点名的，没有也不出错",
    async run(make) {
      const { host } = await make({ sheets: [budget] });
      await host.removeSheets(["report", "narrative", "targets"]);
      await host.writeSheet(planOf(["报告"], "report", "校验报告"));
      await host.writeSheet(planOf(["说明"], "narrative", "情况说明"));
      await host.writeSheet(planOf(["目标"], "targets", "绩效目标"));
      expect((await ownSheets(host)).map(({ own }) => own).sort()).toEqual(["narrative", "report", "targets"]);
      await host.removeSheets(["report", "targets"]);
      expect(await ownSheets(host)).toEqual([{ name: "情况说明", own: "narrative", values: ["说明"] }]);
      await host.removeSheets(["report", "narrative"]);
      expect((await host.read()).sheets.map(({ name }) => name)).toEqual([budget.name]);
    },
  },
  {
    name: "重开以后仍认得，能换能移除",
    async run(make) {
      const opened = await make({ sheets: [budget] });
      await opened.host.writeSheet(planOf(["旧"]));
      const { host } = await opened.reopen();
      expect(await ownSheets(host)).toEqual([{ name: "校验报告", own: "report", values: ["旧"] }]);
      await host.writeSheet(planOf(["新"]));
      expect(await ownSheets(host)).toEqual([{ name: "校验报告", own: "report", values: ["新"] }]);
      await host.removeSheets(["report"]);
      expect(await ownSheets(host)).toEqual([]);
    },
  },
  {
    name: "用户的工作表即使叫“校验报告”，移除时也不动",
    async run(make) {
      const users = sheet("校验报告", "我自己的 | 1");
      const { host } = await make({ sheets: [users, budget] });
      await host.removeSheets(["report"]);
      expect((await host.read()).sheets.map(({ name }) => name)).toEqual(["校验报告", budget.name]);
    },
  },
  {
    name: "像公式的文字仍是文字，重开以后也是",
    async run(make) {
      const opened = await make({ sheets: [budget] });
      await opened.host.writeSheet(planOf(INJECTIONS));
      for (const { host } of [opened, await opened.reopen()]) {
        const own = (await host.read()).sheets.find((each) => each.own === "report");
        expect(own?.cells.map(({ value }) => value)).toEqual(INJECTIONS);
        expect(own?.cells.some(({ formula }) => formula !== undefined)).toBe(false);
      }
    },
  },
  {
    name: "链接到名字带引号、空格的工作表，合并区域照写",
    async run(make) {
      const { host, readsMerges = true } = await make({ sheets: [budget] });
      const plan = planOf(["标题"]);
      const link = { sheet: budget.name, row: 2, column: 2 };
      await host.writeSheet({ ...plan, cells: [{ row: 2, column: 1, value: "转到 B2", style: "link", link }] });
      const own = (await host.read()).sheets.find((each) => each.own === "report");
      expect(own?.cells.map(({ value }) => value)).toEqual(["转到 B2"]);
      expect(own?.merges).toEqual(readsMerges ? plan.merges : []);
    },
  },
];
