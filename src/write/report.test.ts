import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { fromA1 } from "../model/cell";
import type { Finding, FindingCell } from "../model/finding";
import type { Review } from "../model/review";
import { planReport } from "./report";
import { RUNS } from "../../test/effort";

const cell = (address: string, role: FindingCell["role"]): FindingCell => ({ ...fromA1(address), role });

const FINDING: Finding = {
  code: "N15",
  name: "total-equals-classes",
  severity: "error",
  message: "合计 12.00 万元与各类之和 10.00 万元相差 2.00 万元。请核对 支出!B9。",
  cells: [cell("支出!B5", "addend"), cell("支出!B9", "stated"), cell("支出!B6", "expected")],
  stated: "12.00",
  expected: "10.00",
  difference: "2.00",
  unit: "万元",
  explainedByRounding: false,
};

const reviewOf = (findings: readonly Finding[], parts: Partial<Review> = {}): Review => ({
  identity: { unitName: "某单位", year: 2025 },
  profile: { id: "fujian", name: "福建" },
  nature: { decidedBy: "unknown", evidence: [] },
  tables: [],
  unrecognised: [],
  findings,
  coverage: { evaluated: 3, clean: 2, off: [], skipped: [] },
  ...parts,
});

const plan = (findings: readonly Finding[], parts: Partial<Review> = {}) =>
  planReport(reviewOf(findings, parts), {
    checkedAt: new Date(2025, 1, 3, 9, 5),
    titleOf: (code) => (code === "N15" ? "合计等于各类之和" : undefined),
  });

const texts = (findings: readonly Finding[], parts: Partial<Review> = {}): string =>
  plan(findings, parts)
    .cells.map(({ value }) => value)
    .join("\n");

describe("校验报告", () => {
  test("抬头写明单位、年度、模板、时间和各级数量", () => {
    expect(
      plan([FINDING])
        .cells.slice(0, 3)
        .map(({ value }) => value),
    ).toEqual([
      "预算公开校验报告",
      "某单位　2025年度　地区模板：福建　校验时间：2025-02-03 09:05",
      "错误 1 项，提醒 0 项，建议 0 项，已核实 0 项。3 条规则：2 通过，1 有问题，0 未评估。",
    ]);
  });

  test("一个问题一行，写明两数和差额，位置链接到单元格，先是有误的一格", () => {
    const row = plan([FINDING]).cells.filter((each) => each.row === 6);
    expect(row.map(({ value }) => value)).toEqual([
      1,
      "错误",
      "N15 合计等于各类之和",
      FINDING.message,
      "12.00",
      "10.00",
      "2.00",
      "万元",
      "支出!B9",
      "支出!B6",
      "支出!B5",
      "",
    ]);
    expect(row.flatMap(({ link }) => link ?? [])).toEqual([
      { sheet: "支出", row: 9, column: 2 },
      { sheet: "支出", row: 6, column: 2 },
    ]);
  });

  test("已核实的问题仍列出，注明理由，不计入错误数", () => {
    const content = texts([{ ...FINDING, waived: "与批复一致" }]);
    expect(content).toContain("错误 0 项，提醒 0 项，建议 0 项，已核实 1 项");
    expect(content).toContain("已核实：与批复一致");
  });

  test("没有问题时明说，并列出未评估、停用的规则和未识别的内容", () => {
    const content = texts([], {
      coverage: {
        evaluated: 3,
        clean: 3,
        skipped: [{ rule: "X12", reason: "没有项目支出表" }],
        off: [{ rule: "N15", reason: "本地不执行" }],
      },
      unrecognised: [{ sheet: "附表", area: { top: 2, left: 1, bottom: 3, right: 2 }, reason: "没有表头" }],
    });
    expect(content).toContain("已评估的规则没有发现问题。");
    expect(content).toContain("X12：没有项目支出表");
    expect(content).toContain("N15 合计等于各类之和：本地不执行");
    expect(content).toContain("附表!A2：没有表头");
    expect(content).toContain("5 条规则：3 通过，0 有问题，2 未评估");
  });

  test("位置太多时只列前二十处并写明总数", () => {
    const cells = Array.from({ length: 30 }, (_, index) => cell(`支出!B${index + 1}`, "addend"));
    expect(texts([{ ...FINDING, cells }])).toMatch(/支出!B3、B4、.*、B22 等 28 处/);
  });

  test("文字的对照值可以换行，数字靠右", () => {
    const row = plan([{ ...FINDING, stated: "事业单位医疗保险", expected: "-0.5" }]).cells.filter(
      (each) => each.row === 6,
    );
    expect(row.slice(4, 7).map(({ style }) => style)).toEqual(["text", "number", "number"]);
  });

  test("疑似原因另起一行，行高随文字增加", () => {
    const short = plan([FINDING]).heights[6] ?? 0;
    const long = plan([{ ...FINDING, cause: `疑似漏加。${"很长的说明".repeat(30)}` }]).heights[6] ?? 0;
    expect(long).toBeGreaterThan(short * 3);
  });

  test("任意多的问题：单元格不重复，每行十二栏，行号连续", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const { cells, heights } = plan(Array.from({ length: count }, () => FINDING));
        expect(new Set(cells.map(({ row, column }) => `${row}:${column}`)).size).toBe(cells.length);
        expect(cells.filter(({ row }) => row > 5)).toHaveLength(12 * count);
        expect(Math.max(...Object.values(heights))).toBeLessThanOrEqual(409);
      }),
      { numRuns: RUNS },
    );
  });
});
