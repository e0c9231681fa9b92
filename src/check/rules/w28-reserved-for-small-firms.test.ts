import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w28-reserved-for-small-firms";

const said = (words: string) => readText("一、政府采购情况", `2025年政府采购预算20.00万元，${words}。`);

testRule(rule, {
  valid: {
    逐级不超过: said("其中面向中小企业预留政府采购项目预算12.00万元，其中，预留给小型和微型企业的预算为8.00万元"),
    全部预留: said("其中面向中小企业预留20.00万元"),
  },
  skipped: {
    没有说明文字: readDrawing(GENERAL_TABLE),
    没有写预留金额: said("货物20.00万元"),
  },
  invalid: {
    预留大于采购总额: {
      book: said("其中面向中小企业预留政府采购项目预算金额32.00万元"),
      findings: [
        {
          message:
            "“一、政府采购情况”：面向中小企业预留 32.00万元 大于政府采购预算 20.00万元，相差 12.00万元。请核对。",
          cells: ["情况说明!A3", "情况说明!A3"],
          severity: "error",
        },
      ],
    },
    小微大于中小: {
      book: said("其中面向中小企业预留12.00万元，其中，预留给小型和微型企业的政府采购项目预算为18.00万元"),
      findings: [
        {
          message:
            "“一、政府采购情况”：面向小微企业预留 18.00万元 大于面向中小企业预留 12.00万元，相差 6.00万元。请核对。",
          cells: ["情况说明!A3", "情况说明!A3"],
          severity: "error",
        },
      ],
    },
  },
});
