import { readDrawing } from "../../../test/read-drawing";
import { readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./p01-personal-identifiers";

const HEADING = "八、联系方式";

const drawn = readDrawing("2025年预算 | 5");

const commented = (text: string) => ({
  ...drawn,
  snapshot: { ...drawn.snapshot, traces: { comments: [{ sheet: "表", row: 2, column: 2, text }], properties: [] } },
});

testRule(rule, {
  valid: {
    座机和项目编码不是个人信息: readText(
      HEADING,
      "联系电话010-12345678，项目编码110000230000000000001，金额80.25万元。",
    ),
    校验位不对的号码: readText(HEADING, "编号110101199001010013，账号6222020000000000001。"),
  },
  skipped: { 没有文字: readDrawing("1 | 2") },
  invalid: {
    手机号码单独一格: {
      book: readDrawing("项目 | 联系电话\n负责人 | 13800000000"),
      findings: [
        {
          message: "表!B2 写有手机号码（138…00）。如不是公开的办公电话，公开前请删除。",
          cells: ["表!B2"],
          severity: "warning",
        },
      ],
    },
    批注里的身份证号: {
      book: commented("经办人110101199001010015"),
      findings: [{ message: "表!B2 写有身份证号码（110…15）。公开前请删除。", cells: ["表!B2"], severity: "error" }],
    },
    身份证账号和手机: {
      book: readText(HEADING, "经办人身份证号110101199001010015，卡号4000000000000002，手机13800000000。"),
      findings: [
        { message: "情况说明!A3 写有身份证号码（110…15）。公开前请删除。", cells: ["情况说明!A3"], severity: "error" },
        { message: "情况说明!A3 写有银行账号（400…02）。公开前请删除。", cells: ["情况说明!A3"], severity: "error" },
        {
          message: "情况说明!A3 写有手机号码（138…00）。如不是公开的办公电话，公开前请删除。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
  },
});
