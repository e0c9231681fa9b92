import { spawn } from "node:child_process";
import { countTests, type Ended, failures, LINES, runLines } from "./steps";

/**
 * npm test: every step beside the others as far as they go, the time of each, and in the end how many tests passed.
 * The words of a step are printed together when it has ended.
 */
const started = performance.now();
const elapsed = (since: number): number => (performance.now() - since) / 1000;
const print = (text: string): void => void process.stdout.write(`${text}\n`);

function run(script: string): Promise<Ended> {
  print(`${script}: begins after ${elapsed(started).toFixed(0)} s`);
  const since = performance.now();
  return new Promise((resolve) => {
    const chunks: string[] = [];
    const child = spawn("npm", ["run", "--silent", script], {
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    const end = (exitCode: number): void =>
      resolve({ script, seconds: elapsed(since), exitCode, output: chunks.join("") });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => chunks.push(text));
    }
    child.on("error", ({ message }) => {
      chunks.push(`${message}\n`);
      end(1);
    });
    child.on("close", (code) => end(code ?? 1));
  });
}

function report({ script, seconds, exitCode, output }: Ended): void {
  const outcome = exitCode === 0 ? "passed" : `FAILED with ${exitCode}`;
  print(`\n── ${script}: ${outcome} in ${seconds.toFixed(0)} s ${"─".repeat(30)}\n${output.trimEnd()}`);
}

async function main(): Promise<void> {
  const steps = await runLines(LINES, run, report);
  const failed = failures(steps);
  const count = countTests(steps);
  print("\n── time by step ──");
  for (const { script, seconds, exitCode } of steps) {
    print(`${script.padEnd(16)} ${seconds.toFixed(0).padStart(5)} s  ${exitCode === 0 ? "passed" : "FAILED"}`);
  }
  print(`${"all together".padEnd(16)} ${elapsed(started).toFixed(0).padStart(5)} s\n`);
  if (failed.length > 0) print(`failed: ${failed.join(", ")}`);
  print(`${count.passed} passed, ${count.failed} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

void main();
