import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/user-error";

/** A file that an argument stands for, or a place where nothing can be read. */
interface FoundFile {
  readonly path: string;
  /** What outputs call it: its path below the folder that was given, with “/”; else its own name. */
  readonly name: string;
  /** The folder that was given, where it was one. */
  readonly folder?: string;
  /** Why there is nothing to read here. */
  readonly problem?: UserError;
  /** It is named like a workbook and is none: a program put it beside one that is open. */
  readonly isLockFile?: true;
}

type ReadFolder = (folder: string) => Promise<readonly Dirent[]>;

/** Every kind of spreadsheet: reading says which of them we do not read and what to do, as for a file given by itself. */
const SPREADSHEET = /\.(xls[xmb]?|xlt[xm]?|et|ett|ods|ots|uos)$/i;

/** Excel has “~$a.xlsx” beside an open workbook, WPS and LibreOffice “.~a.xlsx” and “.~lock.a.ods#”, a Mac “._a.xlsx”. */
const LOCK_FILE = /^(~\$|\.~|\._)/;

/**
 * The files given, with every folder replaced by the spreadsheets below it, by name. A path that is no folder stays as
 * it is, whether it exists or not: reading it says what is wrong. A folder that is empty or cannot be listed is a
 * problem of its own and never stops the others.
 */
export async function workbooksIn(
  paths: readonly string[],
  readFolder: ReadFolder = (folder) => readdir(folder, { withFileTypes: true }),
  kinds = SPREADSHEET,
): Promise<readonly FoundFile[]> {
  const found = await Promise.all(
    paths.map(async (path) =>
      (await isFolder(path))
        ? inFolder(path, { readFolder, kinds })
        : [{ path, name: path.split(/[\\/]/).at(-1) ?? path }],
    ),
  );
  return found.flat();
}

/** The same with Word documents, whose tables may be a budget. */
export const budgetsIn = (paths: readonly string[]): Promise<readonly FoundFile[]> =>
  workbooksIn(paths, undefined, new RegExp(`${SPREADSHEET.source}|\\.docx$`, "i"));

interface Reading {
  readonly readFolder: ReadFolder;
  readonly kinds: RegExp;
}

async function inFolder(folder: string, reading: Reading): Promise<readonly FoundFile[]> {
  const found = [...(await filesBelow(folder, "", reading))].sort((a, b) => (a.name < b.name ? -1 : 1));
  const isEmpty = found.every(({ isLockFile }) => isLockFile);
  const empty = { ...placeOf(folder, ""), problem: new UserError("folderEmpty", { file: folder }) };
  return (isEmpty ? [...found, empty] : found).map((each) => ({ ...each, folder }));
}

/** @param at the path of a folder below the one that was given; "" for that one itself */
async function filesBelow(folder: string, at: string, reading: Reading): Promise<readonly FoundFile[]> {
  const entries = await reading
    .readFolder(join(folder, at))
    .catch((cause: unknown) => unreadable(join(folder, at), cause));
  if (entries instanceof UserError) return [{ ...placeOf(folder, at), problem: entries }];
  const found = await Promise.all(
    entries.map(async (entry): Promise<readonly FoundFile[]> => {
      const name = at === "" ? entry.name : `${at}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(folder, name, reading);
      if (entry.isSymbolicLink() && (await isFolder(join(folder, name)))) return [linkedFolder(folder, name)];
      if (!reading.kinds.test(entry.name.replace(/#$/, ""))) return [];
      return [LOCK_FILE.test(entry.name) ? { ...placeOf(folder, name), isLockFile: true } : placeOf(folder, name)];
    }),
  );
  return found.flat();
}

/** Not followed: it may lead in a circle, or far away. Whoever wants what is there gives that folder by itself. */
const linkedFolder = (folder: string, at: string): FoundFile => ({
  ...placeOf(folder, at),
  problem: new UserError("folderLinked", { file: join(folder, at) }),
});

const placeOf = (folder: string, at: string): FoundFile => ({ path: join(folder, at), name: at === "" ? folder : at });

function unreadable(file: string, cause: unknown): UserError {
  if (!(cause instanceof Error) || !("code" in cause)) throw cause;
  return new UserError("folderUnreadable", { file, code: String(cause.code) }, { cause });
}

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
