import { join } from "node:path";
import { parseJson } from "../model/json";
import { UserError } from "../model/user-error";
import { EXIT, type GivenFile, type NarrateDeps } from "./deps";
import { failureJson, forOneFile } from "./failure";
import { narrateCommand, type NarrateFlags } from "./narrate";
import { PriorFolder } from "./prior-folder";

/** What the texts of a folder need besides. */
interface NarrateFolderDeps extends NarrateDeps {
  readonly makeFolder: (path: string) => Promise<void>;
  /** Workbooks, and documents with tables, that paths stand for. */
  readonly budgetsIn: (paths: readonly string[]) => Promise<readonly GivenFile[]>;
}

/** What became of one workbook. */
interface WrittenUnit {
  readonly file: string;
  readonly out?: string;
  readonly gaps?: readonly { readonly question: string }[];
  readonly error?: string;
}

/** budget narrate FOLDER --out FOLDER: every unit's document, and what is still open in each. No file stops the others. */
export async function narrateFolder(
  files: readonly GivenFile[],
  options: NarrateFlags,
  deps: NarrateFolderDeps,
): Promise<number> {
  const { out } = options;
  if (out === undefined) throw new UserError("usage", { problem: "给出的是文件夹，请用 --out 指定写到哪个文件夹" });
  if (options.edited !== undefined)
    throw new UserError("usage", { problem: "--edited 一次读回一份 Word，请给出它的那一个工作簿" });
  if (options.makeTemplate !== undefined)
    throw new UserError("usage", { problem: "--make-template 用一个工作簿，不能给出文件夹" });
  await deps.makeFolder(out);
  const priors = new PriorFolder(options.prior === undefined ? [] : await deps.budgetsIn([options.prior]), deps);
  const units: WrittenUnit[] = [];
  let worst: number = EXIT.clean;
  for (const file of files.filter(({ isLockFile }) => !isLockFile)) {
    const { code, unit } = await narrateOne(file, { ...options, out }, priors, deps);
    worst = Math.max(worst, code);
    units.push(unit);
  }
  deps.print(options.format === "json" ? `${JSON.stringify(units, null, 1)}\n` : openList(units));
  return worst;
}

async function narrateOne(
  file: GivenFile,
  { prior: _all, ...options }: NarrateFlags & { readonly out: string },
  priors: PriorFolder,
  deps: NarrateDeps,
): Promise<{ readonly code: number; readonly unit: WrittenUnit }> {
  const { path, name, problem } = file;
  if (problem) return { code: EXIT.cannotRun, unit: failureJson(name, { problem: problem.message }) };
  const out = join(options.out, `${name.replaceAll("/", "_").replace(/\.\w+$/, "")}.docx`);
  const prior = await priors.fileOf(file);
  let printed = "";
  let told = "";
  const quiet: NarrateDeps = { ...deps, print: (text) => void (printed += text), warn: (line) => void (told = line) };
  const flags: NarrateFlags = { ...options, out, format: "json", ...(prior !== undefined && { prior }) };
  const code = await forOneFile({ path, name, format: "text" }, quiet, () => narrateCommand(path, flags, quiet));
  const written = parseJson(printed) as Omit<WrittenUnit, "file" | "out"> | undefined;
  return { code, unit: written ? { ...written, file: name, out } : { file: name, error: told } };
}

const openList = (units: readonly WrittenUnit[]): string =>
  units
    .map(({ file, out, gaps = [], error }) =>
      out === undefined
        ? `${file}：没有写。${error ?? ""}\n`
        : `${file} → ${out}：${gaps.length === 0 ? "没有待填的" : `还有 ${gaps.length} 处`}\n${gaps.map(({ question }) => `  ${question}\n`).join("")}`,
    )
    .join("");
