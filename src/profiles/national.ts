import type { RegionProfile } from "../model/profile";
import { nationalNarrative } from "./narrative/national";

/** The common core of the national template; what a region does not say differently holds here. */
export const national = {
  id: "national",
  name: "全国通用",
  source: "财预〔2016〕143号所列公开表样及各地通行做法",
  requiredTables: [
    "income-expenditure",
    "income",
    "expenditure",
    "fiscal",
    "general-function",
    "basic-economic",
    "three-public",
    "government-fund",
  ],
  unit: "万元",
  baseline: "budget",
  targetLayout: "ministry-2021",
  narrative: nationalNarrative,
  signs: [],
  withheldProjects: ["涉密", "技侦", "特情", "情报侦察", "密码设备"],
  evaluatedFrom: 500,
  rulesOff: {},
} as const satisfies RegionProfile;
