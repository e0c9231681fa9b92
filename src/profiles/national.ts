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
  targetWeights: {
    basis: "财预〔2021〕101号的分配，另计预算执行率 10，条文未核对",
    withCost: { cost: 20, output: 40, benefit: 20, satisfaction: 10 },
    withoutCost: { output: 50, benefit: 30, satisfaction: 10 },
  },
  evaluatedFrom: 500,
  rulesOff: {},
} as const satisfies RegionProfile;
