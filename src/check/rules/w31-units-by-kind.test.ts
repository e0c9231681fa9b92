import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w31-units-by-kind";

const said = (words: string) => readText("二、机构设置", words);

testRule(rule, {
  valid: {
    各类相加等于总数: said("纳入预算编制范围的单位共7个，其中：行政单位1个、参公事业单位2个、事业单位4个。"),
    没有列全各类: said("纳入预算编制范围的单位共7个，其中：行政单位1个、参公事业单位2个。"),
  },
  skipped: {
    没有说明: readDrawing(GENERAL_TABLE),
    只写了总数: said("纳入预算编制范围的单位共7个。"),
    括号里再分: said("单位共7个，其中：行政单位1个、事业单位6个（含参公事业单位2个）、其他单位1个。"),
  },
  invalid: {
    列全而少一个: {
      book: said("纳入预算编制范围的单位共7个，其中：行政单位1个、参公事业单位2个、事业单位3个。"),
      findings: [
        {
          message: "“二、机构设置”：写的是单位共 7 个，所列 行政 1 个、参公 2 个、事业 3 个 之和为 6 个。请核对。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
    多于总数: {
      book: said("下属单位5家，其中行政单位2家，事业单位4家。"),
      findings: [
        {
          message: "“二、机构设置”：写的是单位共 5 个，所列 行政 2 个、事业 4 个 之和为 6 个。请核对。",
          cells: ["情况说明!A3"],
        },
      ],
    },
  },
});
