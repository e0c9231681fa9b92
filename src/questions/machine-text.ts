import * as v from "valibot";
import { parseJson } from "../model/json";
import type { Settings } from "../model/settings";
import { keptKinds } from "./library-text";
import { officialLists } from "./settings-text";

/** What a bureau gave out and the user imported: it belongs to the machine, whatever workbook is open. */
export type KeptOnMachine = Pick<Settings, "officialLists" | "library" | "ownProfiles">;

const kept = v.object({
  version: v.literal(1),
  officialLists: v.exactOptional(officialLists),
  library: v.exactOptional(keptKinds),
  // each is checked when it is used
  ownProfiles: v.exactOptional(v.array(v.looseObject({ 代号: v.string(), 名称: v.string() }))),
});

/** The text kept on this machine; undefined when there is nothing to keep. */
export function machineText(settings: KeptOnMachine): string | undefined {
  const { officialLists: lists = [], library = [], ownProfiles = [] } = settings;
  if (lists.length + library.length + ownProfiles.length === 0) return undefined;
  return JSON.stringify({
    version: 1,
    ...(lists.length > 0 && { officialLists: lists }),
    ...(library.length > 0 && { library }),
    ...(ownProfiles.length > 0 && { ownProfiles }),
  });
}

/** Reads what machineText wrote; nothing when the text is something else. */
export function parseMachine(text: string): KeptOnMachine {
  const result = v.safeParse(kept, parseJson(text));
  if (!result.success) return {};
  const { version: _, ...rest } = result.output;
  return rest as KeptOnMachine;
}
