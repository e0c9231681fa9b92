import type { ReadOptions } from "../../model/host";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { UserError } from "../../model/user-error";
import { wordsOf } from "./attempt";
import type { EtApp, EtWorkbook } from "./et";

/** Reads the bytes of a workbook file; rejects with a UserError when they are none. */
export type ReadFile = (bytes: Uint8Array, name: string, options?: ReadOptions) => Promise<WorkbookSnapshot>;

/**
 * Has WPS save a copy aside, reads its bytes as the command line would read the file, and removes it: one crossing of
 * the bridge, where asking for ranges would stop WPS for tens of seconds and tell errors as numbers.
 */
export async function read(
  app: EtApp,
  book: EtWorkbook,
  readFile: ReadFile,
  options?: ReadOptions,
): Promise<WorkbookSnapshot> {
  if (options?.signal?.aborted) throw new UserError("cancelled", {});
  const name = book.Name;
  return { ...(await readFile(bytesOfCopy(app, book), name, options)), fileName: name };
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
