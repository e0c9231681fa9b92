import { parseJson } from "../model/json";
import type { Settings } from "../model/settings";
import { UserError } from "../model/user-error";
import { PROFILES, readProfile } from "../profiles/index";
import type { CliDeps } from "./deps";
import { misuse } from "./usage";

/** What --profile says: the id of a form, auto, or the file of a bureau's own form (.json). */
export async function chosenProfile(
  value: string,
  deps: Pick<CliDeps, "readText">,
): Promise<Pick<Settings, "profile" | "ownProfiles">> {
  if (!/\.json$/i.test(value)) {
    if (value === "auto" || PROFILES.some(({ id }) => id === value)) return { profile: value };
    throw misuse(
      `选项“--profile”的取值不对，可用：auto、${PROFILES.map(({ id }) => id).join("、")}，或者表式文件（.json）`,
    );
  }
  const read = readProfile(parseJson(await deps.readText(value)));
  if ("problems" in read) throw new UserError("profileInvalid", { file: value, problem: read.problems.join("；") });
  return { profile: read.profile.id, ownProfiles: [read.file] };
}
