import { spawn } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command line. `reads: false`: whoever would read the results goes away before there are any. */
export const runBudget = (args: readonly string[], reads = true): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", join(ROOT, "src/cli/main.ts"), ...args], { cwd: ROOT });
    const ran = { out: "", err: "" };
    child.stderr.setEncoding("utf8").on("data", (text: string) => (ran.err += text));
    if (reads) child.stdout.setEncoding("utf8").on("data", (text: string) => (ran.out += text));
    else child.stdout.destroy();
    child.on("close", (code) => resolve({ code, ...ran }));
  });
