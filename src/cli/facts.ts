import { basename } from "node:path";
import { DEFAULT_SETTINGS } from "../model/settings";
import { chosenProfile } from "./chosen-profile";
import { type CliDeps, EXIT } from "./deps";
import { factsCsv } from "./facts-csv";
import { factsJson } from "./facts-json";

export interface FactsOptions {
  readonly profile: string;
  readonly format: "json" | "csv";
}

/** budget facts FILE: every amount of the recognised tables, with its cell and what it is about. */
export async function factsCommand(file: string, { profile, format }: FactsOptions, deps: CliDeps): Promise<number> {
  const book = await deps.readBook(file, { ...DEFAULT_SETTINGS, ...(await chosenProfile(profile, deps)) });
  const json = factsJson(basename(file), book);
  deps.print(format === "csv" ? factsCsv(json) : `${JSON.stringify(json, null, 1)}\n`);
  for (const { sheet, range, reason } of json.unrecognised) deps.warn(`未读取 ${sheet}!${range}：${reason}`);
  return EXIT.clean;
}
