import type { WorkbookHost } from "../model/host";
import { DEFAULT_SETTINGS, type Settings, SETTINGS_STATE } from "../model/settings";
import { type KeptOnMachine, machineText, parseMachine } from "../questions/machine-text";
import { parseSettings, settingsToText } from "../questions/settings-text";
import { readProfile } from "../profiles/index";
import type { Notice } from "./pane-state";
import type { PaneServices, ProfileChoice } from "./services";
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

type Places = Pick<PaneServices, "profiles" | "machine"> & {
  readonly host: Pick<WorkbookHost, "loadState" | "saveState">;
};

/**
 * Keeps the decisions with the workbook, as one text, and what was imported for every workbook on this machine. Where the
 * machine keeps nothing, official lists go with the workbook.
 */
export function decisionStore({ host, profiles, machine }: Places): DecisionStore {
  let onMachine: string | undefined;
  return {
    load: async () => {
      onMachine = await machine?.load();
      const own = onMachine === undefined ? {} : parseMachine(onMachine);
      const kept = await loadDecisions(host, [...profiles, ...ownChoices(own)]);
      return { ...kept, settings: withMachine(kept.settings, own) };
    },
    save: async (settings) => {
      const text = machineText(settings);
      const isKept = machine !== undefined && (text === onMachine || (await machine.save(text)));
      if (isKept) onMachine = text;
      const { officialLists: _, ...own } = settings;
      await host.saveState(SETTINGS_STATE, settingsToText(isKept ? own : settings));
    },
    forget: () => host.saveState(SETTINGS_STATE, undefined),
  };
}

/** The imported forms of bureaus, to choose from. */
export const ownChoices = ({ ownProfiles = [] }: Pick<Settings, "ownProfiles">): readonly ProfileChoice[] =>
  ownProfiles.flatMap((file) => {
    const read = readProfile(file);
    return "profile" in read ? [{ id: read.profile.id, name: read.profile.name }] : [];
  });

/** The lists of the machine, then those an older workbook brings for other years. */
function withMachine(settings: Settings, { officialLists = [], library, ownProfiles }: KeptOnMachine): Settings {
  const years = new Set(officialLists.map(({ year }) => year));
  const lists = [...officialLists, ...(settings.officialLists ?? []).filter(({ year }) => !years.has(year))];
  return {
    ...settings,
    ...(lists.length > 0 && { officialLists: lists }),
    ...(library && { library }),
    ...(ownProfiles && { ownProfiles }),
  };
}

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
