import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { READMES, shortenedOutput, withOutput } from "../scripts/readme-sample";

const ROOT = join(__dirname, "..");
const text = (name: string): string => readFileSync(join(ROOT, name), "utf8");

describe.each(READMES)("%s", (name) => {
  test("写出的就是第一条命令的输出（npm run docs 重新生成）", async () => {
    expect(withOutput(text(name), await shortenedOutput())).toBe(text(name));
  });

  test("提到的脚本和选项都有", () => {
    const { scripts } = JSON.parse(text("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    const commands = text("src/cli/main.ts") + text("src/cli/check-options.ts");
    const named = [...text(name).matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
    const options = [...text(name).matchAll(/(?<![\w-])--([a-z][a-z-]+)/g)].map(([, option = ""]) => option);
    expect(options.length).toBeGreaterThan(5);
    expect(options.filter((option) => !new RegExp(`"--${option}[ "]`).test(commands))).toEqual([]);
  });

  test("链接指到的文件都在", () => {
    const links = [...text(name).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = ""]) => path);
    for (const link of links) expect(() => text(link)).not.toThrow();
  });
});

/** The part of semver that is asked here; the package brings no types. */
interface Semver {
  /** Whether every version of one range lies in the other. */
  subset(part: string, whole: string): boolean;
}

describe("承诺的 Node 版本", () => {
  const { subset } = createRequire(__filename)("semver") as Semver;
  const { engines } = JSON.parse(text("package.json")) as { readonly engines: { readonly node: string } };

  test("每个要安装的包都支持，所以 npm ci 没有版本警告", () => {
    const { packages } = JSON.parse(text("package-lock.json")) as {
      readonly packages: Readonly<Record<string, { readonly engines?: { readonly node?: string } }>>;
    };
    const asked = Object.entries(packages).map(([path, each]) => [path, each.engines?.node ?? "*"] as const);
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter(([, node]) => !subset(engines.node, node))).toEqual([]);
    expect(subset(engines.node, ">= 22.17")).toBe(false);
  });

  test.each(READMES)("%s 写的就是这些", (name) => {
    const versions = engines.node.split(" || ").map((range) => range.replace(/^\D+/, "").replace(/\.0$/, ""));
    for (const version of versions) expect(text(name)).toMatch(new RegExp(`Node[^\\n]*\\b${version}\\b`));
  });
});

test("没有留出位置的说明文件不改", () => {
  expect(() => withOutput("# 说明\n", "输出")).toThrow("code block");
});
