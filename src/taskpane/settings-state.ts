import * as v from "valibot";
import type { WorkbookHost } from "../model/host";
import { parseJson } from "../model/json";
import { isColumnMeaning, isRowMeaning } from "../model/meaning";
import { DEFAULT_SETTINGS, type Settings, SETTINGS_STATE } from "../model/settings";
import type { Notice } from "./pane-state";
import type { ProfileChoice } from "./services";
import { NOTICES } from "./strings";

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
});

/** The text kept with the workbook; undefined for settings that say nothing, so that nothing stays behind. */
export const settingsToText = (settings: Settings): string | undefined =>
  isDefault(settings) ? undefined : JSON.stringify({ version: 1, ...settings });

const isDefault = (settings: Settings): boolean => {
  const { profile, unitNature, rules: changed, waivers, tableTypes, columns = [], rows = [] } = settings;
  const lists = [Object.keys(changed), waivers, tableTypes, columns, rows];
  return profile === DEFAULT_SETTINGS.profile && unitNature === undefined && lists.every(({ length }) => length === 0);
};

/** Reads what settingsToText wrote; undefined when the text is something else. */
export function parseSettings(text: string): Settings | undefined {
  const result = v.safeParse(savedSettings, parseJson(text));
  if (!result.success) return undefined;
  const { version: _, ...settings } = result.output;
  return settings as Settings;
}

/** A configuration file of the command line with what the user said tables, columns and rows are; undefined for nothing. */
export function meaningsAsConfig({ tableTypes, columns = [], rows = [] }: Settings): string | undefined {
  if (tableTypes.length + columns.length + rows.length === 0) return undefined;
  return `${JSON.stringify({ tableTypes, columns, rows }, undefined, 2)}\n`;
}

/** The decisions that are kept; a notice where they cannot be used. */
interface KeptDecisions {
  readonly settings: Settings;
  readonly notice?: Notice;
}

/** Where the user's decisions are kept from one session to the next. The pane knows no other way to them. */
export interface DecisionStore {
  load(): Promise<KeptDecisions>;
  /** Settings that say nothing leave nothing behind. */
  save(settings: Settings): Promise<void>;
  forget(): Promise<void>;
}

/** Keeps the decisions with the workbook, as one text. */
export const workbookStore = (
  host: Pick<WorkbookHost, "loadState" | "saveState">,
  profiles: readonly ProfileChoice[],
): DecisionStore => ({
  load: () => loadDecisions(host, profiles),
  save: (settings) => host.saveState(SETTINGS_STATE, settingsToText(settings)),
  forget: () => host.saveState(SETTINGS_STATE, undefined),
});

/** The decisions kept with the workbook. What cannot be used is left where it is and reported. */
async function loadDecisions(
  host: Pick<WorkbookHost, "loadState">,
  profiles: readonly ProfileChoice[],
): Promise<KeptDecisions> {
  const text = await host.loadState(SETTINGS_STATE);
  if (text === undefined) return { settings: DEFAULT_SETTINGS };
  const settings = parseSettings(text);
  if (!settings) {
    return { settings: DEFAULT_SETTINGS, notice: { intent: "warning", text: NOTICES.unreadableSettings } };
  }
  if (settings.profile === "auto" || profiles.some(({ id }) => id === settings.profile)) return { settings };
  return { settings: { ...settings, profile: "auto" }, notice: { intent: "warning", text: NOTICES.unknownProfile } };
}
