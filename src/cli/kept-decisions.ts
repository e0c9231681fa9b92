import type { Settings } from "../model/settings";
import { parseSettings } from "../questions/settings-text";

/** What became of the decisions that the user of the pane left with a workbook. */
export type DecisionsUse = "none" | "used" | "ignored" | "unreadable";

/**
 * The settings a workbook is judged by. What the command line was given goes before what is kept with the workbook; both
 * lists of exceptions hold.
 * @param kept the text kept with the workbook
 */
export function settingsWith(
  given: Settings,
  kept: string | undefined,
  isWanted: boolean,
): { readonly settings: Settings; readonly decisions: DecisionsUse } {
  if (kept === undefined) return { settings: given, decisions: "none" };
  if (!isWanted) return { settings: given, decisions: "ignored" };
  const own = parseSettings(kept);
  if (!own) return { settings: given, decisions: "unreadable" };
  const unitNature = given.unitNature ?? own.unitNature;
  const settings: Settings = {
    ...given,
    profile: given.profile === "auto" ? own.profile : given.profile,
    ...(unitNature && { unitNature }),
    rules: { ...own.rules, ...given.rules },
    waivers: [...own.waivers, ...given.waivers],
    tableTypes: [...own.tableTypes, ...given.tableTypes],
    columns: [...(own.columns ?? []), ...(given.columns ?? [])],
    rows: [...(own.rows ?? []), ...(given.rows ?? [])],
  };
  return { settings, decisions: "used" };
}
