import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w17-same-subject-same-value-in-text";

const twice = (second: string) =>
  readText("七、机关运行经费情况", "2025年机关运行经费预算12.00万元。", "八、其他重要事项", second);

testRule(rule, {
  valid: {
    前后一致: twice("2025年机关运行经费预算12.00万元。"),
    增减额相差末位: readText(
      "一、收支总体情况",
      "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元。",
      "二、一般公共预算支出情况",
      "2025年一般公共预算支出80.25万元，比上年预算增加10.26万元。",
    ),
    后文四舍五入: twice("2025年机关运行经费预算12万元。"),
  },
  skipped: {
    只写到一处: twice("本年没有其他需要说明的事项。"),
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    两章写了不同的增减额: {
      book: readText(
        "一、收支总体情况",
        "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元。",
        "二、一般公共预算支出情况",
        "2025年一般公共预算支出80.25万元，比上年预算增加12.05万元。",
      ),
      findings: [
        {
          message:
            "“一般公共预算支出”的增减额前后不一致：“一、收支总体情况”写增加 10.25万元，“二、一般公共预算支出情况”写增加 12.05万元。请统一。",
          cells: ["情况说明!A3", "情况说明!A5"],
          severity: "error",
        },
      ],
    },
    两章写了不同的数: {
      book: twice("2025年机关运行经费预算15.00万元。"),
      findings: [
        {
          message:
            "“机关运行经费预算”前后不一致：“七、机关运行经费情况”为 12.00万元，“八、其他重要事项”为 15.00万元，相差 3.00万元。请统一。",
          cells: ["情况说明!A3", "情况说明!A5"],
          severity: "error",
        },
      ],
    },
  },
});
