import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./s03-each-item-compared";

const text = (abroad: string, reception: string): string => `
2025年单位预算情况说明
一、收支预算情况说明
本单位2025年支出预算100.00万元，其中：基本支出60.00万元，项目支出40.00万元。
二、“三公”经费预算情况说明
2025年“三公”经费预算12.00万元，比上年预算减少3.00万元，主要原因是压减公务接待。
（一）因公出国（境）费${abroad}
（二）公务用车购置及运行维护费8.00万元，与上年预算持平，车辆数量没有变化。
（三）公务接待费${reception}`;

const told = (abroad: string, reception: string) => readSheets(sheet("情况说明", text(abroad, reception)));

const ABROAD = "2.00万元，与上年预算持平，本年安排出访团组1个。";
const RECEPTION = "2.00万元，比上年预算减少3.00万元，主要原因是压减接待批次。";

testRule(rule, {
  valid: {
    各项都有比较和原因: told(ABROAD, RECEPTION),
    比较里写了上年的数: told(ABROAD, "2.00万元，比2024年预算数5.00万元减少3.00万元，主要原因是压减接待批次。"),
    写成与上年一致和零: told("0万元，与2024年预算一致0万元。", RECEPTION),
  },
  skipped: {
    没有说明: readDrawing("收支总表"),
    没有三公一章: readSheets(
      sheet(
        "情况说明",
        text(ABROAD, RECEPTION).replace(/二、[\s\S]*$/, "二、其他情况说明\n本单位没有其他需要说明的重要事项。"),
      ),
    ),
  },
  invalid: {
    一项没有与上年比较: {
      book: told("2.00万元，本年安排出访团组1个。", RECEPTION),
      findings: [
        {
          cells: ["情况说明!A6"],
          message: "“二、‘三公’经费预算情况说明”：“因公出国（境）费” 2.00万元 没有与上年比较。请补充。",
        },
      ],
    },
    减少没有写原因: {
      book: told(ABROAD, "2.00万元，比上年预算减少3.00万元。"),
      findings: [
        {
          cells: ["情况说明!A8"],
          message: "“二、‘三公’经费预算情况说明”：“公务接待费”比上年预算减少3.00万元，没有写原因。请补充。",
        },
      ],
    },
    原因是占位字: {
      book: told(ABROAD, "2.00万元，比上年预算减少3.00万元，主要原因是XX。"),
      findings: [
        {
          cells: ["情况说明!A8"],
          message: "“二、‘三公’经费预算情况说明”：“公务接待费”比上年预算减少3.00万元，没有写原因。请补充。",
        },
      ],
    },
  },
});
