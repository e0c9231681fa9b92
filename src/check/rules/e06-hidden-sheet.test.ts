import { sheet } from "../../../test/draw-sheet";
import { readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./e06-hidden-sheet";

testRule(rule, {
  valid: {
    都可见: readSheets(sheet("封面", "2025年单位预算")),
    隐藏的是空表: readSheets(sheet("封面", "2025年单位预算"), sheet("空", "-", { visibility: "hidden" })),
    隐藏的是本工具的报告: readSheets(sheet("校验报告", "报告", { visibility: "hidden", own: "report" })),
  },
  skipped: {},
  invalid: {
    用户的说明让出了位置: {
      book: readSheets(
        sheet("封面", "2025年单位预算"),
        sheet("情况说明（原稿）", "一、职责", { visibility: "hidden", own: "aside" }),
      ),
      findings: [
        {
          message: "工作簿有隐藏的工作表：“情况说明（原稿）”。公开的版本中请删除或取消隐藏，以免误公开其中的内容。",
          cells: ["情况说明（原稿）!A1"],
          severity: "warning",
        },
      ],
    },
    代码表被隐藏: {
      book: readSheets(
        sheet("封面", "2025年单位预算"),
        sheet("代码", "-\n | 201", { visibility: "hidden" }),
        sheet("底稿", "测算", { visibility: "veryHidden" }),
      ),
      findings: [
        {
          message: "工作簿有隐藏的工作表：“代码”、“底稿”。公开的版本中请删除或取消隐藏，以免误公开其中的内容。",
          cells: ["代码!B2", "底稿!A1"],
          severity: "warning",
        },
      ],
    },
  },
});
