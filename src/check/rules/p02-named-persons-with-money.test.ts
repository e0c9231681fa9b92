import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./p02-named-persons-with-money";

testRule(rule, {
  valid: {
    预算表: readDrawing(GENERAL_TABLE),
    只有姓名没有金额: readDrawing("值班表\n姓名 | 日期\n张三 | 一月\n李四 | 二月"),
    只有一个签字人: readDrawing("费用单\n姓名 | 金额\n张三 | 100"),
  },
  skipped: { 空工作簿: readDrawing("-") },
  invalid: {
    补助发放表: {
      book: readDrawing("慰问金发放表\n序号 | 姓 名 | 慰问金额\n1 | 张三 | 500\n2 | 李四 | 500\n3 | 合计 | 1000"),
      findings: [
        {
          message:
            "工作表“表”第 2 行起按姓名列示“慰问金额”，共 2 人。个人的收入和补助不在公开范围内，公开前请删除这张表，或改为汇总数。",
          cells: ["表!B2"],
          severity: "warning",
        },
      ],
    },
  },
});
