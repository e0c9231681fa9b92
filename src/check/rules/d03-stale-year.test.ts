import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./d03-stale-year";

const table = `
2025年单位收支总表
 | | | 单位：万元
收入 | | 支出 |
项目 | 2025年预算数 | 项目 | 2025年预算数
一、一般公共预算拨款收入 | 100.00 | 一、一般公共服务支出 | 100.00
收入总计 | 100.00 | 支出总计 | 100.00`;

const text = (heading: string, sentence: string): string => `
2025年单位预算情况说明
一、${heading}
${sentence}
二、其他重要事项情况说明
本单位2025年没有因公出国安排，公务接待按照规定的标准执行，厉行节约。
本单位2025年的各项工作按照年初的计划推进，资金按照进度拨付，专款专用。`;

const told = (sentence: string, heading = "2025年收支预算情况说明") =>
  readSheets(sheet("收支总表", table), sheet("情况说明", text(heading, sentence)));

const THIS = "本单位2025年收入总计100.00万元，支出总计100.00万元，收支平衡，没有赤字。";

testRule(rule, {
  valid: {
    只有本年和上年: told("本单位2025年收入总计100.00万元，2024年收入总计98.00万元，资金来源没有变化。"),
    文件名和日期中的年份: told("本单位按照《2019年经费管理办法》编制预算，自2019年起执行，2025年继续执行。"),
  },
  skipped: {
    没有说明: readDrawing("收支总表"),
  },
  invalid: {
    正文残留前年: {
      book: told("本单位2022年收入总计100.00万元，支出总计100.00万元，收支平衡，没有赤字。"),
      findings: [
        {
          message:
            "“一、2025年收支预算情况说明”：出现 2022 年（“本单位2022年收入总计100.00”）。本文件为 2025 年，请确认是否为上年文字残留。",
          cells: ["情况说明!A3"],
        },
      ],
    },
    标题残留上年: {
      book: told(THIS, "2024年收支预算情况说明"),
      findings: [
        {
          message:
            "“一、2024年收支预算情况说明”：出现 2024 年（“一、2024年收支预算情况说明”）。本文件为 2025 年，请确认是否为上年文字残留。",
          cells: ["情况说明!A2"],
        },
      ],
    },
    本年的金额写作上年: {
      book: told("本单位2024年收入总计100.00万元，资金来源都是财政拨款，没有其他来源。"),
      findings: [
        {
          message:
            "“一、2025年收支预算情况说明”：“收入总计100.00万元”写作 2024 年，而金额与 2025 年预算数相同。请核对年份。",
          cells: ["情况说明!A3"],
        },
      ],
    },
  },
});
