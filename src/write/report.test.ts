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
      "错误 1 项，提醒 0 项，建议 0 项，已核实 0 项。3 条规则：2 通过，1 有问题，0 未评估。数字未写单位的为万元。",
    ]);
  });

  test("一个问题一行，金额是数字，位置链接到有误的一格，其他格写在问题里", () => {
    const row = plan([FINDING]).cells.filter((each) => each.row === 5);
    expect(row.map(({ value }) => value)).toEqual([
      1,
      "错误",
      "支出!B9",
      `${FINDING.message}\n另见 支出!B6、B5\n（N15 合计等于各类之和）`,
      12,
      10,
      "",
    ]);
    expect(row.flatMap(({ link }) => link ?? [])).toEqual([{ sheet: "支出", row: 9, column: 2 }]);
  });

  test("已核实的问题在后面单独列出，不再写“错误”，注明理由，不计入错误数", () => {
    const { cells } = plan([{ ...FINDING, waived: "与批复一致" }, FINDING]);
    expect(cells[2]?.value).toMatch(/^错误 1 项，提醒 0 项，建议 0 项，已核实 1 项/);
    const inColumn = (wanted: number) =>
      cells.flatMap(({ row, column, value }) => (row > 3 && column === wanted && value !== "" ? [value] : []));
    expect(inColumn(2)).toEqual(["级别", "错误", "级别", "已核实"]);
    expect(inColumn(1)).toEqual([
      "序号",
      1,
      "已核实（1），不计入以上各项",
      "序号",
      1,
      expect.stringContaining("审核人"),
    ]);
    expect(inColumn(7)).toEqual(["处理情况", "处理情况", "与批复一致"]);
  });

  test("印成一页宽：七栏不超过一百二十个字符；表头以上不动，问题可以筛选；没有问题就没有筛选", () => {
    const { widths, frozenRows, filter, print } = plan([FINDING, FINDING, { ...FINDING, waived: "与批复一致" }]);
    expect(widths).toHaveLength(7);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(120);
    expect({ frozenRows, filter, print }).toEqual({
      frozenRows: 4,
      filter: { top: 4, left: 1, bottom: 6, right: 7 },
      print: { orientation: "landscape", fitToWidth: true, pageNumbers: true },
    });
    expect(plan([])).not.toHaveProperty("filter");
  });

  test("没有问题时明说，并列出未评估、停用的规则和未识别的内容", () => {
    const content = texts([], {
      coverage: {
        evaluated: 3,
        clean: 3,
        skipped: ["X12", "X13"].map((rule) => ({ rule: rule as "X12", reason: "没有项目支出表" })),
        off: [{ rule: "N15", reason: "本地不执行" }],
      },
      unrecognised: [{ sheet: "附表", area: { top: 2, left: 1, bottom: 3, right: 2 }, reason: "没有表头" }],
    });
    expect(content).toContain("已评估的规则没有发现问题。");
    expect(content).toContain("X12、X13：没有项目支出表");
    expect(content).toContain("N15 合计等于各类之和：本地不执行");
    expect(content).toContain("附表!A2：没有表头");
    expect(content).toContain("6 条规则：3 通过，0 有问题，3 未评估");
  });

  test("同一格的几处只写一次", () => {
    const at = (address: string): FindingCell => cell(address, "text");
    const content = texts([{ ...FINDING, cells: [at("说明!A58"), at("说明!A58"), at("说明!A60"), at("说明!A60")] }]);
    expect(content).toContain("\n另见 说明!A60\n");
  });

  test("位置太多时只列前二十处并写明总数", () => {
    const cells = Array.from({ length: 30 }, (_, index) => cell(`支出!B${index + 1}`, "addend"));
    expect(texts([{ ...FINDING, cells }])).toMatch(/另见 支出!B2、B3、.*、B21 等 29 处/);
  });

  test.each([
    ["事业单位医疗保险", "万元", "事业单位医疗保险", "text"],
    ["-0.5", "万元", -0.5, "number"],
    ["12.5", "%", "12.5%", "text"],
    ["0.123", "万元", "0.123万元", "text"],
    ["3", undefined, "3", "centred"],
  ] as const)("应为“%s”（%s）：万元的是数字，其他的带上单位", (expected, unit, value, style) => {
    const { unit: _, ...rest } = FINDING;
    const { cells } = plan([{ ...rest, expected, ...(unit && { unit }) }]);
    expect(cells.find(({ row, column }) => row === 5 && column === 6)).toMatchObject({ value, style });
  });

  test("疑似原因另起一行，行高随文字增加", () => {
    const short = plan([FINDING]).heights[5] ?? 0;
    const long = plan([{ ...FINDING, cause: `疑似漏加。${"很长的说明".repeat(30)}` }]).heights[5] ?? 0;
    expect(long).toBeGreaterThan(short * 2);
  });

  test("中文引号和汉字一样宽，满是引号的问题行高也够", () => {
    const height = (message: string): number => plan([{ ...FINDING, message }]).heights[5] ?? 0;
    expect(height("“”".repeat(15))).toBe(height("文字".repeat(15)));
  });

  test("任意多的问题：单元格不重复，每行七栏，行号连续", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const { cells, heights } = plan(Array.from({ length: count }, () => FINDING));
        expect(new Set(cells.map(({ row, column }) => `${row}:${column}`)).size).toBe(cells.length);
        expect(cells.filter(({ row }) => row > 4)).toHaveLength(7 * count + 1);
        expect(Math.max(...Object.values(heights))).toBeLessThanOrEqual(409);
      }),
      { numRuns: RUNS },
    );
  });
});
