import { readFile, stat } from "node:fs/promises";
import { UserError } from "../../model/user-error";
import { PACKAGE_LIMITS as LIMITS } from "../../package/limits";

/** Reads a file of the disk; the only place of this host that touches one. Runs in Node only. */
export async function bytesFromFile(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new UserError("fileIsDirectory", { file: path });
    if (!found.isFile()) throw new UserError("fileUnreadable", { file: path, code: "不是普通文件" });
    if (found.size === 0) throw new UserError("fileEmpty", { file: path });
    if (found.size > LIMITS.fileBytes) {
      throw new UserError("fileTooLarge", { file: path, found: `文件 ${Math.round(found.size / 2 ** 20)}MB` });
    }
    return await readFile(path);
  } catch (problem) {
    throw hasCode(problem) ? asUserError(problem, path) : problem;
  }
}

const hasCode = (problem: unknown): problem is { readonly code: unknown } =>
  typeof problem === "object" && problem !== null && "code" in problem;

function asUserError(cause: { readonly code: unknown }, file: string): UserError {
  const code = String(cause.code);
  if (code === "ENOENT" || code === "ENOTDIR") return new UserError("fileNotFound", { file }, { cause });
  return new UserError("fileUnreadable", { file, code }, { cause });
}
