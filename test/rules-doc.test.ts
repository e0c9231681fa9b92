import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { ALL_RULES, rulesDoc } from "../scripts/rules-doc";

test("规则清单与规则一致（npx tsx scripts/build-rules-doc.ts 重新生成）", () => {
  expect(readFileSync(join(__dirname, "../docs/rules.md"), "utf8")).toBe(rulesDoc());
});

test("每条规则都有一节，写明会怎样报告", () => {
  const sections = rulesDoc().split("\n### ").slice(1);
  expect(sections.map((section) => section.split(" ")[0]).sort()).toEqual(ALL_RULES.map(({ code }) => code).sort());
  for (const section of sections) expect(section).toMatch(/^- \*\*(例|消息)\*\* \S/m);
});
