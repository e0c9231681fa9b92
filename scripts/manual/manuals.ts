import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ManualBlock, blocksOf } from "../../src/help/markdown";
import { releaseText } from "../../src/model/release";
import { RELEASE } from "../webpack/release.js";

/** Where the manuals are written, and their pictures. */
export const MANUALS = join(import.meta.dirname, "../../docs/manual");

export interface Manual {
  /** "单位操作手册": also the name of the files made from it. */
  readonly title: string;
  readonly source: string;
  readonly blocks: readonly ManualBlock[];
}

/** The manuals in the order in which a release lists them, by their files in docs/manual. */
const SOURCES = ["clerk", "reviewer", "administrator", "questions"] as const;

export const readManuals = (): readonly Manual[] => [
  ...SOURCES.map((name) => manualAt(join(MANUALS, `${name}.md`))),
  manualAt(join(MANUALS, "../rules.md")),
];

/** “{{version}}” stands for the release, and so on for other words given. */
export function manualAt(file: string, words: Readonly<Record<string, string>> = {}): Manual {
  const given: Readonly<Record<string, string>> = { version: releaseText(RELEASE), ...words };
  const text = readFileSync(file, "utf8").replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const word = given[name];
    if (word === undefined) throw new Error(`${file}: nothing is known for {{${name}}}`);
    return word;
  });
  const blocks = blocksOf(text);
  const [first] = blocks;
  if (first?.kind !== "heading" || first.level !== 1) throw new Error(`${file} has to begin with its title`);
  return { title: first.text, source: file, blocks };
}
