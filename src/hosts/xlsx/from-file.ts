import { readFile, stat } from "node:fs/promises";
import { UserError } from "../../model/user-error";
import { LIMITS } from "./limits";

/** Reads a file of the disk; the only place of this host that touches one. Runs in Node only. */
export async function bytesFromFile(path: string): Promise<Uint8Array> {
  try {
    const { size, isDirectory } = await stat(path).then((found) => ({
      size: found.size,
      isDirectory: found.isDirectory(),
    }));
    if (isDirectory) throw new UserError("fileIsDirectory", { file: path });
    if (size === 0) throw new UserError("fileEmpty", { file: path });
    if (size > LIMITS.fileBytes) {
      throw new UserError("workbookTooLarge", { file: path, found: `文件 ${Math.round(size / 2 ** 20)}MB` });
    }
    return await readFile(path);
  } catch (problem) {
    throw problem instanceof UserError ? problem : asUserError(problem, path);
  }
}

function asUserError(problem: unknown, file: string): unknown {
  if (!(problem instanceof Error) || !("code" in problem)) return problem;
  const code = String(problem.code);
  if (code === "ENOENT" || code === "ENOTDIR") return new UserError("fileNotFound", { file }, { cause: problem });
  if (code === "EISDIR") return new UserError("fileIsDirectory", { file }, { cause: problem });
  return new UserError("fileUnreadable", { file, code }, { cause: problem });
}
