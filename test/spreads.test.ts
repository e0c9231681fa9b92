import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { Linter } from "eslint";
import { parser } from "typescript-eslint";
import { SPREADS } from "../scripts/lint/spreads";

function complaints(source: string): number {
  const rules: Linter.RulesRecord = { "no-restricted-syntax": ["error", ...SPREADS] };
  return new Linter().verify(source, { languageOptions: { parser }, rules }).length;
}

test("lint 按这些规则检查 src", () => {
  const config = readFileSync(join(__dirname, "../eslint.config.mjs"), "utf8");
  expect(config).toContain('"no-restricted-syntax": ["error", ...SPREADS]');
});

test("故意放入的违例都被发现", () => {
  const planted = [
    "const left = Math.min(...columns.map(({ column }) => column));",
    "const right = Math.max(0, ...columns);",
    "rows.push(...more);",
    "this.rows.push(first, ...more);",
    "names.unshift(...more);",
    "list.splice(0, 1, ...more);",
    "const all = none.concat(...lists);",
    "const text = String.fromCharCode(...codes);",
    "const sum = addFen(...amounts);",
    "const right = Math.max.apply(null, columns);",
    "const place = { ...{ top: 1, left: 1 }, bottom };",
  ];
  expect(planted.filter((source) => complaints(source) === 0)).toEqual([]);
});

test("列表里展开、有限个参数照旧可用", () => {
  const sound = [
    "const all = [...one, ...other];",
    "rows.push(one, other);",
    "const right = Math.max(one, other);",
    "const place = { ...(known && { top }), ...other };",
  ];
  expect(sound.filter((source) => complaints(source) > 0)).toEqual([]);
});
