import { SOUND, formBook, formSheet, oneForm, unitSheet, withLevel } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j19-conflicting-targets";

testRule(rule, {
  valid: {
    两表一致: formBook(formSheet(), unitSheet(["金额合计 | | 100 | 100 | "], SOUND.slice(1))),
    有一个项目与整体一致: formBook(
      formSheet(),
      formSheet({ sheet: "绩效二", name: "设备购置", indicators: withLevel("数量指标", "来电受理量", "≥5万件") }),
      unitSheet(["金额合计 | | 100 | 100 | "], SOUND.slice(1)),
    ),
  },
  skipped: {
    没有整体支出绩效目标表: oneForm(),
  },
  invalid: {
    项目表与整体表不一致: {
      book: formBook(
        formSheet(),
        unitSheet(["金额合计 | | 100 | 100 | "], withLevel("数量指标", "来电受理量", "≥10万件").slice(1)),
      ),
      findings: [
        {
          message:
            "“来电受理量”在“热线运行经费”为“≥27万件”（绩效!D10），在“整体支出”为“≥10万件”（整体绩效!E8）。请统一。",
          cells: ["绩效!D10", "整体绩效!E8"],
          severity: "warning",
        },
      ],
    },
  },
});
