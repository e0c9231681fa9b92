import { basename } from "node:path";
import { UserError } from "../model/user-error";
import type { Classification } from "../model/catalogue";
import { packageText, type SheetShare } from "../questions/index";
import { EXIT, type WritingDeps } from "./deps";
import { requireEnding } from "./usage";

export interface CatalogueOptions {
  readonly year: number;
  readonly format: "text" | "json";
  /** Where the yearly package goes. */
  readonly out?: string;
}

/** budget catalogue FILE --year Y: what an official list changes, compared with the bundled classification of that year. */
export async function catalogueCommand(
  file: string,
  { year, format, out }: CatalogueOptions,
  deps: WritingDeps,
): Promise<number> {
  if (out !== undefined) requireEnding(out, ".json");
  const write = out === undefined ? undefined : await deps.openOutput(out, [file]);
  const { list, report } = await deps.importCatalogue(file, year);
  if (report.problem !== undefined) throw new UserError("catalogueUnreadable", { file, problem: report.problem });
  await write?.(new TextEncoder().encode(packageText(list, basename(file))));
  if (format === "json") {
    deps.print(`${JSON.stringify({ file: basename(file), year, ...report }, null, 1)}\n`);
    return EXIT.clean;
  }
  const { added, removed, renamed, unchanged, rejectedRows, partial, sheets } = report;
  deps.print(
    `${basename(file)}  ${year}年科目：相同 ${unchanged} 个，新增 ${added.length} 个，更名 ${renamed.length} 个，取消 ${removed.length} 个，未采用 ${rejectedRows.length} 行\n`,
  );
  for (const { sheet, counts } of sheets) deps.print(`  工作表“${sheet}”：${countsText(counts)}\n`);
  for (const { code, name } of added) deps.print(`  新增  ${code} ${name}\n`);
  for (const { before, now } of renamed) deps.print(`  更名  ${now.code} ${before.name} → ${now.name}\n`);
  for (const { code, name } of removed) deps.print(`  取消  ${code} ${name}\n`);
  for (const { code, name, reason } of rejectedRows) deps.print(`  未采用  ${code} ${name}：${reason}\n`);
  if (partial.length > 0) deps.print("  这份清单不完整：只补充内置科目，清单中没有的编码不作为错误。\n");
  return EXIT.clean;
}

const NAMES: Readonly<Record<Classification, string>> = {
  functional: "支出功能分类",
  economic: "部门预算支出经济分类",
  governmentEconomic: "政府预算支出经济分类",
};

/** 支出功能分类 1529 个、部门预算支出经济分类 110 个. */
const countsText = (counts: SheetShare["counts"]): string =>
  (Object.keys(NAMES) as Classification[])
    .flatMap((each) => (counts[each] === undefined ? [] : [`${NAMES[each]} ${counts[each]} 个`]))
    .join("、") || "没有可以采用的科目";
