import { describe, expect, test } from "@jest/globals";
import { headingOf, understoodHeading } from "./headings";

describe("表头的含义", () => {
  test.each([
    ["财政拨款收入", { holds: "money", flow: "income", narrows: { fund: "fiscal" } }],
    ["财政拨款支出", { holds: "money", flow: "expenditure", narrows: { fund: "fiscal" } }],
    ["本年收入", { isCurrent: true, holdsAsLeaf: "money", flow: "income" }],
    ["支出去向", { flow: "expenditure" }],
    ["事业收入", { holds: "money", narrows: { fund: "business" } }],
    ["支出用途", { holdsAsLeaf: "label", labelOf: "line", flow: "expenditure" }],
    ["支出功能分类科目", { holdsAsLeaf: "label", codeOf: "functional" }],
    ["项目代码", { holds: "text" }],
    ["采购品目大类", { holds: "label", labelOf: "procurement" }],
    ["机关运行经费预算数", { holds: "money", narrows: { item: "organ-running" } }],
    ["一般公共预算拨款安排的“三公”经费预算", { holds: "money", narrows: { item: "three-public" } }],
    ["决算数", { holds: "money", isTotal: true, period: { stage: "outturn" } }],
    ["上年决算数", { holds: "money", isTotal: true, period: { offset: -1, stage: "outturn" } }],
    [
      "2024年政府性基金预算支出",
      { holds: "money", narrows: { fund: "fiscal/government-fund" }, period: { year: 2024, stage: "budget" } },
    ],
    ["财政拨款结转结余", { holds: "money", narrows: { fund: "fiscal", item: "carry-over-in" } }],
    ["非本级财政拨款", { holds: "money", narrows: { line: "非本级财政拨款" } }],
    ["其中：某某资金", { holds: "money", ofWhich: true }],
  ])("%s", (text, heading) => {
    expect(headingOf(text)).toEqual(heading);
  });

  test.each(["单位预留机动经费", "备垫额度", "其他支出", "上年结转安排", "办公费", "≥633人次", "购置日期", ""])(
    "“%s”不是认识的表头",
    (text) => {
      expect(headingOf(text)).toBeUndefined();
    },
  );

  test("读不懂的词留着", () => {
    expect(understoodHeading("单位预留机动经费")).toEqual({ understood: "unknown", unknown: "单位预留机动经费" });
    expect(understoodHeading("专户管理教育收费")).toEqual({
      holds: "money",
      narrows: { fund: "special-account" },
      understood: "partly",
      unknown: "专户管理",
    });
    expect(understoodHeading("基本支出")).toEqual({
      holds: "money",
      narrows: { nature: "basic" },
      understood: "whole",
    });
  });
});
