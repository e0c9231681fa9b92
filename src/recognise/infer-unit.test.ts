import { expect, test } from "@jest/globals";
import { fen } from "../model/money";
import { inferUnit, type KnownAmounts } from "./infer-unit";

/** Every other table is printed in 元; its amounts are other ones. */
const IN_YUAN: KnownAmounts = { inTables: new Set([fen(617_540_900)]), inText: new Set(), units: ["元"] };

test("其他表都按元，金额也像是元的：按元读取", () => {
  expect(inferUnit(["64000", "0"], IN_YUAN)).toEqual({ unit: "元", source: "same-workbook" });
});

test("其他表都按元，但最大的金额只有几元：没有这样小的预算表，按万元读取", () => {
  expect(inferUnit(["6.4", "0"], IN_YUAN)).toEqual({ unit: "万元", source: "magnitude" });
});

test("全是零的表：按其他表的单位读取", () => {
  expect(inferUnit(["0", "0"], IN_YUAN)).toEqual({ unit: "元", source: "same-workbook" });
});
