import type { ProjectKind } from "./core-indicator";

/** 补助发放. From practice; `seenIn` names the published document that prints the indicator. */
export const subsidy: ProjectKind = {
  id: "subsidy",
  name: "补助发放",
  keywords: ["补助", "补贴", "救助", "岗位", "奖励"],
  indicators: [
    {
      role: "core",
      level1: "cost",
      level2: "economic-cost",
      name: "人均补助标准",
      op: "=",
      unit: "元/人·月",
      standard: "文件规定的标准",
    },
    { role: "core", level1: "output", level2: "quantity", name: "补助人数", op: "=", unit: "人" },
    {
      role: "core",
      level1: "output",
      level2: "quantity",
      name: "申请审核完成率",
      op: "=",
      unit: "%",
      customary: "100",
    },
    { role: "core", level1: "output", level2: "quality", name: "对象精准率", op: "=", unit: "%", customary: "100" },
    { role: "core", level1: "output", level2: "quality", name: "审核达标率", op: "=", unit: "%", customary: "100" },
    { role: "core", level1: "output", level2: "timeliness", name: "按时发放率", op: "=", unit: "%", customary: "100" },
    { role: "core", level1: "benefit", level2: "social-benefit", name: "生活改善比例（抽样）", op: "≥", unit: "%" },
    { role: "core", level1: "benefit", level2: "social-benefit", name: "政策知晓率", op: "≥", unit: "%" },
    {
      role: "core",
      level1: "satisfaction",
      level2: "served",
      name: "受助对象满意度",
      op: "≥",
      unit: "%",
      customary: "90",
    },
    { role: "optional", level1: "output", level2: "quality", name: "公示率", op: "=", unit: "%", customary: "100" },
    { role: "optional", level1: "output", level2: "quantity", name: "发放次数", op: "=", unit: "次" },
    { role: "optional", level1: "output", level2: "timeliness", name: "发放周期", op: "≤", unit: "天" },
  ],
};
