import type { RegionProfile } from "../model/profile";
import { national } from "./national";
import { shaanxiNarrative } from "./narrative/shaanxi";

export const shaanxi = {
  ...national,
  id: "shaanxi",
  name: "陕西",
  source: "陕西省渭南市2024年单位综合预算公开报表",
  requiredTables: [
    "income-expenditure",
    "income",
    "expenditure",
    "fiscal",
    "general-function",
    "general-economic",
    "basic-function",
    "basic-economic",
    "government-fund",
    "projects",
    "procurement",
    "three-public",
  ],
  unit: "元",
  targetLayout: "shaanxi",
  narrative: shaanxiNarrative,
  signs: [
    { where: "title", pattern: /综合预算/, weight: 2 },
    { where: "heading", pattern: /^专项业务经费支出$/, weight: 3 },
    { where: "heading", pattern: /^政府(预算支出)?经济/, weight: 2 },
    { where: "title", pattern: /专项业务经费/, weight: 2 },
    { where: "text", pattern: /陕西/, weight: 1 },
  ],
} as const satisfies RegionProfile;
