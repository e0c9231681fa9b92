import { readFileSync } from "node:fs";
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
    const commands = text("src/cli/main.ts");
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

test("没有留出位置的说明文件不改", () => {
  expect(() => withOutput("# 说明\n", "输出")).toThrow("code block");
});
