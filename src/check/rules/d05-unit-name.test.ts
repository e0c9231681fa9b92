import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./d05-unit-name";

const text = (first: string, second = first): string => `
单位名称：清河市园林管理中心
2025年单位预算情况说明
一、收支预算情况说明
${first}2025年收入预算100.00万元，比上年预算增加2.00万元，主要原因是新增了人员。
${second}2025年支出预算100.00万元，比上年预算增加2.00万元，主要原因是新增了人员。
二、“三公”经费情况说明
本单位2025年“三公”经费预算1.00万元，与上年预算持平，没有因公出国安排。`;

const told = (first: string, second?: string) => readSheets(sheet("情况说明", text(first, second)));

testRule(rule, {
  valid: {
    写法一致: told("清河市园林管理中心"),
    简称: told("市园林中心"),
    别的单位: told("清河市档案馆"),
  },
  skipped: {
    没有说明: readDrawing("收支总表"),
    没有单位名称: readSheets(sheet("情况说明", text("本单位").replace(/\n单位名称.*/, ""))),
  },
  invalid: {
    错一个字的两处并为一条: {
      book: told("清河市园村管理中心"),
      findings: [
        {
          message: "说明中的单位名称写作“清河市园村管理中心”（2 处），与“清河市园林管理中心”不一致。请统一。",
          cells: ["情况说明!A4", "情况说明!A5"],
        },
      ],
    },
    漏一个字: {
      book: told("清河市园林管理中心", "清河市园林理中心"),
      findings: [
        {
          message: "说明中的单位名称写作“清河市园林理中心”（1 处），与“清河市园林管理中心”不一致。请统一。",
          cells: ["情况说明!A5"],
        },
      ],
    },
  },
});
