import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { allSuites } from "./together/load-suites";

/** What a suite must not say, and why. */
const FORBIDDEN: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\b(?:test|describe|it)\.skip\b|\.skip\.each\b|\btest\.todo\b/, "a skipped test"],
  [/\bjest\.setTimeout\(|^ *\}, *\d[\d_]{3,}\);$|^ *\d+_\d{3},\n *\);$/m, "a limit of time that a busy machine breaks"],
  [/\btimeout: *\d[\d_]{3,}/, "a limit of time of its own instead of that of test/patience.ts"],
  [/\bexpect\([^)\n]*(?:Date|performance)\.now\(\)/, "a measured time"],
  [/\bnumRuns: *\d{2}|\bseeds = \(from/, "runs or seeds of its own instead of those of test/effort.ts"],
  [/["'`/]shared\//, "material that is not in the repository"],
];

const count = (pattern: RegExp, source: string): number => [...source.matchAll(pattern)].length;

const troubles = (source: string): readonly string[] => [
  ...FORBIDDEN.filter(([pattern]) => pattern.test(source)).map(([, why]) => why),
  ...(count(/\bfc\.assert\(/g, source) > count(/\bnumRuns: *(?:\d{2,}|(?:FEW_)?RUNS)\b/g, source)
    ? ["a property that does not say its runs"]
    : []),
];

test("没有跳过的测试、时间限制、自定的次数和仓库以外的材料", () => {
  const found = allSuites()
    .filter(({ path }) => path !== "test/suites.test.ts")
    .flatMap(({ path }) => troubles(readFileSync(join(__dirname, "..", path), "utf8")).map((why) => `${path}: ${why}`));
  expect(found).toEqual([]);
});

test.each([
  'test.skip("later", () => {});',
  "(isAtHand ? describe : describe.skip)(title, all);",
  "jest.setTimeout(60_000);",
  'test("long", () => {\n  work();\n}, 60_000);',
  "const host = createExcelHost({ timeout: 20_000 });",
  "expect(performance.now() - start).toBeLessThan(100);",
  "fc.assert(property, { numRuns: 200 });",
  "fc.assert(property);",
  "const seeds = (from: number) => [from];",
  'const PUBLISHED = join(__dirname, "../../shared/published");',
])("故意写的都被发现：%s", (planted) => expect(troubles(planted)).toHaveLength(1));
