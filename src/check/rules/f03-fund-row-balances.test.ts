import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./f03-fund-row-balances";

const told = (after: string) =>
  readDrawing(`
2025年度政府性基金预算财政拨款收入支出决算表
 | | | | | 单位：万元
科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余
 | | | | 小计 | 基本支出 | 项目支出 |
合计 | | 2.15 | 30.00 | 25.00 | | 25.00 | ${after}
'229' | 其他支出 | 2.15 | 30.00 | 25.00 | | 25.00 | 7.15`);

testRule(rule, {
  valid: { 逐行相等: told("7.15") },
  skipped: {
    没有结转的列: readDrawing(`
2025年度一般公共预算财政拨款支出决算表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
'201' | 一般公共服务支出 | 3.00 | 1.00 | 2.00`),
  },
  invalid: {
    年末结转多一万元: {
      book: told("8.15"),
      findings: [
        {
          message:
            "“合计”：年初结转和结余加本年收入、减本年支出为 7.15万元，年末结转和结余为 8.15万元，相差 1.00万元（表!C5、D5、E5、H5）。请核对这一行。",
          cells: ["表!H5", "表!C5", "表!D5", "表!E5"],
          severity: "error",
        },
      ],
    },
  },
});
