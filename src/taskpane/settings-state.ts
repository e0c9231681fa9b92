import type { WorkbookHost } from "../model/host";
import { DEFAULT_SETTINGS, type Settings, SETTINGS_STATE } from "../model/settings";
import { parseSettings, settingsToText } from "../questions/settings-text";
import type { Notice } from "./pane-state";
import type { ProfileChoice } from "./services";
import { NOTICES } from "./strings";

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
