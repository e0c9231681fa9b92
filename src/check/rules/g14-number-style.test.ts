import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./g14-number-style";

const text = (income: string, cars: string, growth: string): string => `
2025年单位预算情况说明
一、收支预算情况说明
本单位2025年收入预算${income}万元，比上年预算增加2.00万元，增长${growth}%，主要原因是新增人员。
本单位2025年支出预算100.00万元，比上年预算增加2.00万元，增长2.04%，主要原因是新增人员。
二、“三公”经费情况说明
本单位2025年因公出国（境）费${cars}万元，公务接待费0.00万元，公务用车运行费0.00万元。
本单位2025年“三公”经费预算1.00万元，比上年预算减少0.50万元，下降33.33%，主要原因是少用车。`;

const told = (income: string, cars: string, growth: string) =>
  readSheets(sheet("情况说明", text(income, cars, growth)));

testRule(rule, {
  valid: {
    写法统一: told("100.00", "0.00", "2.04"),
  },
  skipped: {
    没有说明: readDrawing("收支总表"),
    没有金额: readSheets(sheet("情况说明", text("100.00", "0.00", "2.04").replace(/\d[\d.]*(?=万元|%)/g, "若干"))),
  },
  invalid: {
    有一个金额是整数: {
      book: told("100", "0.00", "2.04"),
      findings: [
        {
          message: "说明中金额的小数位数写法不一：2 位小数 5 处，整数 1 处。建议统一为“2 位小数”。",
          cells: ["情况说明!A3"],
        },
      ],
    },
    零的写法不同: {
      book: told("100.00", "0", "2.04"),
      findings: [
        { message: "说明中零的写法不一：2 位小数 2 处，整数 1 处。建议统一为“2 位小数”。", cells: ["情况说明!A6"] },
      ],
    },
    百分比少一位小数: {
      book: told("100.00", "0.00", "2.0"),
      findings: [
        {
          message: "说明中百分比的小数位数写法不一：2 位小数 2 处，1 位小数 1 处。建议统一为“2 位小数”。",
          cells: ["情况说明!A3"],
        },
      ],
    },
  },
});
