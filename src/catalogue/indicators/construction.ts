import type { ProjectKind } from "./core-indicator";

/** 基本建设、修缮. From practice; `seenIn` names the published document that prints the indicator. */
export const construction: ProjectKind = {
  id: "construction",
  name: "基本建设、修缮",
  keywords: ["新建", "改造", "修缮", "工程", "装修", "建设"],
  indicators: [
    { role: "core", level1: "cost", level2: "economic-cost", name: "概算控制率", op: "≤", unit: "%", customary: "100" },
    { role: "core", level1: "cost", level2: "economic-cost", name: "单位造价", op: "≤", unit: "元/㎡" },
    { role: "core", level1: "output", level2: "quantity", name: "建设（修缮）面积", op: "=", unit: "㎡" },
    { role: "core", level1: "output", level2: "quantity", name: "完成投资额", op: "≥", unit: "万元" },
    { role: "core", level1: "output", level2: "quality", name: "验收合格率", op: "=", unit: "%", customary: "100" },
    { role: "core", level1: "output", level2: "quality", name: "质量安全事故", op: "=", unit: "起", customary: "0" },
    { role: "core", level1: "output", level2: "timeliness", name: "完工及时率", op: "=", unit: "%", customary: "100" },
    { role: "core", level1: "benefit", level2: "social-benefit", name: "服务人口", op: "≥", unit: "人" },
    { role: "core", level1: "benefit", level2: "ecological-benefit", name: "扬尘噪声投诉", op: "≤", unit: "件" },
    {
      role: "core",
      level1: "satisfaction",
      level2: "served",
      name: "居民（使用单位）满意度",
      op: "≥",
      unit: "%",
      customary: "85",
    },
    { role: "optional", level1: "cost", level2: "economic-cost", name: "变更金额占比", op: "≤", unit: "%" },
    { role: "optional", level1: "output", level2: "timeliness", name: "工期", op: "≤", unit: "天" },
  ],
};
