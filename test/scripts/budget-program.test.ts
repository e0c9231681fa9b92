import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { budgetProgram } from "../../scripts/budget-program.js";

let root = "";
/** Puts a file there as if it was written so many seconds after the first. */
function put(file: string, seconds: number): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "");
  for (let each = path; each !== root; each = dirname(each)) utimesSync(each, 1_000 + seconds, 1_000 + seconds);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "program-"));
  for (const file of [
    "src/cli/main.ts",
    "src/model/deep/money.ts",
    "scripts/build-cli.ts",
    "scripts/few-compilations.ts",
    "package.json",
  ])
    put(file, 0);
  put("package-lock.json", 0);
});
afterEach(() => rmSync(root, { recursive: true }));

const BUILT = "dist/budget.cjs";
const SOURCE = "src/cli/main.ts";
const used = () =>
  budgetProgram(root)
    .slice(root.length + 1)
    .replaceAll("\\", "/");

test("没有构建过，用源代码", () => expect(used()).toBe(SOURCE));

test("构建比所有源代码新，用构建好的", () => {
  put(BUILT, 10);
  expect(used()).toBe(BUILT);
});

test.each(["src/model/deep/money.ts", "package-lock.json", "scripts/build-cli.ts"])(
  "构建以后改了 %s，用源代码",
  (file) => {
    put(BUILT, 10);
    put(file, 20);
    expect(used()).toBe(SOURCE);
  },
);

test("构建以后删了一个源文件，用源代码；只改了测试，仍用构建好的", () => {
  put("src/model/money.test.ts", 0);
  put(BUILT, 10);
  utimesSync(join(root, "src/model/money.test.ts"), 1_020, 1_020);
  expect(used()).toBe(BUILT);
  rmSync(join(root, "src/model/deep/money.ts"));
  expect(used()).toBe(SOURCE);
});
