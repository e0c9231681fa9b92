import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./d02-comparison-year";

const text = (...bases: readonly string[]): string => `
2025年单位预算情况说明
一、收支预算情况说明
本单位2025年收入预算100.00万元，${bases[0]}增加2.00万元，主要原因是新增了人员。
本单位2025年支出预算100.00万元，${bases[1]}增加2.00万元，主要原因是新增了人员。
二、公务用车经费情况说明
本单位2025年“三公”经费预算1.00万元，${bases[2]}减少0.50万元，主要原因是少用车。`;

const told = (...bases: readonly string[]) => readSheets(sheet("情况说明", text(...bases)));

testRule(rule, {
  valid: {
    都与上年比较: told("比2024年预算", "较2024年", "比上年预算"),
  },
  skipped: {
    没有说明: readDrawing("收支总表"),
    没有写明年份: told("比上年", "较上年", "比上年预算"),
  },
  invalid: {
    一处写成前年: {
      book: told("比2024年预算", "比2023年预算", "比2024年预算"),
      findings: [
        {
          message: "“一、收支预算情况说明”：与 2023 年比较（“比2023年预算”），应为 2024 年。请改正。",
          cells: ["情况说明!A4"],
          severity: "error",
        },
      ],
    },
    处处写成前年时只提示: {
      book: told("比2023年预算", "比2023年预算", "比2023年预算"),
      findings: [
        {
          message: "“一、收支预算情况说明”：与 2023 年比较（“比2023年预算”），应为 2024 年。请改正。",
          cells: ["情况说明!A3", "情况说明!A4"],
          severity: "warning",
        },
        {
          message: "“二、公务用车经费情况说明”：与 2023 年比较（“比2023年预算”），应为 2024 年。请改正。",
          cells: ["情况说明!A6"],
          severity: "warning",
        },
      ],
    },
  },
});
