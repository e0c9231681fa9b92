import { describe, expect, test } from "@jest/globals";

import type { UnitNature } from "../model/settings";
import { correspondencesOf, governmentClassesOf, relationOf, relations } from "./correspondence";

const classes = (economic: string, nature: UnitNature | undefined, year = 2025) =>
  governmentClassesOf(economic, nature, year).map(({ governmentClass, status }) => `${governmentClass} ${status}`);

describe("部门经济分类与政府经济分类的对应", () => {
  test.each([
    ["301", "administrative", ["501 known"]],
    ["301", "civil-service-managed", ["501 known"]],
    ["301", "institution", ["505 documented"]],
    ["302", "institution", ["505 documented"]],
    ["310", "administrative", ["503 known"]],
    ["309", "administrative", ["504 known"]],
    ["310", "institution", ["506 known"]],
    ["303", "institution", ["509 known"]],
    ["303", "administrative", ["509 known"]],
    ["312", "institution", ["507 known", "508 likely"]],
    ["399", undefined, ["599 known"]],
    ["30199", "institution", ["505 documented"]],
  ] as const)("%s 在 %s 对应 %j", (economic, nature, expected) => {
    expect(classes(economic, nature)).toEqual(expected);
  });

  test("性质不明或混合时两种都可能", () => {
    expect(classes("301", undefined)).toEqual(["501 known", "505 documented"]);
    expect(classes("301", "mixed")).toEqual(["501 known", "505 documented"]);
  });

  test("款级对应按年份取版本", () => {
    const codes = (year: number) => correspondencesOf("31201", undefined, year).map((row) => row.governmentEconomic);
    expect(codes(2020)).toEqual(["50801"]);
    expect(codes(2025)).toEqual(["50803"]);
  });

  test("没有记录的科目没有对应", () => {
    expect(correspondencesOf("30107", "administrative", 2025)).toEqual([]);
    expect(governmentClassesOf("304", "institution", 2025)).toEqual([]);
  });
});

describe("勾稽关系", () => {
  test("养老、年金、公积金为严格关系，接待费为下限", () => {
    expect(relationOf("R01")).toMatchObject({ functional: ["2080505"], economic: ["30108"], strength: "strict" });
    expect(relationOf("R02")).toMatchObject({ functional: ["2080506"], economic: ["30109"], strength: "strict" });
    expect(relationOf("R05")).toMatchObject({ functional: ["2210201"], economic: ["30113"], strength: "strict" });
    expect(relationOf("R03b")).toMatchObject({
      functional: ["2101101", "2101102", "2101103"],
      economic: ["30110", "30111"],
    });
    expect(relationOf("R10")).toMatchObject({ economic: ["30217"], strength: "lower-bound" });
  });

  test("编号唯一，未知编号没有结果", () => {
    expect(new Set(relations().map(({ id }) => id)).size).toBe(relations().length);
    expect(relationOf("R99")).toBeUndefined();
  });
});
