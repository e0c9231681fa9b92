import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w15-shares";

const HEADING = "三、一般公共预算支出情况";

testRule(rule, {
  valid: {
    占比与金额相符: readText(
      HEADING,
      "2025年一般公共预算支出80.25万元，其中：基本支出60.25万元，占75.08%；项目支出20.00万元，占24.9%。",
    ),
  },
  skipped: {
    没有占比: readText(HEADING, "2025年一般公共预算支出80.25万元。"),
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    占比算错: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，其中：基本支出60.25万元，占78.05%；项目支出20.00万元，占24.9%。",
      ),
      findings: [
        {
          message:
            "“三、一般公共预算支出情况”：“基本支出”占比写为 78.05%，按 60.25万元 ÷ 80.25万元 应为 75.08%。请改正。",
          cells: ["情况说明!A3"],
          severity: "error",
        },
      ],
    },
  },
});
