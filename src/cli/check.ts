import { basename } from "node:path";
import type { ProfileId } from "../model/profile";
import type { Review } from "../model/review";
import { DEFAULT_SETTINGS, type Settings } from "../model/settings";
import { UserError } from "../model/user-error";
import { checkJson } from "./check-json";
import { checkSarif } from "./check-sarif";
import { checkSummary, type Summed } from "./check-summary";
import { checkText } from "./check-text";
import { settingsFromConfig } from "./config";
import { type CliDeps, EXIT } from "./deps";

export interface CheckOptions {
  readonly profile: ProfileId | "auto";
  readonly format: "text" | "json" | "sarif";
  readonly config?: string;
  /** The official classification of the workbook's year. */
  readonly catalogue?: string;
  /** A .docx or .txt with the narrative, for one workbook. */
  readonly text?: string;
}

/** A workbook that was read, or the sentence why it could not be. */
type Checked = { readonly file: string } & ({ readonly review: Review } | { readonly problem: string });

/** budget check FILE...: judges each workbook by itself; one that cannot be read never stops the others. */
export async function checkCommand(files: readonly string[], options: CheckOptions, deps: CliDeps): Promise<number> {
  const settings = await settingsOf(options, deps);
  if (options.text !== undefined && files.length > 1) {
    throw new UserError("usage", { problem: "--text 只能与一个工作簿一起使用" });
  }
  const checked: Checked[] = [];
  for (const path of files) {
    const one = await checkOne(path, settings, options, deps);
    if ("problem" in one) deps.warn(one.problem);
    else if (options.format === "text") deps.print(checkText(one.file, one.review));
    checked.push(one);
    if (files.length > 1) deps.warn(`${checked.length}/${files.length} ${one.file}`);
  }
  if (options.format === "text" && files.length > 1) deps.print(checkSummary(checked.map(asSummed)));
  if (options.format !== "text") printTogether(checked, options.format, deps);
  const [only] = checked;
  const refused = checked.length === 1 && only ? whyNotJudged(only) : undefined;
  if (refused !== undefined) deps.warn(refused);
  return refused === undefined ? exitCode(checked) : EXIT.cannotRun;
}

/** Final accounts are read and not judged: of such a file alone the command says that it cannot do its work. */
const whyNotJudged = (checked: Checked): string | undefined =>
  "review" in checked && checked.review.documentKind === "final-accounts"
    ? new UserError("finalAccounts", { file: checked.file }).message
    : undefined;

const asSummed = (checked: Checked): Summed => {
  const problem = whyNotJudged(checked);
  return problem === undefined ? checked : { file: checked.file, problem };
};

async function settingsOf({ config, profile }: CheckOptions, deps: CliDeps): Promise<Settings> {
  const settings = config === undefined ? DEFAULT_SETTINGS : settingsFromConfig(await deps.readText(config), config);
  return profile === "auto" ? settings : { ...settings, profile };
}

async function checkOne(
  path: string,
  settings: Settings,
  { text, catalogue }: CheckOptions,
  deps: CliDeps,
): Promise<Checked> {
  const file = basename(path);
  try {
    return { file, review: await deps.review(path, await withCatalogue(path, settings, catalogue, deps), text) };
  } catch (problem) {
    if (!(problem instanceof UserError)) throw problem;
    return { file, problem: problem.message };
  }
}

/** The list stands for the year of each workbook; what it changes is said by the command `catalogue`. */
async function withCatalogue(
  path: string,
  settings: Settings,
  catalogue: string | undefined,
  deps: CliDeps,
): Promise<Settings> {
  if (catalogue === undefined) return settings;
  const { year } = (await deps.readBook(path, settings)).identity;
  if (year === undefined) throw new UserError("yearUnknown", { file: path });
  const { list, report } = await deps.importCatalogue(catalogue, year);
  if (report.problem !== undefined)
    throw new UserError("catalogueUnreadable", { file: catalogue, problem: report.problem });
  return { ...settings, officialLists: [list] };
}

function printTogether(checked: readonly Checked[], format: "json" | "sarif", deps: CliDeps): void {
  const read = checked.flatMap((each) => ("review" in each ? [each] : []));
  if (format === "sarif") {
    deps.print(`${JSON.stringify(checkSarif(read, deps.version), null, 1)}\n`);
    return;
  }
  const json = checked.map((each) =>
    "review" in each ? checkJson(each.file, each.review) : { file: each.file, error: each.problem },
  );
  if (checked.length > 1) deps.print(`${JSON.stringify(json, null, 1)}\n`);
  else if (read.length === 1) deps.print(`${JSON.stringify(json[0], null, 1)}\n`);
}

function exitCode(checked: readonly Checked[]): number {
  if (checked.some((each) => "problem" in each)) return EXIT.cannotRun;
  const hasError = checked.some(
    (each) =>
      "review" in each &&
      each.review.findings.some(({ severity, waived }) => severity === "error" && waived === undefined),
  );
  return hasError ? EXIT.errorsFound : EXIT.clean;
}
