/**
 * What `npm test` runs: scripts of package.json. Those of a line go one after the other, the lines side by side: the
 * browser waits a good deal and leaves its core to the checks and unit tests.
 */
export const LINES: readonly (readonly string[])[] = [
  ["format:check", "manifest:lint", "build", "test:browser"],
  ["typecheck", "lint", "test:unit"],
];

/** A step that has ended. */
export interface Ended {
  readonly script: string;
  readonly seconds: number;
  readonly exitCode: number;
  readonly output: string;
}

/**
 * Runs every line to its end; a step after one that failed still runs, except that nothing is tried without a build.
 * @param run runs one script; never rejects
 * @param ended told of each step as it ends
 */
export async function runLines(
  lines: readonly (readonly string[])[],
  run: (script: string) => Promise<Ended>,
  ended: (step: Ended) => void,
): Promise<readonly Ended[]> {
  const results: Ended[] = [];
  const runLine = async (line: readonly string[]): Promise<void> => {
    for (const script of line) {
      const step = await run(script);
      results.push(step);
      ended(step);
      if (script === "build" && step.exitCode !== 0) return;
    }
  };
  await Promise.all(lines.map(runLine));
  return results;
}

/** Tests that were run, from the lines “12 passed, 0 failed” of the steps. */
export function countTests(steps: readonly Ended[]): { readonly passed: number; readonly failed: number } {
  const lines = steps.flatMap(({ output }) => [...output.matchAll(/^(\d+) passed, (\d+) failed\r?$/gm)]);
  const sum = (group: number): number => lines.reduce((total, line) => total + Number(line[group]), 0);
  return { passed: sum(1), failed: sum(2) };
}

/** Steps that failed, and those that never said that they ran a test although they are there for it. */
export function failures(steps: readonly Ended[]): readonly string[] {
  const failed = steps.filter(({ exitCode }) => exitCode !== 0).map(({ script }) => script);
  const silent = steps
    .filter(({ script, exitCode, output }) => exitCode === 0 && TESTS.has(script) && !countTestsIn(output))
    .map(({ script }) => `${script} (ran no test)`);
  const missing = LINES.flat().filter((script) => !steps.some((step) => step.script === script));
  return [...failed, ...silent, ...missing.map((script) => `${script} (not run)`)];
}

const TESTS = new Set(["test:unit", "test:browser"]);
const countTestsIn = (output: string): boolean =>
  countTests([{ script: "", seconds: 0, exitCode: 0, output }]).passed > 0;
