import { handed, inList } from "../../../test/compare/handed";
import { testAcross } from "../../../test/compare/across-tester";
import { ZERO, toFen } from "../../model/money";
import type { ApprovedAmount, Round } from "../../model/round";
import rule from "./x27-equals-approved";

const UNIT = handed(
  "甲中心",
  "支出总表 | 合计 | | 100.00 | C5\n一般公共预算支出表 | 2010301 行政运行 | 一般公共预算 | 60.00 | C6",
);
const approved = (amount: string, about: ApprovedAmount["about"] = {}, name = "甲中心"): Round => ({
  submissions: [UNIT],
  approved: [
    { of: { name }, about, amount: toFen(amount, "万元"), margin: ZERO, unit: "万元", cell: inList("批复.csv", 2, 8) },
  ],
});

testAcross(rule, {
  valid: {
    支出总额与批复数相同: approved("100.00"),
    一个科目与批复数相同: approved("60.00", { fund: "fiscal/general", functional: "2010301" }),
  },
  skipped: {
    没有给出批复数: { submissions: [UNIT] },
    清单里的单位没有交来: approved("100.00", {}, "乙站"),
    表中没有这一项: approved("5.00", { item: "three-public" }),
  },
  invalid: {
    公开数多于批复数: {
      round: approved("90.00"),
      findings: [
        {
          message:
            "“甲中心”公开的支出合计 100.00万元（甲中心.xlsx 支出总表!C5），批复数为 90.00万元（批复.csv H2），相差 10.00万元。公开的应是批复的预算，请核对。",
          cells: ["甲中心.xlsx 支出总表!C5", "批复.csv H2"],
          severity: "error",
        },
      ],
    },
  },
});
