import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./s04-increase-explained";

const text = (reception: string): string => `
2025年单位预算情况说明
一、收支预算情况说明
本单位2025年支出预算100.00万元，其中：基本支出60.00万元，项目支出40.00万元。
二、“三公”经费预算情况说明
（一）因公出国（境）费2.00万元，与上年预算持平，本年安排出访团组1个。
（二）公务用车购置及运行维护费8.00万元，比上年预算减少1.00万元。
（三）公务接待费${reception}`;

const told = (reception: string) => readSheets(sheet("情况说明", text(reception)));

testRule(rule, {
  valid: {
    写明了具体原因: told("5.00万元，比上年预算增加3.00万元，主要原因是承办全市现场会。"),
    减少由另一条规则管: told("2.00万元，比上年预算减少3.00万元。"),
  },
  skipped: {
    没有说明: readDrawing("收支总表"),
    没有与上年比较: readSheets(
      sheet(
        "情况说明",
        text("").replace(/二、[\s\S]*$/, "二、其他情况说明\n本单位没有其他需要说明的重要事项，特此向社会说明如下。"),
      ),
    ),
  },
  invalid: {
    没有写原因: {
      book: told("5.00万元，比上年预算增加3.00万元。"),
      findings: [
        {
          cells: ["情况说明!A7"],
          message: "“二、‘三公’经费预算情况说明”：“公务接待费”比上年预算增加3.00万元，没有说明原因。请补充具体原因。",
        },
      ],
    },
    原因待填: {
      book: told("5.00万元，比上年预算增加3.00万元，主要原因是待填。"),
      findings: [
        {
          cells: ["情况说明!A7"],
          message: "“二、‘三公’经费预算情况说明”：“公务接待费”比上年预算增加3.00万元，没有说明原因。请补充具体原因。",
        },
      ],
    },
    原因只重复科目名: {
      book: told("5.00万元，比上年预算增加3.00万元，主要原因是公务接待费增加。"),
      findings: [
        {
          cells: ["情况说明!A7"],
          message: "“二、‘三公’经费预算情况说明”：“公务接待费”比上年预算增加3.00万元，没有说明原因。请补充具体原因。",
        },
      ],
    },
  },
});
