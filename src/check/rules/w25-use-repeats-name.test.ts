import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w25-use-repeats-name";

const HEADING = "一、关于2025年一般公共预算支出情况的说明";

testRule(rule, {
  valid: {
    写明了具体用途: readText(
      HEADING,
      "2025年一般公共预算支出80.25万元，按项级科目包括：（一）2012604-档案馆70.25万元，主要用于馆藏档案的保管和利用。",
    ),
  },
  skipped: {
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    用途只重复名称: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，按项级科目包括：（一）2012604-档案馆70.25万元，主要用于档案馆支出；（二）2080505-机关事业单位基本养老保险缴费支出10.00万元，主要用于机关事业单位基本养老保险缴费支出。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：2 个科目的用途只重复了科目名称（2012604-档案馆、2080505-机关事业单位基本养老保险缴费支出）。建议写明具体用途。",
          cells: ["情况说明!A3", "情况说明!A3"],
          severity: "info",
        },
      ],
    },
  },
});
