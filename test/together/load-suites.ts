import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, jest } from "@jest/globals";

const ROOT = join(__dirname, "../..");

/** A file of tests. */
export interface Suite {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  /** It says at its head that it needs a DOM. */
  readonly needsDom: boolean;
}

/** Every file of unit tests, in the order of their names; not those of the browser, those run by hand, or the entries. */
export function allSuites(): readonly Suite[] {
  return ["src", "test"]
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => join(ROOT, folder, name)),
    )
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => ({ file, path: relative(ROOT, file).replaceAll("\\", "/") }))
    .filter(({ path }) => !/^test\/(browser|more|together)\//.test(path))
    .map(({ file, path }) => ({ path, needsDom: readFileSync(file, "utf8").includes("@jest-environment jsdom") }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Loads suites into this one, so that the modules they share are read and run once; each is a group by its path. */
export function loadSuites(entry: string): void {
  for (const suite of allSuites().filter((each) => entryOf(each) === entry)) {
    describe(suite.path, () => {
      // a suite is loaded by being run: an import would come before the group it belongs to
      jest.requireActual(join(ROOT, suite.path));
    });
  }
}

/** The entry that loads a suite. Those that take longest stand apart, so that two workers share the work. */
export function entryOf({ path, needsDom }: Suite): string {
  if (needsDom) return "pane";
  if (path.startsWith("src/")) return "rooms";
  // counts the steps of code that is loaded after it began: what other suites have loaded would be missing
  if (path.startsWith("test/size/")) return "size";
  return /^test\/(generator\/|narrative\/|target-)/.test(path) ? "generated" : "product";
}

/** Every entry: a file of this folder each. */
export const ENTRIES = ["generated", "pane", "product", "rooms", "size"] as const;
