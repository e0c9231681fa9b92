import * as v from "valibot";
import { SEVERITIES } from "../model/finding";
import { parseJson } from "../model/json";
import { isColumnMeaning, isRowMeaning } from "../model/meaning";
import { DEFAULT_SETTINGS, type Settings } from "../model/settings";

const severity = v.picklist(SEVERITIES);
const ruleCode = v.custom<Settings["waivers"][number]["rule"]>(
  (input) => typeof input === "string" && /^[NXWKGSJYDPE]\d+$/.test(input),
);

const ruleSetting = v.object({
  severity: v.optional(severity),
  off: v.optional(v.boolean()),
  reason: v.string(),
});

const entries = v.optional(v.array(v.tuple([v.string(), v.string()])));

/** Official lists of several years. */
export const officialLists = v.array(
  v.object({
    year: v.number(),
    entries: v.object({ functional: entries, economic: entries, governmentEconomic: entries }),
  }),
);

const savedSettings = v.object({
  version: v.literal(1),
  profile: v.string(),
  unitNature: v.optional(v.picklist(["administrative", "civil-service-managed", "institution", "mixed"])),
  rules: v.record(v.string(), ruleSetting),
  waivers: v.array(v.object({ rule: ruleCode, cells: v.array(v.string()), reason: v.string() })),
  tableTypes: v.array(v.object({ sheet: v.string(), top: v.number(), type: v.string() })),
  columns: v.optional(
    v.array(
      v.object({
        sheet: v.string(),
        head: v.array(v.string()),
        nth: v.number(),
        as: v.pipe(v.string(), v.check(isColumnMeaning)),
      }),
    ),
  ),
  rows: v.optional(
    v.array(
      v.object({
        sheet: v.string(),
        label: v.string(),
        nth: v.number(),
        as: v.pipe(v.string(), v.check(isRowMeaning)),
      }),
    ),
  ),
  officialLists: v.optional(officialLists),
});

/** The text kept with the workbook; undefined for settings that say nothing, so that nothing stays behind. */
export const settingsToText = ({ library: _, ownProfiles: __, ...settings }: Settings): string | undefined =>
  isDefault(settings) ? undefined : JSON.stringify({ version: 1, ...settings });

const isDefault = (settings: Settings): boolean => {
  const { profile, unitNature, rules: changed, waivers, tableTypes, columns = [], rows = [] } = settings;
  const lists = [Object.keys(changed), waivers, tableTypes, columns, rows, settings.officialLists ?? []];
  return profile === DEFAULT_SETTINGS.profile && unitNature === undefined && lists.every(({ length }) => length === 0);
};

/** Reads what settingsToText wrote; undefined when the text is something else. */
export function parseSettings(text: string): Settings | undefined {
  const result = v.safeParse(savedSettings, parseJson(text));
  if (!result.success) return undefined;
  const { version: _, ...settings } = result.output;
  return settings as Settings;
}
