import type { RegionProfile } from "../model/profile";
import { national } from "./national";
import { fujianNarrative } from "./narrative/fujian";

export const fujian = {
  ...national,
  id: "fujian",
  name: "福建",
  source: "福建省福州市2025年、三明市2024年单位预算公开文本",
  requiredTables: [
    "income-expenditure",
    "income",
    "expenditure",
    "fiscal",
    "general-function",
    "government-fund",
    "state-capital",
    "general-economic",
    "basic-economic",
    "three-public",
  ],
  targetLayout: "fujian",
  narrative: fujianNarrative,
  signs: [
    { where: "title", pattern: /^(收支|收入|支出|财政拨款收支)预算总表$/, weight: 1 },
    { where: "title", pattern: /一般公共预算拨款支出预算表$/, weight: 3 },
    { where: "title", pattern: /支出经济分类情况表$/, weight: 3 },
    { where: "title", pattern: /预算拨款支出预算表$/, weight: 1 },
    { where: "text", pattern: /福建|闽/, weight: 1 },
  ],
} as const satisfies RegionProfile;
