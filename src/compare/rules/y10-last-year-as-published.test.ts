import { handed } from "../../../test/compare/handed";
import { testAcross } from "../../../test/compare/across-tester";
import rule from "./y10-last-year-as-published";

const NOW = handed("甲中心", "“三公”经费支出表 | 合计 | 上年“三公”经费 | 5.00 | B5\n支出总表 | 合计 | | 100.00 | C5");
const before = (amount: string) =>
  handed("甲中心", `“三公”经费支出表 | 合计 | “三公”经费 | ${amount} | C5`, { year: 2024, file: "上年/甲中心.xlsx" });
testAcross(rule, {
  valid: { 上年数与公开数相同: { submissions: [NOW], prior: [before("5.00")] } },
  skipped: {
    没有给出上年文件: { submissions: [NOW] },
    上年文件里没有这个单位: { submissions: [NOW], prior: [handed("乙站", "", { year: 2024 })] },
  },
  invalid: {
    上年数与公开数不同: {
      round: { submissions: [NOW], prior: [before("4.00")] },
      findings: [
        {
          message:
            "“甲中心”的“‘三公’经费支出表”所列上年预算数，“三公”经费 5.00万元（甲中心.xlsx “三公”经费支出表!B5），上年公开的预算（上年/甲中心.xlsx）为 4.00万元，相差 1.00万元。请核对，或说明上年数为什么不同。",
          cells: ["甲中心.xlsx “三公”经费支出表!B5", "上年/甲中心.xlsx “三公”经费支出表!C5"],
          severity: "error",
        },
      ],
    },
    说明中提到机构改革时只作提醒: {
      round: { submissions: [{ ...NOW, changedBase: "机构改革" }], prior: [before("4.00")] },
      findings: [
        {
          message:
            "“甲中心”的“‘三公’经费支出表”所列上年预算数，“三公”经费 5.00万元（甲中心.xlsx “三公”经费支出表!B5），上年公开的预算（上年/甲中心.xlsx）为 4.00万元，相差 1.00万元。请核对，或说明上年数为什么不同。（说明中提到“机构改革”，所以只作提醒。）",
          cells: ["甲中心.xlsx “三公”经费支出表!B5", "上年/甲中心.xlsx “三公”经费支出表!C5"],
          severity: "warning",
        },
      ],
    },
  },
});
