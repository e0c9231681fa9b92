import { readSheets } from "../../../test/read-drawing";
import { sheet } from "../../../test/draw-sheet";
import { testRule } from "../../../test/rule-tester";
import rule from "./f04-account-tables-agree";

const FISCAL = sheet(
  "总表",
  `
2025年度财政拨款收入支出决算总表
 | | | | | 单位：万元
收入 | | 支出 | | |
项目 | 决算数 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
一、一般公共预算财政拨款 | 80.25 | 一、一般公共服务支出 | 80.25 | 80.25 |
本年收入合计 | 80.25 | 本年支出合计 | 80.25 | 80.25 |
年初财政拨款结转和结余 | 1.00 | 年末财政拨款结转和结余 | 1.00 | 1.00 |
总计 | 81.25 | 总计 | 81.25 | 81.25 |`,
);
const told = (total: string) =>
  readSheets(
    FISCAL,
    sheet(
      "支出",
      `
2025年度一般公共预算财政拨款支出决算表
 | | | | 单位：万元
科目编码 | 科目名称 | 本年支出 | 基本支出 | 项目支出
 | 合计 | ${total} | 60.25 | 20.00
'201' | 一般公共服务支出 | ${total} | 60.25 | 20.00`,
    ),
  );

testRule(rule, {
  valid: { 两表相等: told("80.25") },
  skipped: { 没有支出表: readSheets(FISCAL) },
  invalid: {
    支出表少五元: {
      book: told("75.25"),
      findings: [
        {
          message:
            "“财政拨款收支总表”的一般公共预算财政拨款本年支出 80.25万元（总表!E6）与“一般公共预算支出表”的合计 75.25万元（支出!C4）相差 5.00万元。请核对两表。",
          cells: ["总表!E6", "支出!C4"],
          severity: "error",
        },
      ],
    },
  },
});
