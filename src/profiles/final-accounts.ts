import type { RegionProfile } from "../model/profile";
import { finalAccountsNarrative } from "./narrative/final-accounts";

/** What final accounts of every region have instead of what their budgets have: the nine tables of the ministry, 公开01–09. */
export const finalAccounts = {
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
  baseline: "outturn",
  narrative: finalAccountsNarrative,
} as const satisfies Partial<RegionProfile>;
