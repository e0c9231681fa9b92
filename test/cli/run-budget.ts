import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

const ROOT = join(__dirname, "../..");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let program: Promise<string> | undefined;

/** The command line as one script: translating its files again for every run takes longer than the run. */
async function oneScript(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "budget-"));
  process.once("exit", () => rmSync(folder, { recursive: true }));
  const outfile = join(folder, "budget.cjs");
  await build({ entryPoints: [join(ROOT, "src/cli/main.ts")], bundle: true, platform: "node", outfile });
  return outfile;
}

/** Runs the real command line. `reads: false`: whoever would read the results goes away before there are any. */
export async function runBudget(args: readonly string[], reads = true): Promise<Ran> {
  const script = await (program ??= oneScript());
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
    const ran = { out: "", err: "" };
    child.stderr.setEncoding("utf8").on("data", (text: string) => (ran.err += text));
    if (reads) child.stdout.setEncoding("utf8").on("data", (text: string) => (ran.out += text));
    else child.stdout.destroy();
    child.on("close", (code) => resolve({ code, ...ran }));
  });
}
