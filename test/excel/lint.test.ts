import { execFileSync } from "node:child_process";
import { expect, test } from "@jest/globals";

const RULES = [
  "call-sync-after-load",
  "call-sync-before-read",
  "load-object-before-read",
  "no-context-sync-in-loop",
  "no-empty-load",
  "no-navigational-load",
  "no-office-initialize",
  "test-for-null-using-isNullObject",
];

test("微软给插件的检查规则，在唯一接触 Excel 的房间里每一条都开着", () => {
  const eslint = require.resolve("eslint/package.json").replace("package.json", "bin/eslint.js");
  const printed = execFileSync(process.execPath, [eslint, "--print-config", "src/hosts/excel/read.ts"]);
  const { rules } = JSON.parse(printed.toString()) as { readonly rules: Readonly<Record<string, unknown[]>> };
  for (const rule of RULES) expect(rules[`office-addins/${rule}`]?.[0]).toBe(2);
});
