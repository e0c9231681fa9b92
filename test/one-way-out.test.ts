import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

/** The one file that writes to the disk: whole files only, and never those that are read. */
const WAY_OUT = "hosts/disk/to-file.ts";

/** Names of node:fs that write, as they stand in an import. */
const WRITING =
  /import\s*\{[^}]*\b(?:writeFile|appendFile|createWriteStream|open|copyFile|cp|rename|truncate|write)(?:Sync)?\b[^}]*\}\s*from\s*"(?:node:)?fs(?:\/promises)?"|import\s*(?:\*\s*as\s*)?\w+[^{}]*from\s*"(?:node:)?fs(?:\/promises)?"/;

test("写文件只有一条路：先写在旁边再换名，不写到输入上", () => {
  const source = join(__dirname, "../src");
  const writing = readdirSync(source, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .filter((name) => WRITING.test(readFileSync(join(source, name), "utf8")));
  expect(writing).toEqual([WAY_OUT]);
});

test.each([
  'import { readFile, writeFile } from "node:fs/promises";',
  'import { createWriteStream } from "fs";',
  'import { writeFileSync } from "node:fs";',
  'import * as fs from "node:fs";',
  'import fs from "node:fs/promises";',
])("故意写的被发现：%s", (planted) => expect(planted).toMatch(WRITING));
