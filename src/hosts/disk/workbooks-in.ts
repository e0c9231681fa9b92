import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/user-error";

/**
 * The paths given, with every folder replaced by the workbooks below it, by name. A path that is no folder stays as it
 * is, whether it exists or not: reading it says what is wrong.
 */
export async function workbooksIn(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map(async (path) => ((await isFolder(path)) ? workbooksBelow(path) : [path])));
  return found.flat();
}

async function workbooksBelow(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  // Excel keeps "~$name.xlsx" beside an open workbook
  const workbooks = names.filter((name) => /(?:^|[\\/])(?!~\$)[^\\/]*\.xlsx$/i.test(name)).sort();
  if (workbooks.length === 0) throw new UserError("folderEmpty", { file: folder });
  return workbooks.map((name) => join(folder, name));
}

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
