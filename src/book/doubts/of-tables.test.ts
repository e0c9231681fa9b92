import { expect, test } from "@jest/globals";
import { budgetSheets, formSheet } from "../../../test/target-forms";
import { readSheets } from "../../../test/read-drawing";
import { check } from "../../check/index";
import { DEFAULT_SETTINGS } from "../../model/settings";

const found = (unitLine: string) => {
  const form = formSheet({ lines: ["资金总额 | 6353716"] });
  const drawn = {
    ...form,
    cells: form.cells.map((cell) => (cell.value === "单位：万元" ? { ...cell, value: unitLine } : cell)),
  };
  const { findings } = check(readSheets(...budgetSheets("635.37"), drawn), DEFAULT_SETTINGS);
  return findings
    .filter(({ code }) => code === "J06")
    .map(({ severity, cappedBy }) => [severity, cappedBy?.map(({ kind }) => kind)]);
};

test("绩效目标表没有注明金额单位，与预算表比较最多作提醒", () => {
  expect(found("单位：万元")).toEqual([["error", undefined]]);
  expect(found("填报：计财股")).toEqual([["warning", ["inferred-unit"]]]);
});
