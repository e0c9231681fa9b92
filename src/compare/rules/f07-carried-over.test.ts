import type { FiledSubmission } from "../../model/round";
import { handed } from "../../../test/compare/handed";
import { testAcross } from "../../../test/compare/across-tester";
import rule from "./f07-carried-over";

/** Final accounts with what was brought forward and what is left. */
function account(year: number, before: string, after: string): FiledSubmission {
  const drawn = handed(
    "甲中心",
    `收支总表 | 年初结转和结余 | 结转下年 | ${before} | B33\n收支总表 | 年末结转和结余 | 结转下年 | ${after} | D33`,
    {
      year,
      file: `${year}/甲中心.xlsx`,
      documentKind: "final-accounts",
    },
  );
  return {
    ...drawn,
    amounts: drawn.amounts.map((each, i) => ({
      ...each,
      subject:
        i === 0
          ? { ...each.subject, flow: "income", year, stage: "outturn", item: "carry-over-in" }
          : { ...each.subject, stage: "outturn" },
    })),
  };
}

testAcross(rule, {
  valid: { 相同: { submissions: [account(2024, "1.00", "8.00"), account(2025, "8.00", "2.00")] } },
  skipped: {
    没有决算: { submissions: [handed("甲中心", "")] },
    没有上年决算: { submissions: [account(2025, "8.00", "2.00")] },
  },
  invalid: {
    年初与上年年末不同: {
      round: { submissions: [account(2025, "8.00", "2.00")], prior: [account(2024, "1.00", "8.10")] },
      findings: [
        {
          message:
            "“甲中心”的年初结转和结余 8.00万元（2025/甲中心.xlsx 收支总表!B33），上年决算（2024/甲中心.xlsx）的年末结转和结余为 8.10万元，相差 0.10万元。有调整的，请在说明中写明。",
          cells: ["2025/甲中心.xlsx 收支总表!B33", "2024/甲中心.xlsx 收支总表!D33"],
          severity: "warning",
        },
      ],
    },
  },
});
