import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./y07-headline-directions";

const told = (income: string, expenditure: string) =>
  readText(
    "一、收支总体情况",
    `2025年收入预算80.25万元，比上年预算${income}。`,
    `2025年支出预算80.25万元，比上年预算${expenditure}。`,
  );

testRule(rule, {
  valid: {
    收支同增: told("增加10.25万元", "增加10.25万元"),
    增减额不同: told("增加10.25万元", "减少3.00万元"),
  },
  skipped: {
    只有一处总额比较: readText("一、收支总体情况", "2025年收入预算80.25万元，比上年预算增加10.25万元。"),
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    收入增加而支出减少: {
      book: told("增加10.25万元", "减少10.25万元"),
      findings: [
        {
          message: "“一、收支总体情况”：“支出预算”写为“减少”，“收入预算”写为“增加”，而两者的金额和增减额相同。请统一。",
          cells: ["情况说明!A4", "情况说明!A3"],
          severity: "error",
        },
      ],
    },
  },
});
