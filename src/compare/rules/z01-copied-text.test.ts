import { handed } from "../../../test/compare/handed";
import { testAcross } from "../../../test/compare/across-tester";
import type { FiledSubmission } from "../../model/round";
import rule from "./z01-copied-text";

const text = (words: string, row: number) => ({ text: words, cell: { sheet: "说明", row, column: 1 } });
const texts = (name: string, ...words: readonly string[]): FiledSubmission =>
  handed(name, "", { wording: words.map(text).map((each, i) => ({ ...each, cell: { ...each.cell, row: i + 1 } })) });
const form = (name: string, words: string): FiledSubmission => handed(name, "", { indicators: [text(words, 3)] });
const OTHERS = [texts("丙所", "丙的职责"), texts("丁队", "丁的职责"), texts("戊院", "戊的职责", "都这样写的一段")];

testAcross(rule, {
  valid: {
    各写各的: { submissions: [texts("甲中心", "甲的职责"), texts("乙站", "乙的职责"), ...OTHERS] },
    三家以上都有的是套话: {
      submissions: [
        texts("甲中心", "套话一", "套话二", "套话三"),
        texts("乙站", "套话一", "套话二", "套话三"),
        texts("己馆", "套话一", "套话二", "套话三"),
        ...OTHERS,
      ],
    },
  },
  skipped: { 说明不到五份: { submissions: [texts("甲中心", "一段"), texts("乙站", "一段")] } },
  invalid: {
    三段长文字相同: {
      round: {
        submissions: [
          texts("甲中心", "负责全市的某项工作", "承办某项事务", "组织某项活动"),
          texts("乙站", "负责全市的某项工作", "承办某项事务", "组织某项活动"),
          ...OTHERS,
        ],
      },
      findings: [
        {
          message:
            "“甲中心”与“乙站”的说明有 3 段长文字完全相同（都没有数字，其他单位没有这样写），例如“负责全市的某项工作…”。请核对有没有照抄。",
          cells: [1, 2, 3].flatMap((row) => [`甲中心.xlsx 说明!A${row}`, `乙站.xlsx 说明!A${row}`]),
          severity: "warning",
        },
      ],
    },
    绩效指标相同: {
      round: { submissions: [form("甲中心", "次数≥10次；人数≥20人"), form("乙站", "次数≥10次；人数≥20人")] },
      findings: [
        {
          message: "“甲中心”与“乙站”的绩效目标表指标和指标值完全相同（2 项）。请核对有没有照抄。",
          cells: ["甲中心.xlsx 说明!A3", "乙站.xlsx 说明!A3"],
        },
      ],
    },
  },
});
