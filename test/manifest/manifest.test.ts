import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { paint } from "../../scripts/icons/canvas";
import { ICON_FILES } from "../../scripts/icons/drawings";
import { decodePng, encodePng, pngSize } from "../../scripts/icons/png";
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
    expect(new Set(BROKEN.map(({ rule }) => rule)).size).toBe(30);
  });

  test("页面和命令来自代码，不来自清单", () => {
    expect(repositoryAt(ROOT).functions).toEqual(["clearMarks"]);
    expect(repositoryAt(ROOT).pages).toContain("commands.html");
    expect(lintManifest(MANIFEST, { ...surroundings, functions: [] }).map(({ rule }) => rule)).toEqual([
      "function-name",
    ]);
  });
});

describe("图标", () => {
  test.each(ICON_FILES)("assets/$file 就是 draw-icons 画的那张", ({ file, size, layers }) => {
    const saved = readFileSync(join(ROOT, "assets", file));
    expect(pngSize(saved)).toEqual({ width: size, height: size });
    expect(Buffer.from(decodePng(saved).pixels).equals(paint(size, layers).pixels)).toBe(true);
  });

  test("写成 PNG 再读回，像素不变；不是 PNG 的没有尺寸", () => {
    const image = { size: 2, pixels: Uint8Array.from({ length: 16 }, (_, index) => index * 16) };
    expect(decodePng(encodePng(image))).toEqual(image);
    expect(pngSize(Buffer.from("<svg/>"))).toBeUndefined();
  });
});
