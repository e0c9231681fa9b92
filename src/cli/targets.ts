import { basename } from "node:path";
import { type SavedEdit, TARGETS_STATE } from "../model/edited-form";
import { DEFAULT_SETTINGS } from "../model/settings";
import type { TargetForm, TargetLayoutId } from "../model/target";
import {
  describeTargets,
  formsAsSaved,
  newProject,
  newUnitForm,
  type NewProjectDraft,
  parseEdits,
  parseLibrary,
  planTargets,
  reviewTargets,
  type TargetReview,
} from "../questions/index";
import type { ProjectKind } from "../model/project-kind";
import { UserError } from "../model/user-error";
import { chosenProfile } from "./chosen-profile";
import { findingJson } from "./check-json";
import { findingText } from "./check-text";
import { type CliDeps, EXIT } from "./deps";
import type { KeptState, NarrateDeps, TargetsDeps } from "./deps";
import { kindText, newProjectJson, newProjectOf, type NewProjectOptions } from "./new-project";
import { misuse, requireEnding } from "./usage";

export interface TargetsOptions extends NewProjectOptions {
  readonly profile: string;
  readonly format: "text" | "json";
  readonly layout?: TargetLayoutId;
  readonly out?: string;
  /** Drafts the form of the whole unit as well. */
  readonly unitForm?: true;
  /** A bureau's own 指标库: .xlsx, or .json as the pane exports it. */
  readonly library?: string;
}

/** budget targets FILE: the performance forms of a workbook, what the rules say of them, drafts for projects without one. */
export async function targetsCommand(file: string, options: TargetsOptions, deps: TargetsDeps): Promise<number> {
  const { layout, out } = options;
  if (layout !== undefined && out === undefined) throw misuse("--layout 要与 --out 一起使用");
  if (out !== undefined) requireEnding(out, ".xlsx");
  const library = options.library === undefined ? undefined : await libraryIn(options.library, deps);
  const wanted = newProjectOf(options, library);
  const write = out === undefined ? undefined : await deps.openOutput(out, [file]);
  const workbook = write && (await deps.openWorkbook(file));
  const settings = {
    ...DEFAULT_SETTINGS,
    ...(await chosenProfile(options.profile, deps)),
    ...(library && { library }),
  };
  const book = await deps.readBook(file, settings);
  const review = reviewTargets(book, settings);
  const added = wanted && newProject(book, wanted, settings);
  const drafted = [...(added ? [added.draft] : []), ...(options.unitForm ? [newUnitForm(book)] : [])];
  if (write && workbook) {
    const written = await writeForms(workbook, review, drafted, layout ?? review.layout, deps);
    await write(workbook.save());
    deps.warn(`已把 ${written.forms} 张绩效目标表写入 ${out} 的工作表“${written.sheet}”，其他工作表没有改动。`);
    for (const line of written.lost) deps.warn(line);
  }
  // last, so that a command that failed has printed no result
  if (options.format === "json")
    deps.print(`${JSON.stringify(targetsJson(basename(file), review, added, drafted), null, 1)}\n`);
  else deps.print(targetsText(basename(file), review, added, library));
  return review.findings.some(({ severity }) => severity === "error") ? EXIT.errorsFound : EXIT.clean;
}

/** A bureau's library; what of it was taken is told. */
async function libraryIn(
  file: string,
  { importLibrary, readText, warn }: TargetsDeps,
): Promise<readonly ProjectKind[]> {
  if (/\.json$/i.test(file)) {
    const kinds = parseLibrary(await readText(file));
    if (kinds) return kinds;
    throw new UserError("libraryUnreadable", { file, problem: "不是本工具导出的指标库。" });
  }
  const { kinds, taken, refused, problem } = await importLibrary(file);
  if (problem !== undefined) throw new UserError("libraryUnreadable", { file, problem });
  warn(`${basename(file)}  指标库：${kinds.length} 类项目，采用 ${taken} 个指标，${refused.length} 行没有采用`);
  for (const { sheet, row, name, reason } of refused) warn(`  未采用  ${sheet} 第 ${row} 行  ${name}：${reason}`);
  return kinds;
}

/** Forms that were read go to a sheet of our own in a copy of the workbook; projects without a form get their draft. */
async function writeForms(
  workbook: Awaited<ReturnType<NarrateDeps["openWorkbook"]>>,
  review: TargetReview,
  drafted: readonly TargetForm[],
  layout: TargetLayoutId,
  deps: NarrateDeps,
): Promise<{ readonly forms: number; readonly sheet: string; readonly lost: readonly string[] }> {
  const forms = [...formsToWrite(review, await savedEdits(workbook, deps)), ...drafted];
  const { plan, lost } = planTargets(forms, layout);
  return {
    forms: forms.length,
    sheet: await workbook.writeSheet(plan),
    lost: lost.map(({ form, what }) => `“${form}”有内容在这种表样中没有位置，没有写入：${what.join("、")}`),
  };
}

/** Forms with indicators as they were read, or as the user edited and saved them, and drafts for projects without a form. */
export function formsToWrite({ forms, proposals }: TargetReview, edits: readonly SavedEdit[]): readonly TargetForm[] {
  const begun = new Set(edits.map(({ name }) => name));
  return [...formsAsSaved(forms, edits), ...draftsOf(proposals).filter(({ name }) => !begun.has(name?.value ?? ""))];
}

/** Forms the user edited in the pane and kept with the workbook. */
export async function savedEdits(workbook: KeptState, { warn }: CliDeps): Promise<readonly SavedEdit[]> {
  const text = await workbook.loadState(TARGETS_STATE);
  const edits = text === undefined ? [] : parseEdits(text);
  if (!edits) warn("工作簿里保存的绩效目标编辑无法读取，没有使用。");
  return edits ?? [];
}

/** Projects of the budget that have no form in the workbook; an item of the classification is no project by itself. */
const draftsOf = (proposals: TargetReview["proposals"]): readonly TargetForm[] =>
  proposals.flatMap(({ project, draft }) => (draft && project.budget?.functional === undefined ? draft : []));

const targetsJson = (
  file: string,
  { forms, findings, proposals }: TargetReview,
  added: NewProjectDraft | undefined,
  drafted: readonly TargetForm[],
) => ({
  file,
  ...(added && { newProject: newProjectJson(added) }),
  projects: describeTargets(forms),
  findings: findings.map(findingJson),
  drafts: describeTargets([...drafted, ...draftsOf(proposals)]),
});

function targetsText(
  file: string,
  { forms, proposals, findings }: TargetReview,
  added: NewProjectDraft | undefined,
  library: readonly ProjectKind[] | undefined,
): string {
  const lines = [
    `${file}  绩效目标表 ${forms.length} 张，预算中没有目标表的项目 ${draftsOf(proposals).length} 个`,
    ...forms.map((form) => {
      const place = form.place ? `${form.place.sheet}` : "";
      return `  ${form.name?.value ?? "（没有项目名称）"}  ${place}  指标 ${form.indicators.length} 条`;
    }),
    ...(added ? [kindText(added, library)] : []),
    ...draftsOf(proposals).map(({ name }) => `  待编  ${name?.value ?? ""}`),
    ...findings.map(findingText),
  ];
  return `${lines.join("\n")}\n`;
}
