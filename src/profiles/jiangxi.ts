import type { RegionProfile } from "../model/profile";
import { national } from "./national";
import { jiangxiNarrative } from "./narrative/jiangxi";

export const jiangxi = {
  ...national,
  id: "jiangxi",
  name: "江西",
  source: "江西省景德镇市2025年单位预算公开文本",
  requiredTables: [
    "income-expenditure",
    "income",
    "expenditure",
    "fiscal",
    "general-function",
    "basic-economic",
    "three-public",
    "government-fund",
    "state-capital",
  ],
  targetLayout: "jiangxi",
  narrative: jiangxiNarrative,
  signs: [
    // the departments of the centre number their tables the same way
    { where: "text", pattern: /^单位公开表\d+$/, weight: 2 },
    { where: "title", pattern: /^单位(收入|支出)汇总表$/, weight: 3 },
    { where: "heading", pattern: /^教育收费资金收入$/, weight: 2 },
    { where: "heading", pattern: /学术交流/, weight: 2 },
    { where: "text", pattern: /江西/, weight: 1 },
  ],
} as const satisfies RegionProfile;
