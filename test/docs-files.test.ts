import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

const ROOT = join(__dirname, "..");
const DOCS = join(ROOT, "docs");

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map(
    (name) => `${folder}/${name.replaceAll("\\", "/")}`,
  );
const CHAPTERS = readdirSync(DOCS).filter((name) => name.endsWith(".md"));
const textOf = (chapter: string): string => readFileSync(join(DOCS, chapter), "utf8");

/** Files with a folder before their names, from wherever the text is: `narrate/source.ts`, `../drawing/paper.ts`. */
const namedIn = (text: string): readonly string[] =>
  [...text.matchAll(/`(?:\.\.\/)*((?:[\w-]+\/)+[\w.-]+\.(?:tsx?|js|json|md|yml))`/g)].map(([, name = ""]) => name);

const missingIn = (text: string, files: readonly string[]): readonly string[] =>
  namedIn(text).filter((name) => !files.some((file) => file === name || file.endsWith(`/${name}`)));

test("文档写到的源文件都在，不在的会被发现", () => {
  const files = ["src", "test", "scripts", "docs"].flatMap(filesIn);
  expect(CHAPTERS.flatMap((chapter) => missingIn(textOf(chapter), files))).toEqual([]);
  expect(missingIn("`narrate/source.ts`, `narrate/gone.ts`", files)).toEqual(["narrate/gone.ts"]);
});

test("文档链接的文件都在，docs/images 里没有多余的图", () => {
  const links = CHAPTERS.flatMap((chapter) =>
    [...textOf(chapter).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = ""]) => path),
  );
  expect(links.filter((path) => !existsSync(join(DOCS, path)))).toEqual([]);
  const shown = new Set(links);
  expect(readdirSync(join(DOCS, "images")).filter((name) => !shown.has(`images/${name}`))).toEqual([]);
});
