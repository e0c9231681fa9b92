import { handed } from "../../../test/compare/handed";
import { testAcross } from "../../../test/compare/across-tester";
import type { Round } from "../../model/round";
import rule from "./z03-far-from-last-year";

const THREE = "“三公”经费支出表 | 合计 | “三公”经费 |";
const round = (now: string, before: string): Round => ({
  submissions: [handed("甲中心", now)],
  prior: [handed("甲中心", before, { year: 2024, file: "上年.xlsx" })],
});
const spent = (amount: string) => `一般公共预算基本支出表 | 合计 | 公用经费 | ${amount} | C5`;
const basic = (amount: string, year: number) => {
  const drawn = handed("甲中心", spent(amount), { year, file: year === 2025 ? "甲中心.xlsx" : "上年.xlsx" });
  const amounts = drawn.amounts.map((each) => ({
    ...each,
    subject: { ...each.subject, fund: "fiscal/general" as const, nature: "basic" as const },
  }));
  return { ...drawn, amounts };
};

testAcross(rule, {
  valid: {
    没有增加: round(`${THREE} 4.00 | C5`, `${THREE} 5.00 | C5`),
    表中列有上年数的由S08判断: round(
      `${THREE} 6.00 | C5\n“三公”经费支出表 | 合计 | 上年“三公”经费 | 5.00 | B5`,
      `${THREE} 5.00 | C5`,
    ),
    公用经费变动不到一半: { submissions: [basic("14.00", 2025)], prior: [basic("10.00", 2024)] },
  },
  skipped: {
    没有给出上年文件: { submissions: [handed("甲中心", `${THREE} 6.00 | C5`)] },
    上年没有同一个数: round(`${THREE} 6.00 | C5`, ""),
  },
  invalid: {
    三公经费增加: {
      round: round(`${THREE} 6.00 | C5`, `${THREE} 5.00 | C5`),
      findings: [
        {
          message:
            "“甲中心”的“三公”经费 6.00万元（甲中心.xlsx “三公”经费支出表!C5），比上年公开的 5.00万元（上年.xlsx “三公”经费支出表!C5）增加 1.00万元。“三公”经费一般只减不增，请核对有无依据。",
          cells: ["甲中心.xlsx “三公”经费支出表!C5", "上年.xlsx “三公”经费支出表!C5"],
          severity: "info",
        },
      ],
    },
    公用经费变动超过一半: {
      round: { submissions: [basic("20.00", 2025)], prior: [basic("10.00", 2024)] },
      findings: [
        {
          message:
            "“甲中心”的公用经费 20.00万元（甲中心.xlsx 一般公共预算基本支出表!C5），上年公开的是 10.00万元（上年.xlsx 一般公共预算基本支出表!C5），变动超过一半。请核对有没有漏列或列错。",
          cells: ["甲中心.xlsx 一般公共预算基本支出表!C5", "上年.xlsx 一般公共预算基本支出表!C5"],
        },
      ],
    },
  },
});
