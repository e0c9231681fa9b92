import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./s05-three-public-changes-add-up";

const text = (total: string, vehicles: string): string => `
2025年单位预算情况说明
一、收支预算情况说明
本单位2025年支出预算100.00万元，其中：基本支出60.00万元，项目支出40.00万元。
二、“三公”经费预算情况说明
2025年“三公”经费预算12.00万元，${total}，主要原因是压减公务接待。
（一）因公出国（境）费2.00万元，与上年预算持平，本年安排出访团组1个。
（二）公务用车购置及运行维护费8.00万元，${vehicles}，主要原因是更新车辆。其中：
1.公务用车购置费5.00万元，比上年预算增加5.00万元，主要原因是更新车辆1辆。
2.公务用车运行维护费3.00万元，比上年预算减少4.00万元，主要原因是车辆减少。
（三）公务接待费2.00万元，比上年预算减少3.00万元，主要原因是压减接待批次。`;

const told = (total: string, vehicles: string) => readSheets(sheet("情况说明", text(total, vehicles)));

testRule(rule, {
  valid: {
    各项增减之和等于合计: told("比上年预算减少2.00万元", "比上年预算增加1.00万元"),
  },
  skipped: {
    没有说明: readDrawing("收支总表"),
    合计没有写增减额: told("已按程序批复", "已按程序批复"),
  },
  invalid: {
    合计增减与各项不符: {
      book: told("比上年预算减少3.00万元", "比上年预算增加1.00万元"),
      findings: [
        {
          cells: ["情况说明!A5", "情况说明!A6", "情况说明!A10", "情况说明!A7"],
          message:
            "“二、‘三公’经费预算情况说明”：“三公”合计增减 -3.00万元 与各项增减之和 -2.00万元 相差 1.00万元。请核对。",
        },
      ],
    },
    公务用车增减与两项不符: {
      book: told("比上年预算减少4.00万元", "比上年预算减少1.00万元"),
      findings: [
        {
          cells: ["情况说明!A7", "情况说明!A8", "情况说明!A9"],
          message:
            "“二、‘三公’经费预算情况说明”：公务用车购置及运行费增减 -1.00万元 与各项增减之和 1.00万元 相差 2.00万元。请核对。",
        },
      ],
    },
  },
});
