import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { RULES } from "../src/check/index";
import { runRule } from "../src/check/rule";
import { toA1 } from "../src/model/cell";
import type { CellSnapshot, SheetSnapshot } from "../src/model/snapshot";
import { describeForms } from "../src/forms/describe-forms";
import { readTargets } from "../src/forms/read/read-targets";
import { planTargetSheet } from "../src/write/target-sheet";
import { TARGET_LAYOUTS } from "../src/forms/layouts/index";
import { sheet, workbook } from "./draw-sheet";
import { oneForm } from "./target-forms";
import { FEW_RUNS, RUNS } from "./effort";

const WORDS = [
  "一级指标",
  "二级指标",
  "三级指标",
  "指标内容",
  "指标值",
  "权重",
  "备注",
  "绩效指标",
  "产出指标",
  "数量指标",
  "质量指标",
  "时效指标",
  "成本指标",
  "经济成本指标",
  "效益指标",
  "社会效益",
  "满意度指标",
  "服务对象满意度",
  "项目名称",
  "主管部门",
  "实施单位",
  "项目属性",
  "项目期",
  "2025-2025",
  "项目总额",
  "年度资金总额",
  "其中：财政拨款",
  "其他资金",
  "上年结转",
  "其中：本级资金",
  "转移县（区）资金",
  "年度目标",
  "总体目标",
  "实施期总目标",
  "任务名称",
  "主要内容",
  "预算金额（万元）",
  "金额合计",
  "项目绩效目标表",
  "单位：万元",
  "≥95%",
  "≤3.5万元",
  "=12个",
  "12月底前",
  "提高工作效率",
  "无",
  "指标1：",
  "……",
  "4万",
  "来电接听数（万件）",
  "注：可选择填写。",
  "99999999999999999999",
  "长约2.44万分钟/1.43元",
  "9999999999亿元",
  "元/元",
  "（）",
  "：",
  "%",
  "1e308",
] as const;

const values = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<string | number>(...WORDS) },
  {
    weight: 2,
    arbitrary: fc.oneof(fc.integer({ min: -5, max: 5_000 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
  },
);

/** Any cells anywhere, with a head row so that a form is found more often than not. */
const sheets: fc.Arbitrary<SheetSnapshot> = fc
  .record({
    cells: fc.array(
      fc.record({ row: fc.integer({ min: 1, max: 24 }), column: fc.integer({ min: 1, max: 8 }), value: values }),
      { maxLength: 90 },
    ),
    head: fc.integer({ min: 1, max: 20 }),
    left: fc.integer({ min: 1, max: 4 }),
    merges: fc.array(fc.tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 6 }), fc.nat(3), fc.nat(2)), {
      maxLength: 6,
    }),
  })
  .map(({ cells, head, left, merges }) => {
    const byPlace = new Map<number, CellSnapshot>(cells.map((cell) => [cell.row * 100 + cell.column, cell]));
    ["一级指标", "二级指标", "三级指标", "指标值"].forEach((value, i) =>
      byPlace.set(head * 100 + left + i, { row: head, column: left + i, value }),
    );
    return {
      ...sheet("绩效", ""),
      cells: [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column),
      merges: merges.map(([top, from, down, across]) => ({
        top,
        left: from,
        bottom: top + down,
        right: from + across,
      })),
    };
  });

const BOOK = oneForm();
const J_RULES = RULES.filter(({ code }) => code.startsWith("J"));

test("杂乱的表格读得完、查得完、写得出，单元格都在表内", () => {
  fc.assert(
    fc.property(sheets, (drawn) => {
      const targets = readTargets(workbook(drawn));
      expect(targets.length).toBeGreaterThan(0);
      const findings = J_RULES.flatMap((rule) => {
        const outcome = runRule(rule, { ...BOOK, targets });
        return outcome.status === "judged" ? outcome.findings : [];
      });
      for (const { message, cells } of findings) {
        expect(message).not.toMatch(/undefined|NaN|\{|\[object/);
        expect(cells.map(toA1).filter((address) => !/^绩效!/.test(address))).toEqual([]);
      }
      JSON.stringify(describeForms(targets));
      for (const layout of TARGET_LAYOUTS) planTargetSheet(targets, layout);
    }),
    { numRuns: RUNS },
  );
});

test("有合并信息与没有合并信息时都不漏读写了名称和值的行", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }), (levels) => {
      const rows = levels.map((level, i) => {
        const second = ["数量指标", "质量指标", "时效指标", ""][level] ?? "";
        return `${i === 0 ? "产出指标" : ""} | ${second} | 第${i + 1}项工单量 | ≥${i + 1}件`;
      });
      const drawing = ["项目名称 | 热线", "一级指标 | 二级指标 | 三级指标 | 指标值", ...rows].join("\n");
      const [form] = readTargets(workbook(sheet("绩效", drawing)));
      expect(form?.indicators.map(({ value }) => value.raw)).toEqual(rows.map((_, i) => `≥${i + 1}件`));
    }),
    { numRuns: FEW_RUNS },
  );
});
