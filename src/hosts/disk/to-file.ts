import { randomBytes } from "node:crypto";
import { access, constants, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UserError } from "../../model/user-error";
import { isSameFile, whereItLeads } from "./same-file";

/** Puts bytes into a file: all of them, or the file stays as it was. */
type WriteWhole = (bytes: Uint8Array) => Promise<void>;

/** What writing asks of the disk. Tests pass one that is full, or stops in the middle. */
export interface Disk {
  readonly open: typeof open;
  readonly rename: typeof rename;
}

/**
 * The only way to a file of the disk that this product writes. Looks at once whether it may be written, before anybody
 * spends work on it: it must be none of the files the work reads, and an ordinary file if it is there already.
 */
export async function openOutput(
  path: string,
  inputs: readonly string[],
  disk: Disk = { open, rename },
): Promise<WriteWhole> {
  return telling(path, async () => {
    const target = await whereItLeads(path);
    for (const input of inputs) {
      if (await isSameFile(target, input)) throw new UserError("outputIsInput", { file: path, input });
    }
    const former = await formerFile(path, target);
    return (bytes) => telling(path, () => replaceFile(target, former, bytes, disk));
  });
}

/** What is known of the file that will be replaced. */
interface FormerFile {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** The file that stands at the target, if any; throws when nothing can be written there. */
async function formerFile(path: string, target: string): Promise<FormerFile | undefined> {
  const found = await stat(target).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code !== "ENOENT") throw problem;
  });
  // what the user protected from being written must not be replaced either
  await access(found ? target : dirname(target), constants.W_OK);
  if (found?.isDirectory()) throw new UserError("fileNotWritable", { file: path, code: "是文件夹" });
  if (found && !found.isFile()) throw new UserError("fileNotWritable", { file: path, code: "不是普通文件" });
  return found || undefined;
}

/**
 * Writes beside the target, waits until the disk has it, and puts it in the place of the target in one step: a full
 * disk, a power cut or a kill leave the former file whole.
 */
async function replaceFile(target: string, former: FormerFile | undefined, bytes: Uint8Array, disk: Disk) {
  const beside = join(dirname(target), `.budget-${randomBytes(6).toString("hex")}.tmp`);
  const file = await disk.open(beside, "wx");
  try {
    try {
      await file.writeFile(bytes);
      if (former) {
        await file.chmod(former.mode & 0o7777);
        // only an administrator may, and only for an administrator it matters
        if (process.getuid?.() === 0) await file.chown(former.uid, former.gid);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(beside, target);
  } finally {
    // after the rename there is nothing of this name
    await rm(beside, { force: true });
  }
}

/** What the disk says is told with the path as the user gave it. */
async function telling<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (cause instanceof UserError || code === undefined) throw cause;
    throw new UserError("fileNotWritable", { file, code }, { cause });
  }
}
