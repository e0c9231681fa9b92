import type { Fix } from "../model/fix";
import { planFixes } from "../model/fix-plan";
import { toA1 } from "../model/cell";
import { SETTINGS_STATE } from "../model/settings";
import type { WorkbookSnapshot } from "../model/snapshot";
import { review } from "../pipeline";
import { recalculated } from "../questions/index";
import { checkJson } from "./check-json";
import { checkText } from "./check-text";
import { type CheckOptions, exitCode, settingsOf, warnOfDecisions } from "./check";
import { countsOf } from "./check-summary";
import type { FixDeps, GivenFile } from "./deps";
import { allCertain, type ChosenFixes, chosenFrom } from "./fix-list";
import { settingsWith } from "./kept-decisions";
import { catalogueReader } from "./catalogue-reader";
import { fixJson } from "./fixes-json";
import { misuse, requireEnding } from "./usage";

/** What `--fix` stands with when every certain value is meant, not those of a list. */
const ALL = "all";

type Editable = Awaited<ReturnType<FixDeps["openWorkbook"]>>;

/** Options of a check that writes a corrected copy. */
export type FixOptions = CheckOptions & { readonly fix: string; readonly out: string };

/** Both options or none; a copy of one workbook, judged for people or as JSON. */
export function fixOptionsOf(options: CheckOptions, files: readonly GivenFile[]): FixOptions | undefined {
  const { fix, out, format, text } = options;
  if (fix === undefined && out === undefined) return undefined;
  if (fix === undefined || out === undefined) throw misuse("--fix 要与 --out 一起使用：改正写入另一个文件");
  requireEnding(out, ".xlsx");
  if (files.length !== 1) throw misuse("--fix 只能与一个工作簿一起使用");
  if (format === "sarif") throw misuse("--fix 的结果用 --format text 或 json 输出");
  if (text !== undefined) throw misuse("--fix 只改工作簿，不能与 --text 一起使用");
  return { ...options, fix, out };
}

/** budget check FILE --fix LIST|all --out NEW: writes a corrected copy in one go, and judges what it then says. */
export async function fixCommand(
  { path, name, problem }: GivenFile,
  options: FixOptions,
  deps: FixDeps,
): Promise<number> {
  if (problem) throw problem;
  const { fix, out, config, catalogue, decisions, format } = options;
  const given = await catalogueReader(catalogue, deps)(path, await settingsOf(options, deps));
  const lists = [...(fix === ALL ? [] : [fix]), ...(config === undefined ? [] : [config])];
  const write = await deps.openOutput(out, [path, ...lists]);
  const workbook = await deps.openWorkbook(path);
  const snapshot = await workbook.read();
  const kept = await workbook.loadState(SETTINGS_STATE);
  const { settings, decisions: used } = settingsWith(given, kept, decisions === true);
  warnOfDecisions(path, used, deps);
  const { findings } = review(snapshot, settings);
  const { chosen, left } = fix === ALL ? allCertain(findings) : chosenFrom(await deps.readText(fix), fix, findings);
  const { writes } = planFixes(
    chosen.flatMap(({ edits }) => edits),
    snapshot,
  );
  const { changedMeanwhile } = await workbook.applyWrites(writes);
  if (changedMeanwhile.length > 0) throw new Error(`not written: ${changedMeanwhile.map(({ cell }) => toA1(cell))}`);
  const after = review(await withFreshResults(workbook), settings);
  await write(workbook.save());
  tell(chosen, left, out, deps);
  const json = { ...checkJson(name, after), out, fixed: chosen.map(fixJson), notFixed: left };
  deps.print(format === "json" ? `${JSON.stringify(json, null, 1)}\n` : checkText(name, after));
  return exitCode([countsOf(name, after)]);
}

/** What the corrected workbook says: formulas follow what was corrected, as they will in Excel. */
async function withFreshResults(workbook: Editable): Promise<WorkbookSnapshot> {
  const stored = await workbook.read();
  const fresh = recalculated(stored);
  const results = fresh.sheets.flatMap(({ name, cells }, at) =>
    cells.flatMap(({ row, column, value }, i) =>
      value === stored.sheets[at]?.cells[i]?.value ? [] : [{ cell: { sheet: name, row, column }, value }],
    ),
  );
  workbook.storeResults(results);
  return fresh;
}

function tell(chosen: readonly Fix[], left: ChosenFixes["left"], out: string, { warn }: FixDeps): void {
  warn(`已改正 ${chosen.length} 处，写入“${out}”，原来的文件没有改动。下面是改正后的校验结果。`);
  for (const { edits, label } of chosen) warn(`  ${edits[0]?.cell.sheet ?? ""}：${label}`);
  for (const { fix, reason } of left) warn(`  没有改  ${fix.sheet}!${fix.cell}：${reason}`);
}
