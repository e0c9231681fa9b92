import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { lintManifest } from "../../scripts/manifest/lint";
import { repositoryAt } from "../../scripts/manifest/repository";
import { BROKEN } from "./broken";

const ROOT = join(__dirname, "../..");
const MANIFEST = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const surroundings = { ...repositoryAt(ROOT), pages: ["taskpane.html", "commands.html", "help.html"] };

describe("清单检查", () => {
  test("仓库里的清单没有可挑剔的", () => {
    expect(lintManifest(MANIFEST, surroundings)).toEqual([]);
  });

  test.each(BROKEN)("$name：恰好由 $rule 发现", ({ rule, breakIt }) => {
    const problems = lintManifest(breakIt(MANIFEST), surroundings);
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
    expect(problems[0]?.line).toBeGreaterThan(0);
    expect(problems[0]?.message).not.toBe("");
  });

  test("每条规则都有一个坏清单", () => {
    expect(new Set(BROKEN.map(({ rule }) => rule)).size).toBe(8);
  });

  test("不是 XML 的说出第几行", () => {
    expect(() => lintManifest(MANIFEST.replace("</Hosts>", ""), surroundings)).toThrow(/^\d+:/);
  });

  test("页面和命令来自代码，不来自清单", () => {
    expect(repositoryAt(ROOT).functions).toEqual(["clearMarks"]);
    expect(repositoryAt(ROOT).pages).toContain("commands.html");
    expect(lintManifest(MANIFEST, { ...surroundings, functions: [] }).map(({ rule }) => rule)).toEqual([
      "function-name",
    ]);
  });
});
