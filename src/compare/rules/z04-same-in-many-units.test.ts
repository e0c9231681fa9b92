import { handed } from "../../../test/compare/handed";
import { testAcross } from "../../../test/compare/across-tester";
import type { Finding } from "../../model/finding";
import type { FiledSubmission } from "../../model/round";
import rule from "./z04-same-in-many-units";

const FINDING: Finding = {
  code: "N15",
  name: "total-equals-classes",
  severity: "error",
  message: "合计与各类之和不符。",
  cells: [{ sheet: "支出总表", row: 5, column: 3, role: "stated" }],
  explainedByRounding: false,
};
const unit = (name: string, about: string, finding: Finding = FINDING): FiledSubmission =>
  handed(name, "", { findings: [finding], findingKeys: [{ about, stated: "1.00" }] });

testAcross(rule, {
  valid: {
    各有各的问题: { submissions: [unit("甲中心", "一"), unit("乙站", "二"), unit("丙所", "三")] },
    已核实的不算: {
      submissions: ["甲中心", "乙站", "丙所"].map((name) => unit(name, "一", { ...FINDING, waived: "批复如此" })),
    },
  },
  skipped: { 不到三份: { submissions: [unit("甲中心", "一"), unit("乙站", "一")] } },
  invalid: {
    三家的合计行都不等于各类之和: {
      round: { submissions: [unit("甲中心", "一"), unit("乙站", "一"), unit("丙所", "一")] },
      findings: [
        {
          message:
            "3 个单位（共 3 个）有同一个问题：N15 合计等于各类之和。例如“甲中心”、“乙站”、“丙所”：合计与各类之和不符。可能出自统一下发的模板或导出表格的系统，请先核对模板，再逐个退回。",
          cells: ["甲中心.xlsx 支出总表!C5", "乙站.xlsx 支出总表!C5", "丙所.xlsx 支出总表!C5"],
          severity: "info",
        },
      ],
    },
  },
});
