import type { ProjectKind } from "./core-indicator";

/** 培训、会议. From practice; `seenIn` names the published document that prints the indicator. */
export const training: ProjectKind = {
  id: "training",
  name: "培训、会议",
  keywords: ["培训", "会议", "轮训", "研讨"],
  indicators: [
    {
      role: "core",
      level1: "cost",
      level2: "economic-cost",
      name: "人均成本",
      op: "≤",
      unit: "元/人·天",
      standard: "当地标准",
    },
    { role: "core", level1: "output", level2: "quantity", name: "培训（会议）期数", op: "≥", unit: "期" },
    { role: "core", level1: "output", level2: "quantity", name: "参训（参会）人次", op: "≥", unit: "人次" },
    { role: "core", level1: "output", level2: "quality", name: "到课率", op: "≥", unit: "%", customary: "95" },
    { role: "core", level1: "output", level2: "quality", name: "考核合格率", op: "≥", unit: "%", customary: "95" },
    { role: "core", level1: "output", level2: "timeliness", name: "完成时间", op: "date", customary: "12月底前" },
    { role: "core", level1: "benefit", level2: "social-benefit", name: "参训单位覆盖率", op: "≥", unit: "%" },
    { role: "core", level1: "satisfaction", level2: "served", name: "学员满意度", op: "≥", unit: "%", customary: "90" },
    { role: "optional", level1: "output", level2: "quantity", name: "培训课时", op: "≥", unit: "课时" },
    { role: "optional", level1: "benefit", level2: "social-benefit", name: "持证上岗比例", op: "≥", unit: "%" },
    {
      role: "optional",
      level1: "output",
      level2: "timeliness",
      name: "计划按期执行率",
      op: "=",
      unit: "%",
      customary: "100",
    },
  ],
};
