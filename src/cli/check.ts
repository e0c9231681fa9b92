import { DEFAULT_SETTINGS, type Settings } from "../model/settings";
import { UserError } from "../model/user-error";
import { chosenProfile } from "./chosen-profile";
import { type CheckFormat, type CheckPrinter, checkPrinter } from "./check-printers";
import { countsOf, type Summed } from "./check-summary";
import { settingsFromConfig } from "./config";
import { catalogueReader } from "./catalogue-reader";
import { type CliDeps, EXIT, type GivenFile, type Reviewed } from "./deps";
import { type Failure, failureOf } from "./failure";
import { inOrder } from "./in-order";
import type { DecisionsUse } from "./kept-decisions";
import { Progress } from "./progress";
import type { RoundOptions } from "./round/options";
import type { RoundOfFiles } from "./round/round-of-files";
import { misuse } from "./usage";

export interface CheckOptions extends RoundOptions {
  readonly profile: string;
  readonly format: CheckFormat;
  readonly config?: string;
  /** Official lists: yearly packages, or one list for the year of the workbook. */
  readonly catalogue?: readonly string[];
  /** A .docx or .txt with the narrative, for one workbook. */
  readonly text?: string;
  /** Use the decisions that the pane kept with each workbook. */
  readonly decisions?: boolean;
  /** "all", or a file with the fixes to carry out; goes with `out`. */
  readonly fix?: string;
  readonly out?: string;
}

/**
 * budget check FILE...: judges each workbook; one that cannot be read or hits a bug never stops the others.
 * @param round gathers them, where they are looked at together as well
 */
export async function checkCommand(
  found: readonly GivenFile[],
  options: CheckOptions,
  deps: CliDeps,
  round?: RoundOfFiles,
): Promise<number> {
  const settings = await settingsOf(options, deps);
  const files = found.filter(({ isLockFile }) => !isLockFile);
  if (options.text !== undefined && files.length > 1) {
    throw misuse("--text 只能与一个工作簿一起使用");
  }
  for (const { path, isLockFile } of found) if (isLockFile) deps.warn(`跳过 ${path}：打开着的文件旁的临时文件`);
  const printer = checkPrinter(options.format, files.length === 1 && !round, round !== undefined, deps);
  const checked: Summed[] = [];
  const progress = new Progress(files.length);
  const threads = deps.startReviewers?.(files.length);
  const judging = { ...deps, ...(threads && { review: threads.review }) };
  const withCatalogues = catalogueReader(options.catalogue, deps);
  const judgeOne = async (given: GivenFile) =>
    judge(given, () => withCatalogues(given.path, settings), options, round !== undefined, judging);
  for await (const judged of inOrder(files, threads?.atOnce ?? 1, judgeOne, deps.stop)) {
    checked.push(tell(judged, { printer, ...(round && { round }) }, deps));
    if (files.length > 1) deps.warn(progress.next(judged.given.name));
  }
  await threads?.close();
  const across = await round?.end(settings);
  printer.end(checked, across);
  if (checked.length < files.length) {
    deps.warn(new UserError("stopped", { done: String(checked.length), all: String(files.length) }).message);
    return EXIT.cannotRun;
  }
  const code = exitCode(checked);
  const hasError = across?.findings.some(({ severity }) => severity === "error") === true;
  return code === EXIT.clean && hasError ? EXIT.errorsFound : code;
}

/** Who hears of each file. */
interface Listeners {
  readonly printer: CheckPrinter;
  readonly round?: RoundOfFiles;
}

export async function settingsOf({ config, profile }: CheckOptions, deps: CliDeps): Promise<Settings> {
  const settings =
    config === undefined
      ? DEFAULT_SETTINGS
      : settingsFromConfig(await deps.readText(config), config, new Set(deps.rules.map(({ rule }) => rule)));
  return profile === "auto" ? settings : { ...settings, ...(await chosenProfile(profile, deps)) };
}

/** What became of one file, before anything is said of it. */
type Judged = { readonly given: GivenFile } & ({ readonly reviewed: Reviewed } | { readonly failure: Failure });

async function judge(
  given: GivenFile,
  settings: () => Promise<Settings>,
  { text, decisions: usesDecisions = false }: CheckOptions,
  isOneOfMany: boolean,
  deps: CliDeps,
): Promise<Judged> {
  const { path, problem } = given;
  try {
    if (problem) throw problem;
    const options = { usesDecisions, isOneOfMany, ...(text !== undefined && { textFile: text }) };
    return { given, reviewed: await deps.review(path, await settings(), options) };
  } catch (thrown) {
    return { given, failure: failureOf(thrown, path, deps) };
  }
}

/** Says what became of a file, in the order in which the files were given. */
function tell(judged: Judged, { printer, round }: Listeners, deps: CliDeps): Summed {
  const { given } = judged;
  const { path, name: file } = given;
  if ("failure" in judged) {
    printer.failed(given, judged.failure);
    round?.failed(given, judged.failure);
    deps.warn(judged.failure.problem);
    return { file, ...judged.failure };
  }
  const { review, decisions, submission } = judged.reviewed;
  printer.judged(given, review);
  if (submission) round?.judged(given, review, { ...submission, file, findings: review.findings });
  warnOfDecisions(path, decisions, deps);
  return countsOf(file, review);
}

/** A unit decides in the pane; whoever checks many workbooks decides by a configuration file, and for all of them. */
const decisionsNotUsed = (path: string): string =>
  `“${path}”里保存有窗格中的决定（表式、认表更正、停用的规则或已核实的问题），命令行没有采用，结果可能与窗格不同。要与窗格一致，加 --decisions；也可把需要采用的写进 --config 的文件（表格、列和行的更正可在窗格的“设置”里导出成这个文件）。`;

/** What became of decisions kept with a workbook, where they were not used. */
export function warnOfDecisions(path: string, decisions: DecisionsUse, { warn }: CliDeps): void {
  if (decisions === "ignored") warn(decisionsNotUsed(path));
  if (decisions === "unreadable") warn(`“${path}”里保存的决定无法读取，没有采用。`);
}

export function exitCode(checked: readonly Summed[]): number {
  if (checked.some((each) => "problem" in each)) return EXIT.cannotRun;
  return checked.some((each) => "errors" in each && each.errors > 0) ? EXIT.errorsFound : EXIT.clean;
}
