import { handed, inList } from "../../../test/compare/handed";
import { testAcross } from "../../../test/compare/across-tester";
import type { Due, UnitEntry } from "../../model/round";
import rule from "./g18-every-unit-has-published";

const listed = (name: string, due: readonly Due[] = ["tables"]): readonly UnitEntry[] => [
  { name, aliases: ["旧名"], due, cell: inList("名单.csv", 2) },
];
const UNIT = handed("甲中心", "支出总表 | 合计 | | 1.00 | C5");

testAcross(rule, {
  valid: {
    交来了预算表: { submissions: [UNIT], units: listed("甲中心") },
    以别名交来: { submissions: [{ ...UNIT, unitName: "旧名" }], units: listed("甲中心") },
    括号写法不同: { submissions: [{ ...UNIT, unitName: "某局（本级）" }], units: listed("某局本级") },
  },
  skipped: { 没有给出名单: { submissions: [UNIT] } },
  invalid: {
    没有交来: {
      round: { submissions: [UNIT], units: listed("乙站") },
      findings: [
        { message: "名单中的“乙站”（名单.csv C2）没有交来预算公开文件。", cells: ["名单.csv C2"], severity: "error" },
      ],
    },
    有文件没有读取时只作提醒: {
      round: { submissions: [UNIT], units: listed("乙站"), unread: ["坏.xlsx"] },
      findings: [
        {
          message:
            "名单中的“乙站”（名单.csv C2）没有交来预算公开文件。（有文件没有读取或没有读出单位名称，可能在其中，所以只作提醒。）",
          cells: ["名单.csv C2"],
          severity: "warning",
        },
      ],
    },
    没有说明: {
      round: { submissions: [UNIT], units: listed("甲中心", ["tables", "text", "targets"]) },
      findings: [
        {
          message:
            "“甲中心”交来的文件里没有“预算情况说明”、“绩效目标表”，名单（名单.csv C2）要求公开。可能在另外的文件里，请核对。",
          cells: ["名单.csv C2"],
          severity: "warning",
        },
      ],
    },
  },
});
