import * as v from "valibot";
import type { WorkbookHost } from "../model/host";
import { parseJson } from "../model/json";
import { DEFAULT_SETTINGS, type Settings } from "../model/settings";
import type { Notice } from "./pane-state";
import type { ProfileChoice } from "./services";
import { NOTICES } from "./strings";

/** The key under which the user's decisions are kept with the workbook. */
export const SETTINGS_KEY = "settings";

const severity = v.picklist(["error", "warning", "info"]);
const ruleCode = v.custom<Settings["waivers"][number]["rule"]>(
  (input) => typeof input === "string" && /^[NXWKGSJYDPE]\d+$/.test(input),
);

const ruleSetting = v.object({
  severity: v.optional(severity),
  off: v.optional(v.boolean()),
  reason: v.string(),
});

const savedSettings = v.object({
  version: v.literal(1),
  profile: v.string(),
  unitNature: v.optional(v.picklist(["administrative", "civil-service-managed", "institution", "mixed"])),
  rules: v.record(v.string(), ruleSetting),
  waivers: v.array(v.object({ rule: ruleCode, cells: v.array(v.string()), reason: v.string() })),
  tableTypes: v.array(v.object({ sheet: v.string(), top: v.number(), type: v.string() })),
});

/** The text kept with the workbook; undefined for settings that say nothing, so that nothing stays behind. */
export const settingsToText = (settings: Settings): string | undefined =>
  isDefault(settings) ? undefined : JSON.stringify({ version: 1, ...settings });

const isDefault = ({ profile, unitNature, rules, waivers, tableTypes }: Settings): boolean =>
  profile === DEFAULT_SETTINGS.profile &&
  unitNature === undefined &&
  Object.keys(rules).length + waivers.length + tableTypes.length === 0;

/** Reads what settingsToText wrote; undefined when the text is something else. */
export function parseSettings(text: string): Settings | undefined {
  const result = v.safeParse(savedSettings, parseJson(text));
  if (!result.success) return undefined;
  const { profile, unitNature, rules, waivers, tableTypes } = result.output;
  return { profile, rules, waivers, tableTypes, ...(unitNature && { unitNature }) } as Settings;
}

/** The decisions kept with the workbook. What cannot be used is left where it is and reported. */
export async function loadDecisions(
  host: WorkbookHost,
  profiles: readonly ProfileChoice[],
): Promise<{ readonly settings: Settings; readonly notice?: Notice }> {
  const text = await host.loadState(SETTINGS_KEY);
  if (text === undefined) return { settings: DEFAULT_SETTINGS };
  const settings = parseSettings(text);
  if (!settings) {
    return { settings: DEFAULT_SETTINGS, notice: { intent: "warning", text: NOTICES.unreadableSettings } };
  }
  if (settings.profile === "auto" || profiles.some(({ id }) => id === settings.profile)) return { settings };
  return { settings: { ...settings, profile: "auto" }, notice: { intent: "warning", text: NOTICES.unknownProfile } };
}
