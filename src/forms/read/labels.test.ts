import { expect, test } from "@jest/globals";
import { labelOf } from "./labels";

test.each([
  ["其中：财政拨款", { source: "fiscal" }],
  ["中央财政资金", { source: "fiscal" }],
  ["省级财政补助资金", { source: "fiscal" }],
  ["本级财政拨款", { source: "fiscal" }],
  ["年度财政拨款", { source: "fiscal", period: "year" }],
  ["政府性基金预算拨款", { source: "fiscal", fund: true }],
  ["一般公共预算资金", { source: "fiscal", fund: true }],
  ["上年结转资金", { source: "carry-over" }],
  ["财政拨款结转（结余）", { source: "carry-over" }],
  ["结余结转资金", { source: "carry-over" }],
  ["财政专户管理资金", { source: "special-account" }],
  ["专户资金", { source: "special-account" }],
  ["事业收入", { source: "own-funds" }],
  ["事业单位经营收入", { source: "own-funds" }],
  ["单位自有资金", { source: "own-funds" }],
  ["其他收入", { source: "other" }],
  ["其他资金", { source: "other" }],
  ["资金总额", { source: "total" }],
])("“%s”是资金来源", (text, says) => {
  expect(labelOf(text)).toEqual({ kind: "money", ...says });
});

test.each(["基本支出", "项目支出", "非税财政资金", "财政资金和自有资金", "三公经费", "预算执行率"])(
  "“%s”不是资金来源",
  (text) => {
    expect(labelOf(text)?.kind).not.toBe("money");
  },
);
