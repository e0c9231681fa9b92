import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

/** A regular expression as it stands in a source, without its flags; they are the second group. */
const LITERAL =
  /[(,=:?&|[\s]\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])*)\/([dgimsuvy]*)[,.;)\s\]]/g;

/** Begins with a run of any length, and then something must follow. */
const RUN_FIRST = /^\(?(?:\?<\w+>|\?:)?(?:\[(?:\\.|[^\]\\])*\]|\\[sdwDSW]|\.)(?:[+*]|\{\d*,\})(?!$|\||\)$)/;
/** Holds ".*" or ".+" twice without an anchor. */
const TWO_WILDCARDS = /^(?!\^).*?(?<!\\)\.[*+](?!\?).*(?<!\\)\.[*+]/;

const slowPatterns = (source: string): readonly string[] =>
  [...source.matchAll(LITERAL)].flatMap(([, pattern = "", flags = ""]) =>
    !flags.includes("y") && (RUN_FIRST.test(pattern) || TWO_WILDCARDS.test(pattern)) ? [pattern] : [],
  );

test("没有表达式在长文字上逐位重来：开头的一串前面要写明从哪里开始", () => {
  const source = join(__dirname, "../src");
  const found = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .flatMap((name) => slowPatterns(readFileSync(join(source, name), "utf8")).map((pattern) => `${name}: ${pattern}`));
  expect(found).toEqual([]);
});

test.each([
  ['text.replace(/\\s+$/, "")', 1],
  ["const AMOUNT = /(\\d+(?:\\.\\d+)?)\\s*元/g;", 1],
  ["return /[xX*_]{2,}(?=万元)/.test(text);", 1],
  ["return /增减|(比|与|较).*(年|上年).*(预算|执行|决算)数?/.test(text);", 1],
  ["return /(?<!\\s)\\s+$/.test(text);", 0],
  ["return /^\\s+.*年.*$/.test(text);", 0],
  ["const WORD = /\\d+年/y;", 0],
])("慢的写法认得出，写明起点的不算：%s", (planted, count) => expect(slowPatterns(` ${planted}`)).toHaveLength(count));
