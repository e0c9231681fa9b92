import { readDrawing } from "../../../test/read-drawing";
import { sheet } from "../../../test/draw-sheet";
import { GENERAL_TABLE, readText, readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w15-shares";

const HEADING = "三、一般公共预算支出情况";

const THREE_PUBLIC = sheet(
  "表",
  `
2025年“三公”经费、会议费、培训费支出预算表
 | | | | | | | | 单位：万元
合计 | “三公”经费 | | | | | | 会议费 | 培训费
 | 小计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 | |
 | | | 小计 | 公务用车购置费 | 公务用车运行维护费 | | |
50.00 | 20.00 | 4.00 | 10.00 | 0.00 | 10.00 | 6.00 | 18.00 | 12.00`,
);

const ofThreePublic = (abroad: string, vehicles: string, reception: string) =>
  readTextBeside(
    [THREE_PUBLIC],
    "十、“三公”经费支出预算情况说明",
    `2025年安排的“三公”经费中，因公出国（境）费支出4.00万元，占“三公”经费的${abroad}%；公务用车购置及运行费支出10.00万元，占“三公”经费的${vehicles}%；公务接待费支出6.00万元，占“三公”经费的${reception}%。`,
  );

testRule(rule, {
  valid: {
    占比与金额相符: readText(
      HEADING,
      "2025年一般公共预算支出80.25万元，其中：基本支出60.25万元，占75.08%；项目支出20.00万元，占24.9%。",
    ),
    与上年相比的比例: readText(
      HEADING,
      "2025年一般公共预算支出80.25万元，占上年预算的120%，其中：基本支出60.25万元，占75.08%；项目支出20.00万元。",
    ),
    基数只在表中: ofThreePublic("20.00", "50.00", "30.00"),
  },
  skipped: {
    没有占比: readText(HEADING, "2025年一般公共预算支出80.25万元。"),
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    占比超过百分之百: {
      book: readText(HEADING, "本年支出包括：基本支出60.25万元，占160%；项目支出20.00万元。"),
      findings: [
        {
          message: "“三、一般公共预算支出情况”：“基本支出”占比写为 160%，超过 100%。请改正。",
          cells: ["情况说明!A3"],
        },
      ],
    },
    基数只在表中而占比算错: {
      book: ofThreePublic("22.00", "50.00", "30.00"),
      findings: [
        {
          message:
            "“十、‘三公’经费支出预算情况说明”：“因公出国（境）费支出”占比写为 22.00%，按 4.00万元 ÷ 20.00万元 应为 20.00%。请改正。",
          cells: ["情况说明!A3"],
          severity: "error",
        },
      ],
    },
    各项占比按包括会议费和培训费的总数计算: {
      book: ofThreePublic("8.00", "20.00", "12.00"),
      findings: [
        {
          message:
            "“十、‘三公’经费支出预算情况说明”：“因公出国（境）费支出” 8.00%、“公务用车购置及运行费支出” 20.00%、“公务接待费支出” 12.00%写为占“三公经费”的比例，实际是按 50.00万元（表!A6）计算的。“三公经费”为 20.00万元，请核对基数。",
          cells: ["情况说明!A3", "情况说明!A3", "情况说明!A3", "表!A6"],
          severity: "warning",
        },
      ],
    },
    末项凑成百分之百: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出8025.00万元，其中：事业单位经营支出2675.00万元，占33.33%；上缴上级支出2675.00万元，占33.33%；对附属单位补助支出2675.00万元，占33.34%。",
      ),
      findings: [
        {
          message:
            "“三、一般公共预算支出情况”：“对附属单位补助支出”占比写为 33.34%，按 2675.00万元 ÷ 8025.00万元 为 33.33%，末位相差 1，各项占比因此合计 100%。不必改正。",
          cells: ["情况说明!A3"],
          severity: "info",
        },
      ],
    },
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
