import { noForm, oneForm, withLevel } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j16-money-in-quantity";

testRule(rule, {
  valid: {
    数量以件计: oneForm(),
    完成投资额本来就是金额: oneForm({ indicators: withLevel("数量指标", "完成投资额", "≥100万元") }),
    以万计的数量: oneForm({ indicators: withLevel("数量指标", "来电受理量", "≥27万") }),
  },
  skipped: {
    没有绩效目标表: noForm,
    没有数量指标: oneForm({ indicators: [["效益指标", "社会效益指标", "群众知晓率", "≥80%"]] }),
  },
  invalid: {
    写成万元: {
      book: oneForm({ indicators: withLevel("数量指标", "租车次数/人数", "1.5万元") }),
      findings: [
        {
          message:
            "“热线运行经费”：数量指标“租车次数/人数”的值是金额“1.5万元”（绩效!D10）。请移到成本指标，并补充数量。",
          cells: ["绩效!D10", "绩效!C10"],
          severity: "warning",
        },
      ],
    },
    采购写成不超过二万: {
      book: oneForm({ indicators: withLevel("数量指标", "采购办公用品、印刷等", "不超过2万") }),
      findings: [
        {
          message:
            "“热线运行经费”：数量指标“采购办公用品、印刷等”的值是金额“不超过2万”（绩效!D10）。请移到成本指标，并补充数量。",
          cells: ["绩效!D10", "绩效!C10"],
          severity: "warning",
        },
      ],
    },
  },
});
