import { noForm, oneForm, withLevel } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j11-value-restates-name";

testRule(rule, {
  valid: {
    数值不算重复: oneForm(),
    与名称无关的文字由其他规则报告: oneForm({ indicators: withLevel("质量指标", "专线状况", "平稳运行") }),
  },
  skipped: {
    没有绩效目标表: noForm,
  },
  invalid: {
    与名称完全相同: {
      book: oneForm({ indicators: withLevel("社会效益指标", "提高工作效率", "提高工作效率") }),
      findings: [
        {
          message:
            "“热线运行经费”：指标“提高工作效率”的值“提高工作效率”（绩效!D13）与指标名称相同，不是目标值。请填写数值和单位。",
          cells: ["绩效!D13", "绩效!C13"],
          severity: "error",
        },
      ],
    },
    名称中抽出的文字: {
      book: oneForm({ indicators: withLevel("社会效益指标", "提高机关单位工作效率", "提高工作效率") }),
      findings: [
        {
          message:
            "“热线运行经费”：指标“提高机关单位工作效率”的值“提高工作效率”（绩效!D13）只是指标名称中的文字，不是目标值。请填写数值和单位。",
          cells: ["绩效!D13", "绩效!C13"],
          severity: "warning",
        },
      ],
    },
  },
});
