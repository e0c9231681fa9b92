import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./p05-internal-remarks";

testRule(rule, {
  valid: {
    正文讲到公开: readDrawing("涉密信息依法不公开\n2025年待批项目\n信息公开工作经费\n内部控制"),
  },
  skipped: { 没有文字: readDrawing("1 | 2") },
  invalid: {
    备注列: {
      book: readDrawing("科目 | 金额 | 备注\n办公费 | 5 | （此数待核实）\n印刷费 | 3 | 公开前请删除此行"),
      findings: [
        {
          message: "表!C2 留有内部备注“(此数待核实)”，另有 1 处（表!C3）。公开前请删除，或改写为可以公开的说明。",
          cells: ["表!C2", "表!C3"],
          severity: "warning",
        },
      ],
    },
    只有一处: {
      book: readDrawing("科目 | 金额\n办公费 | 5\n（本列不公开）"),
      findings: [
        {
          message: "表!A3 留有内部备注“(本列不公开)”。公开前请删除，或改写为可以公开的说明。",
          cells: ["表!A3"],
        },
      ],
    },
  },
});
