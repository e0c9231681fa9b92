import { expect, test } from "@jest/globals";
import { book } from "../../test/drawn-book";
import { check, tableMapOf } from "../check/index";
import { DEFAULT_SETTINGS } from "../model/settings";
import { chartsOf } from "../narrate/index";
import { planOverview } from "./overview-sheet";

test("图里的数写成数字，带链接；没有画的写明原因；表间核对列出", () => {
  const budget = book`
    收支总表
    收入                   | 预算数 ‖ 支出                 | 预算数
    一、一般公共预算拨款收入 | 100.00 ‖ 一、一般公共服务支出   | 80.00
    二、其他收入           | 20.00  ‖ 二、社会保障和就业支出 | 40.00
    收入总计               | 120.00 ‖ 支出总计             | 120.00

    收入总表
    科目编码 | 科目名称 | 合计   | 一般公共预算 | 其他收入
             | 合计     | 120.00 | 100.00       | 20.00
  `;
  const plan = planOverview(chartsOf(budget), tableMapOf(budget, check(budget, DEFAULT_SETTINGS)));
  const rowOf = (words: string): readonly (string | number)[] => {
    const row = plan.cells.find(({ value }) => value === words)?.row;
    return plan.cells.filter((cell) => cell.row === row).map(({ value }) => value);
  };
  expect(rowOf("其他收入")).toEqual(["其他收入", "", 20, "", 16.67, "收支总表!B5"]);
  expect(plan.cells.find(({ value }) => value === "收支总表!B5")?.link).toEqual({
    sheet: "收支总表",
    row: 5,
    column: 2,
  });
  expect(rowOf("没有画：表中没有上年各类支出的数。")).toHaveLength(1);
  const link = plan.cells.filter(({ value }) => value === "收入总表").at(-1)?.row;
  const told = plan.cells.filter(({ row }) => row === link).map(({ value }) => value);
  expect([told[0], told[5]].sort()).toEqual(["收入总表", "收支总表"].sort());
  expect(Number(told[1])).toBeGreaterThan(0);
  expect(told[2]).toBe(0);
  // each row has the height its text needs
  expect(plan.cells.filter(({ row }) => (plan.heights[row] ?? 0) < 19)).toEqual([]);
});
