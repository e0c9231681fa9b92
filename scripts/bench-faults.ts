import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { FAULTS, type PlantedFault } from "./faults/faults";

/**
 * npm run bench:faults [-- PART]: plants one fault after the other in a copy of the last commit and prints whether the
 * unit tests notice it, with the small number of runs they have by default. PART chooses faults by their file.
 */
const root = resolve(__dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "faults-"));
const git = (...args: readonly string[]): void => {
  const { status, stderr } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
};

interface Noticed {
  readonly seconds: number;
  readonly failed: readonly string[];
}

function test(suites: readonly string[]): Noticed {
  const before = performance.now();
  const jest = join(root, "node_modules/jest/bin/jest.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [jest, "-w", "1", "--bail", ...suites], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const failed = [...new Set([...`${stdout}${stderr}`.matchAll(/^FAIL (\S+)/gm)].map(([, name = ""]) => name))];
  if (status !== 0 && failed.length === 0) throw new Error(stderr);
  return { seconds: (performance.now() - before) / 1000, failed };
}

function plant({ file, right, wrong, suites }: PlantedFault): Noticed {
  const path = join(folder, file);
  const sound = readFileSync(path, "utf8");
  if (sound.split(right).length !== 2) throw new Error(`${file} does not hold this exactly once: ${right}`);
  writeFileSync(
    path,
    sound.replace(right, () => wrong),
  );
  const noticed = test(suites);
  writeFileSync(path, sound);
  return noticed;
}

const wanted = FAULTS.filter(({ file }) => file.includes(process.argv[2] ?? ""));
try {
  git("worktree", "add", "--detach", "--force", folder, "HEAD");
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  let missed = 0;
  for (const fault of wanted) {
    const { seconds, failed } = plant(fault);
    if (failed.length === 0) missed += 1;
    const outcome = failed.length === 0 ? "MISSED" : `noticed by ${failed.join(", ")}`;
    console.log(`${fault.what} (${fault.file}): ${outcome} after ${seconds.toFixed(0)} s`);
  }
  console.log(`${wanted.length - missed} of ${wanted.length} noticed`);
} finally {
  rmSync(folder, { recursive: true, force: true });
  git("worktree", "prune");
}
