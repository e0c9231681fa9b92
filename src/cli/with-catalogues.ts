import type { OfficialList } from "../model/catalogue";
import type { Settings } from "../model/settings";
import { UserError } from "../model/user-error";
import { parsePackage } from "../questions/index";
import type { CliDeps } from "./deps";
import { misuse } from "./usage";

type Deps = Pick<CliDeps, "readBook" | "readText" | "importCatalogue">;

/**
 * Settings with the official lists of several years. A yearly package (.json) states its year; a list (.xlsx) stands for
 * the year of the workbook, so there can be one of them only. What a list changes is said by the command `catalogue`.
 */
export async function withCatalogues(
  path: string,
  settings: Settings,
  files: readonly string[] = [],
  deps: Deps,
): Promise<Settings> {
  if (files.length === 0) return settings;
  const isPackage = (file: string): boolean => /\.json$/i.test(file);
  if (files.filter((file) => !isPackage(file)).length > 1) {
    throw misuse("--catalogue 给出了几份科目清单，分不清各是哪一年的；请先用 catalogue --out 各做成一个年度科目包");
  }
  const officialLists: OfficialList[] = [];
  for (const file of files)
    officialLists.push(isPackage(file) ? await packaged(file, deps) : await listed(file, path, settings, deps));
  return { ...settings, officialLists };
}

async function packaged(file: string, deps: Deps): Promise<OfficialList> {
  const list = parsePackage(await deps.readText(file));
  if (list) return list;
  throw new UserError("catalogueUnreadable", { file, problem: "不是年度科目包，请用 catalogue --out 生成。" });
}

async function listed(file: string, path: string, settings: Settings, deps: Deps): Promise<OfficialList> {
  const { year } = (await deps.readBook(path, settings)).identity;
  if (year === undefined) throw new UserError("yearUnknown", { file: path });
  const { list, report } = await deps.importCatalogue(file, year);
  if (report.problem !== undefined) throw new UserError("catalogueUnreadable", { file, problem: report.problem });
  return list;
}
