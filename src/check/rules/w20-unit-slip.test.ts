import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w20-unit-slip";

const HEADING = "三、一般公共预算支出情况";

testRule(rule, {
  valid: {
    单位一致: readText(HEADING, "2025年一般公共预算支出80.25万元，其中：基本支出60.25万元，项目支出20.00万元。"),
    整节以元为单位: readText(HEADING, "2025年一般公共预算支出802500元，其中：基本支出602500元，项目支出200000元。"),
  },
  skipped: {
    没有金额: readText(HEADING, "2025年支出安排情况见表。"),
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    万元写成元: {
      book: readText(HEADING, "2025年一般公共预算支出80.25元，其中：基本支出60.25万元，项目支出20.00万元。"),
      findings: [
        {
          message:
            "“三、一般公共预算支出情况”：“一般公共预算支出”写为 80.25元，表!C4 为 80.25万元，恰差一万倍。请检查单位“元”“万元”。",
          cells: ["情况说明!A3", "表!C4"],
          severity: "error",
        },
      ],
    },
    一句内混用: {
      book: readText(HEADING, "2025年一般公共预算支出80.25万元，其中：基本支出60.25万元，项目支出200000.00元。"),
      findings: [
        {
          message: "“三、一般公共预算支出情况”：一句内混用“万元”和“元”（200,000.00元）。请统一计量单位。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
  },
});
