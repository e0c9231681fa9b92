import type { ReadOptions } from "../../model/host";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { UserError } from "../../model/user-error";
import { attemptAll, wordsOf } from "./attempt";
import type { EtApp, EtWorkbook } from "./et";
import { readRanges } from "./read-ranges";

/** Reads the bytes of a workbook file; rejects with a UserError when they are none. */
export type ReadFile = (bytes: Uint8Array, name: string, options?: ReadOptions) => Promise<WorkbookSnapshot>;

/**
 * Has WPS save a copy aside, reads its bytes as the command line would read the file, and removes it: one crossing of
 * the bridge, where asking for ranges would stop WPS for tens of seconds. Where no copy can be had (no rights in the
 * folder, a copy in a form that nobody reads), the ranges are asked all the same.
 */
export async function read(
  app: EtApp,
  book: EtWorkbook,
  readFile: ReadFile,
  options: ReadOptions = {},
): Promise<WorkbookSnapshot> {
  if (options.signal?.aborted) throw new UserError("cancelled", {});
  const name = book.Name;
  let problem: UserError;
  try {
    return { ...(await readFile(bytesOfCopy(app, book), name, options)), fileName: name };
  } catch (error) {
    if (!(error instanceof UserError) || error.id === "cancelled") throw error;
    problem = error;
  }
  const read = await attemptAll("读取工作簿", () => readRanges(book, options));
  if (read) return read;
  throw problem;
}

let copies = 0;

function bytesOfCopy({ Env, FileSystem }: EtApp, book: EtWorkbook): Uint8Array {
  const folder = Env.GetTempPath().replace(/[\\/]?$/, "/");
  const path = `${folder}budget-disclosure-${Date.now()}-${copies++}.xlsx`;
  try {
    book.SaveCopyAs(path);
    return new Uint8Array(FileSystem.ReadFileAsArrayBuffer(path));
  } catch (error) {
    throw new UserError("wpsNoCopy", { file: book.Name, code: wordsOf(error) }, { cause: error });
  } finally {
    if (FileSystem.Exists(path)) FileSystem.Remove(path);
  }
}
