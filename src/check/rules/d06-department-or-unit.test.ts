import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./d06-department-or-unit";

const text = (kind: string, first: string, second: string): string => `
2025年${kind}预算情况说明
一、收支预算情况说明
${first}2025年收入预算100.00万元，比上年预算增加2.00万元，主要原因是新增了人员。
${second}2025年支出预算100.00万元，比上年预算增加2.00万元，主要原因是新增了人员。
二、“三公”经费情况说明
今年“三公”经费预算1.00万元，与上年预算持平，没有因公出国安排，也没有购车。`;

const told = (kind: string, first: string, second: string) => readSheets(sheet("情况说明", text(kind, first, second)));

testRule(rule, {
  valid: {
    单位预算称本单位: told("单位", "本单位", "本单位"),
    部门预算称本部门: told("部门", "本部门", "本部门"),
    部门预算全文称本单位: told("部门", "本单位", "本单位"),
  },
  skipped: {
    没有说明: readDrawing("收支总表"),
    读不出是哪一种: told("", "本单位", "本单位"),
  },
  invalid: {
    单位预算称本部门: {
      book: told("单位", "本单位", "本部门"),
      findings: [{ message: "1 处称“本部门”，本文件为单位预算。建议改为“本单位”。", cells: ["情况说明!A4"] }],
    },
    部门预算混称: {
      book: told("部门", "本部门", "本单位"),
      findings: [{ message: "1 处称“本单位”，本文件为部门预算。建议改为“本部门”。", cells: ["情况说明!A4"] }],
    },
  },
});
