import { readAccountText } from "../../../test/final-account-text";
import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./f09-share-has-its-sign";

const told = (share: string) =>
  readAccountText(
    "三、支出决算情况",
    `本年支出合计80.25万元，其中：基本支出60.25万元，占${share}；项目支出20.00万元。`,
  );

testRule(rule, {
  valid: { 有百分号: told("75.08%"), 写了基数: told("本年支出合计的75.08%") },
  skipped: { 没有说明: readDrawing("支出决算表\n甲 | 乙") },
  invalid: {
    没有百分号: {
      book: told("75.08"),
      findings: [
        {
          message: "“三、支出决算情况”：“占75.08”没有写“%”。请补上百分号，或核对这个数。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
  },
});
