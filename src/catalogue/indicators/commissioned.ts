import type { ProjectKind } from "./core-indicator";

/** 委托服务（审计、评审、评价、法律）. From practice; `seenIn` names the published document that prints the indicator. */
export const commissioned: ProjectKind = {
  id: "commissioned",
  name: "委托服务（审计、评审、评价、法律）",
  keywords: ["委托", "审计", "评审", "评价", "顾问", "咨询", "第三方"],
  indicators: [
    { role: "core", level1: "cost", level2: "economic-cost", name: "服务费", op: "≤", unit: "万元", prefill: "amount" },
    {
      role: "core",
      level1: "cost",
      level2: "economic-cost",
      name: "服务费率",
      op: "≤",
      unit: "%",
      standard: "行业标准",
    },
    { role: "core", level1: "output", level2: "quantity", name: "报告（项目）数", op: "≥", unit: "个" },
    { role: "core", level1: "output", level2: "quality", name: "成果验收合格率", op: "=", unit: "%", customary: "100" },
    { role: "core", level1: "output", level2: "timeliness", name: "按期提交率", op: "≥", unit: "%", customary: "95" },
    { role: "core", level1: "benefit", level2: "economic-benefit", name: "核减（节约）率", op: "≥", unit: "%" },
    { role: "core", level1: "benefit", level2: "social-benefit", name: "意见采纳（问题整改）率", op: "≥", unit: "%" },
    {
      role: "core",
      level1: "satisfaction",
      level2: "served",
      name: "委托方满意度",
      op: "≥",
      unit: "%",
      customary: "90",
    },
    { role: "optional", level1: "output", level2: "quality", name: "差错率", op: "≤", unit: "%" },
    { role: "optional", level1: "output", level2: "quantity", name: "服务对象家数", op: "≥", unit: "家" },
  ],
};
