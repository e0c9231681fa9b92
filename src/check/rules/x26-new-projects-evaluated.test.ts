import { sheet } from "../../../test/draw-sheet";
import { readSheets } from "../../../test/read-drawing";
import { noForm } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./x26-new-projects-evaluated";

const table = (mark: string, amount: string, below = "") =>
  readSheets(
    sheet(
      "项目表",
      `
2025年项目支出表
 | | 单位：万元
项目名称 | 项目属性 | 金额
合计 | | ${amount}
指挥平台建设 | ${mark} | ${amount}
${below}`,
    ),
  );

testRule(rule, {
  valid: {
    金额不大: table("新增", "80.00"),
    写明已经评估: table("新增", "800.00", "注：新增项目已完成事前绩效评估。"),
  },
  skipped: {
    没有项目表: noForm,
    都是延续项目: table("延续", "800.00"),
  },
  invalid: {
    大额新增没有提到评估: {
      book: table("新增", "800.00"),
      findings: [
        {
          message:
            "1 个新增项目达到 500万元（指挥平台建设 800.00万元；项目表!B5），工作簿和说明中没有提到事前绩效评估或评审。请核对是否已经评估。",
          cells: ["项目表!B5"],
          severity: "info",
        },
      ],
    },
  },
});
