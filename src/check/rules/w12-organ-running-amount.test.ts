import { sheet } from "../../../test/draw-sheet";
import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText, readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w12-organ-running-amount";

const HEADING = "八、机关运行经费情况";

const TABLE = sheet(
  "三公",
  `
2025年“三公”经费及机关运行经费支出表
 | 单位：万元
项目 | 2025年预算数
“三公”经费合计 | 3.00
因公出国（境）费 | 0.00
公务接待费 | 1.00
公务用车购置及运行费 | 2.00
其中：公务用车运行费 | 2.00
公务用车购置费 | 0.00
机关运行经费 | 12.00`,
);

const told = (text: string) => readTextBeside([sheet("表", GENERAL_TABLE), TABLE], HEADING, text);

testRule(rule, {
  valid: {
    与表一致: told("2025年机关运行经费预算12.00万元。"),
  },
  skipped: {
    没有表列示机关运行经费: readText(HEADING, "2025年机关运行经费预算12.00万元。"),
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    与表不一致: {
      book: told("2025年机关运行经费预算15.00万元。"),
      findings: [
        {
          message:
            "“八、机关运行经费情况”：“机关运行经费预算”文中为 15.00万元，三公!B10 为 12.00万元，相差 3.00万元。请改正文字或核对表格。",
          cells: ["情况说明!A3", "三公!B10"],
          severity: "error",
        },
      ],
    },
    相差末位: {
      book: told("2025年机关运行经费预算12.01万元。"),
      findings: [
        {
          message:
            "“八、机关运行经费情况”：“机关运行经费预算”文中为 12.01万元，三公!B10 为 12.00万元，相差末位 0.01万元，属尾差。建议文表使用同一数。",
          cells: ["情况说明!A3", "三公!B10"],
          severity: "info",
        },
      ],
    },
  },
});
