import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./p03-secrecy-marks";

testRule(rule, {
  valid: {
    文中提到保密: readDrawing("保守国家秘密、保护商业秘密\n秘密战线教育基地运行费\n内部控制建设"),
  },
  skipped: { 没有文字: readDrawing("1 | 2") },
  invalid: {
    密级和内部标记: {
      book: readDrawing("机密★1年\n（内部资料，注意保存）\n2025年预算"),
      findings: [
        {
          message: "表!A1 出现密级标志“机密★1年”。标有密级的内容不得公开，请确认已经解密或完成保密审查。",
          cells: ["表!A1"],
          severity: "warning",
        },
        {
          message: "表!A2 出现“(内部资料,注意保存)”。公开前请确认能否公开，并删除这类标记。",
          cells: ["表!A2"],
          severity: "warning",
        },
      ],
    },
  },
});
