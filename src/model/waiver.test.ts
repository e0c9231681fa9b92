import { describe, expect, test } from "@jest/globals";
import { fromA1 } from "./cell";
import type { Finding } from "./finding";
import { applyWaivers, isWaivedBy, waiverOf } from "./waiver";

const finding: Finding = {
  code: "N15",
  name: "total-equals-classes",
  severity: "error",
  message: "相差 2.00 万元。",
  cells: [
    { ...fromA1("支出!B9"), role: "stated" },
    { ...fromA1("支出!B5"), role: "addend" },
  ],
  explainedByRounding: false,
};

describe("已核实的问题", () => {
  test("同一规则、同样的单元格，先后次序不同也算同一个问题", () => {
    const waiver = { rule: "N15", cells: ["支出!B5", "支出!B9"], reason: "与批复一致" } as const;
    expect(isWaivedBy(finding, waiver)).toBe(true);
    expect(applyWaivers(finding, [waiver]).waived).toBe("与批复一致");
  });

  test("单元格少一个或规则不同，就不再算核实过", () => {
    expect(isWaivedBy(finding, { rule: "N15", cells: ["支出!B9"], reason: "是" })).toBe(false);
    expect(isWaivedBy(finding, { ...waiverOf(finding, "是"), rule: "N14" })).toBe(false);
  });

  test("撤销之后问题重新成立", () => {
    const waived = applyWaivers(finding, [waiverOf(finding, "与批复一致")]);
    expect(applyWaivers(waived, [])).toEqual(finding);
    expect("waived" in applyWaivers(waived, [])).toBe(false);
  });
});
