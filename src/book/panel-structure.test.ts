import { expect, test } from "@jest/globals";
import type { Column } from "../model/table";
import { familyOf, gridColumns } from "./panel-structure";

const money = (path: readonly string[], more: Partial<Column> = {}): Column => ({
  column: 1,
  path,
  holds: "money",
  narrows: {},
  ...more,
});

test("没有写年份的栏属于本表的年份", () => {
  const total = money(["合计"], { isTotal: true });
  const basic = money(["2025年预算数", "基本支出"], { period: { year: 2025, stage: "budget" } });
  const relative = money(["当年", "基本支出"], { period: { offset: 0, stage: "budget" } });
  const before = money(["2024年预算数"], { period: { year: 2024, stage: "budget" } });
  const spent = money(["执行数"], { period: { year: 2025, stage: "outturn" } });
  expect(new Set([total, basic, relative].map((column) => familyOf(column, 2025))).size).toBe(1);
  expect(new Set([total, before, spent].map((column) => familyOf(column, 2025))).size).toBe(3);
});

test("小计、合计按表头的字；说不出比合计更多的栏是未知栏", () => {
  const columns = gridColumns(
    [
      money(["合计"], { isTotal: true }),
      money(["一般公共预算", "小计"], { narrows: { fund: "fiscal/general" } }),
      money(["单位预留机动经费"], { narrows: { line: "单位预留机动经费" } }),
    ],
    2025,
  );
  expect(columns.map(({ total }) => total)).toEqual([3, 1, undefined]);
  expect(columns.map(({ isUnknown }) => isUnknown === true)).toEqual([false, false, true]);
});

test("与本组小计意思相同的不认识的一栏，是未知栏", () => {
  const columns = gridColumns(
    [
      money(["上年结转", "小计"], { narrows: { item: "carry-over-in" } }),
      money(["上年结转", "一般公共预算"], { narrows: { item: "carry-over-in", fund: "fiscal/general" } }),
      money(["上年结转", "备垫额度"], { narrows: { item: "carry-over-in", line: "备垫额度" } }),
      money(["上年结转", "单位资金"], { narrows: { item: "carry-over-in", line: "单位资金" } }),
    ],
    2025,
  );
  expect(columns.map(({ isUnknown }) => isUnknown === true)).toEqual([false, false, true, false]);
});
