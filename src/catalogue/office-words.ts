import { bundledIndex } from "./entry-index";

let words: ReadonlySet<string> | undefined;

/**
 * True for two characters that stand beside each other in a name of the functional classification, of any year: what
 * governments do names their offices (财政, 民政, 档案, 城管). The official list is the dictionary; nobody keeps another.
 */
export function isOfficeWord(two: string): boolean {
  words ??= new Set(
    bundledIndex("functional").all.flatMap(({ name }) =>
      [...name].slice(1).map((character, at) => `${[...name][at] ?? ""}${character}`),
    ),
  );
  return words.has(two);
}
