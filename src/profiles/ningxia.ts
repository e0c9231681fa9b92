import type { RegionProfile } from "../model/profile";
import { national } from "./national";
import { ningxiaNarrative } from "./narrative/ningxia";

export const ningxia = {
  ...national,
  id: "ningxia",
  name: "宁夏",
  source: "宁夏固原市2025年部门预算公开文本（2025年2月）",
  baseline: "outturn",
  targetLayout: "ningxia",
  narrative: ningxiaNarrative,
  signs: [
    { where: "heading", pattern: /^\d{4}年执行数\(决算数\)$/, weight: 3 },
    { where: "heading", pattern: /^行政支出$/, weight: 2 },
    { where: "title", pattern: /^财政拨款收支预算总表$/, weight: 1 },
    { where: "title", pattern: /^一般公共预算财政拨款(支出|基本支出)表$/, weight: 2 },
    { where: "title", pattern: /部门项目支出预算绩效目标表$/, weight: 2 },
    { where: "text", pattern: /宁夏|自治区人民政府/, weight: 1 },
  ],
} as const satisfies RegionProfile;
