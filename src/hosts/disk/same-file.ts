import { lstat, readlink, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** Where a path leads to: all links followed, also where the last one points to a file that is not there yet. */
export async function whereItLeads(path: string): Promise<string> {
  const real = await ifThere(realpath(path));
  if (real !== undefined) return real;
  const link = await ifThere(lstat(path));
  if (link?.isSymbolicLink()) return whereItLeads(resolve(dirname(path), await readlink(path)));
  return join(await realpath(dirname(path)), basename(path));
}

/**
 * Whether two paths are one file: by links of either kind, or by names that differ only in the case of letters or in
 * the way accents are stored. Such names are one file on most disks that are not Linux's, so they count as one here too.
 */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => ifThere(stat(path, { bigint: true }))));
  if (a && b && a.ino !== 0n && a.dev === b.dev && a.ino === b.ino) return true;
  const [here, there] = await Promise.all(
    [one, other].map(async (path) => (await ifThere(whereItLeads(path))) ?? path),
  );
  return folded(here ?? one) === folded(there ?? other);
}

const folded = (path: string): string => resolve(path).normalize("NFC").toLowerCase();

/** What the disk says of a path; undefined when there is no such file. */
async function ifThere<Found>(asked: Promise<Found>): Promise<Found | undefined> {
  try {
    return await asked;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw problem;
  }
}
