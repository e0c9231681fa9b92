import { expect } from "@jest/globals";
import type { WorkbookChange } from "../../src/model/host";
import { sheet } from "../draw-sheet";
import type { ContractCase } from "../host-contract";

const budget = sheet("收支总表", "项目 | 预算数\n财政拨款 | 1200.5");
const SHEETS = [
  budget,
  sheet("底稿", "甲 | 1", { visibility: "hidden" }),
  sheet("参数", "乙", { visibility: "veryHidden" }),
];
const NAMES = ["附表 2（一）", "甲's 表"];

const TEXTS = ["", '{"a":[1,2]}', '<甲> & "乙" ]]> 💡\n第二行\t ', "长".repeat(70_000)];

export const stateCases: readonly ContractCase[] = [
  {
    name: "保存的文字原样取回，互不相干，重开以后仍在",
    async run(make) {
      const opened = await make({ sheets: SHEETS });
      expect(await opened.host.loadState("settings")).toBeUndefined();
      for (const [i, text] of TEXTS.entries()) await opened.host.saveState(`键${i}`, text);
      for (const { host } of [opened, await opened.reopen()]) {
        expect(await Promise.all(TEXTS.map((_, i) => host.loadState(`键${i}`)))).toEqual(TEXTS);
        expect(await host.loadState("别的键")).toBeUndefined();
      }
    },
  },
  {
    name: "重写换掉旧的，不给值就删去，别的键不动",
    async run(make) {
      const opened = await make({ sheets: SHEETS });
      const { host } = opened;
      await host.saveState("甲", "长".repeat(70_000));
      await host.saveState("乙", "留");
      await host.saveState("甲", "新");
      expect(await host.loadState("甲")).toBe("新");
      await host.saveState("甲", undefined);
      await host.saveState("没有过", undefined);
      expect([await host.loadState("甲"), await host.loadState("乙")]).toEqual([undefined, "留"]);
      const again = await opened.reopen();
      expect([await again.host.loadState("甲"), await again.host.loadState("乙")]).toEqual([undefined, "留"]);
    },
  },
  {
    name: "保存文字和清除标记互不相干",
    async run(make) {
      const { host } = await make({ sheets: SHEETS });
      await host.saveState("甲", "留");
      await host.mark([{ cell: { sheet: "收支总表", row: 1, column: 1 }, severity: "error" }]);
      await host.saveState("乙", "也留");
      expect(await host.clearMarks()).toEqual({ restored: 1, missing: 0 });
      expect([await host.loadState("甲"), await host.loadState("乙")]).toEqual(["留", "也留"]);
    },
  },
  {
    name: "定位到单元格，工作表名带空格、引号也行",
    async run(make) {
      const sheets = [budget, ...NAMES.map((name) => sheet(name, "甲 | 1"))];
      const { host, selection } = await make({ sheets });
      for (const name of [...NAMES, "收支总表"]) {
        await host.goTo({ sheet: name, row: 37, column: 28 });
        expect(await selection()).toEqual({ sheet: name, row: 37, column: 28 });
      }
    },
  },
  {
    name: "隐藏的工作表不显示，说明如何取消隐藏；不在的说明不在",
    async run(make) {
      const { host } = await make({ sheets: SHEETS });
      const go = (name: string) => host.goTo({ sheet: name, row: 1, column: 1 });
      for (const name of ["底稿", "参数"]) {
        await expect(go(name)).rejects.toMatchObject({ name: "UserError", id: "sheetHidden" });
        await expect(go(name)).rejects.toThrow(`“${name}”`);
      }
      await expect(go("已删表")).rejects.toMatchObject({ name: "UserError", id: "sheetMissing" });
      expect((await host.read()).sheets.map(({ visibility }) => visibility)).toEqual([
        "visible",
        "hidden",
        "veryHidden",
      ]);
    },
  },
  {
    name: "用户的改动会通知，停止以后不再通知，本产品的写入不通知",
    async run(make) {
      const { host, userEdits } = await make({ sheets: SHEETS });
      const heard: WorkbookChange[] = [];
      const stop = await host.onChange((change) => heard.push(change));
      await host.applyWrites([{ cell: { sheet: "收支总表", row: 2, column: 2 }, before: 1200.5, after: 1300 }]);
      expect(heard).toEqual([]);
      await userEdits({ sheet: "收支总表", row: 2, column: 2 }, 1301);
      expect(heard).toEqual([{ sheet: "收支总表", address: "B2" }]);
      await stop();
      await userEdits({ sheet: "收支总表", row: 2, column: 2 }, 1302);
      expect(heard).toHaveLength(1);
    },
  },
  {
    name: "两个听众各停各的",
    async run(make) {
      const { host, userEdits } = await make({ sheets: SHEETS });
      const heard: string[] = [];
      const stops = await Promise.all(["甲", "乙"].map((who) => host.onChange(() => heard.push(who))));
      await stops[0]?.();
      await userEdits({ sheet: "收支总表", row: 1, column: 1 }, "改");
      expect(heard).toEqual(["乙"]);
    },
  },
];
