import type { OfficialList } from "../model/catalogue";
import type { Settings } from "../model/settings";
import { UserError } from "../model/user-error";
import { parsePackage } from "../questions/index";
import type { CliDeps } from "./deps";
import { misuse } from "./usage";

type Deps = Pick<CliDeps, "readBook" | "readText" | "importCatalogue">;

/** Adds the official lists of the option to the settings that one workbook is judged by. */
type CatalogueReader = (path: string, settings: Settings) => Promise<Settings>;

/**
 * Reads the official lists of several years, each once for all workbooks. A yearly package (.json) states its year; a list
 * (.xlsx) stands for the year of the workbook, so there can be one of them only. What a list changes is said by the command
 * `catalogue`.
 */
export function catalogueReader(files: readonly string[] = [], deps: Deps): CatalogueReader {
  if (files.filter((file) => !isPackage(file)).length > 1) {
    throw misuse("--catalogue 给出了几份科目清单，分不清各是哪一年的；请先用 catalogue --out 各做成一个年度科目包");
  }
  const packages = new Map<string, Promise<OfficialList>>();
  const lists = new Map<number, Promise<OfficialList>>();
  const listOf = async (file: string, path: string, settings: Settings): Promise<OfficialList> => {
    if (isPackage(file)) return once(packages, file, () => packaged(file, deps));
    const { year } = (await deps.readBook(path, settings)).identity;
    if (year === undefined) throw new UserError("yearUnknown", { file: path });
    return once(lists, year, () => listed(file, year, deps));
  };
  return async (path, settings) => {
    if (files.length === 0) return settings;
    const officialLists: OfficialList[] = [];
    for (const file of files) officialLists.push(await listOf(file, path, settings));
    return { ...settings, officialLists };
  };
}

const isPackage = (file: string): boolean => /\.json$/i.test(file);

function once<Key, Value>(known: Map<Key, Value>, key: Key, read: () => Value): Value {
  const value = known.get(key) ?? read();
  known.set(key, value);
  return value;
}

async function packaged(file: string, deps: Deps): Promise<OfficialList> {
  const list = parsePackage(await deps.readText(file));
  if (list) return list;
  throw new UserError("catalogueUnreadable", { file, problem: "不是年度科目包，请用 catalogue --out 生成。" });
}

async function listed(file: string, year: number, deps: Deps): Promise<OfficialList> {
  const { list, report } = await deps.importCatalogue(file, year);
  if (report.problem !== undefined) throw new UserError("catalogueUnreadable", { file, problem: report.problem });
  return list;
}
