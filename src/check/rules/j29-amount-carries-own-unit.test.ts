import { noForm, oneForm } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j29-amount-carries-own-unit";

testRule(rule, {
  valid: {
    金额是数字: oneForm(),
  },
  skipped: {
    没有绩效目标表: noForm,
  },
  invalid: {
    金额写成四万: {
      book: oneForm({ lines: ["资金总额 | '4万'", "财政拨款 | '4万'", "其他资金 | 0"] }),
      findings: [
        {
          message:
            "“热线运行经费”：2 个金额写为文本（“4万”；绩效!B4、B5），表内单位是万元。建议改为数字，单位写在表头。",
          cells: ["绩效!B4", "绩效!B5"],
          severity: "info",
        },
      ],
    },
  },
});
