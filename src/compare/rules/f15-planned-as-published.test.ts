import { amountOf, handed } from "../../../test/compare/handed";
import { testAcross } from "../../../test/compare/across-tester";
import rule from "./f15-planned-as-published";

const BUDGET = handed(
  "甲中心",
  "“三公”经费支出表 | 合计 | “三公”经费 | 5.00 | B5\n一般公共预算支出表 | 合计 | 一般公共预算 | 90.00 | C5",
);
const account = (threePublic: string, general: string) =>
  handed("甲中心", `“三公”经费支出表 | 合计 | “三公”经费 | ${threePublic} | B8`, {
    file: "决算/甲中心.xlsx",
    documentKind: "final-accounts",
    planned: [amountOf(`一般公共预算支出表 | 一般公共预算财政拨款 | 一般公共预算 | ${general} | A17`)],
  });

testAcross(rule, {
  valid: { 表和文都与公开的预算相同: { submissions: [BUDGET, account("5.00", "90.00")] } },
  skipped: {
    没有决算: { submissions: [BUDGET] },
    没有同一年度的预算: { submissions: [{ ...BUDGET, year: 2024 }, account("5.00", "90.00")] },
  },
  invalid: {
    文中的年初预算不同: {
      round: { submissions: [account("5.00", "91.00")], prior: [BUDGET] },
      findings: [
        {
          message:
            "“甲中心”的决算写的年初预算，一般公共预算 91.00万元（决算/甲中心.xlsx 一般公共预算支出表!A17），同年公开的预算（甲中心.xlsx）为 90.00万元，相差 1.00万元。请核对口径；预算调整过的，写明是调整后的数。",
          cells: ["决算/甲中心.xlsx 一般公共预算支出表!A17", "甲中心.xlsx 一般公共预算支出表!C5"],
          severity: "warning",
        },
      ],
    },
  },
});
