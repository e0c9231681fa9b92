import type { ProjectKind } from "./core-indicator";

/** 宣传. From practice; `seenIn` names the published document that prints the indicator. */
export const publicity: ProjectKind = {
  id: "publicity",
  name: "宣传",
  keywords: ["宣传", "普法", "媒体", "活动"],
  indicators: [
    { role: "core", level1: "cost", level2: "economic-cost", name: "单次活动成本", op: "≤", unit: "元" },
    { role: "core", level1: "output", level2: "quantity", name: "活动场次", op: "≥", unit: "场" },
    { role: "core", level1: "output", level2: "quantity", name: "稿件（视频）数", op: "≥", unit: "条" },
    { role: "core", level1: "output", level2: "quantity", name: "宣传品数量", op: "≥", unit: "份" },
    { role: "core", level1: "output", level2: "quality", name: "内容差错", op: "=", unit: "处", customary: "0" },
    { role: "core", level1: "output", level2: "timeliness", name: "发布及时率", op: "≥", unit: "%", customary: "95" },
    { role: "core", level1: "benefit", level2: "social-benefit", name: "覆盖人次", op: "≥", unit: "万人次" },
    { role: "core", level1: "benefit", level2: "social-benefit", name: "知晓率", op: "≥", unit: "%" },
    { role: "core", level1: "satisfaction", level2: "served", name: "受众满意度", op: "≥", unit: "%", customary: "85" },
    { role: "optional", level1: "benefit", level2: "social-benefit", name: "阅读（播放）量", op: "≥", unit: "次" },
    { role: "optional", level1: "cost", level2: "economic-cost", name: "制作费", op: "≤", unit: "万元" },
  ],
};
