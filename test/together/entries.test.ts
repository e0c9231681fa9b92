import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { allSuites, ENTRIES, entryOf } from "./load-suites";

test("每个测试文件由一个入口装入，每个入口都装入一些", () => {
  const used = new Set(allSuites().map(entryOf));
  expect([...used].sort()).toEqual([...ENTRIES].sort());
  expect(ENTRIES.filter((entry) => !existsSync(join(__dirname, `${entry}.test.ts`)))).toEqual([]);
});

test("需要 DOM 的不与其他的在一起", () => {
  const kinds = new Map(allSuites().map((suite) => [`${entryOf(suite)} ${suite.needsDom}`, entryOf(suite)]));
  expect(kinds.size).toBe(ENTRIES.length);
});
