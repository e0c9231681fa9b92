const { readdirSync, statSync } = require("node:fs");
const path = require("node:path");

/** What the built program is made of, from the root: folders with all that lies below them, and files. */
const MADE_OF = ["src", "scripts/build-cli.ts", "scripts/few-compilations.ts", "package.json", "package-lock.json"];

/** Milliseconds of the last change of a file, or of the last one below a folder; tests say nothing of the program. */
function lastChange(file) {
  const found = statSync(file);
  if (!found.isDirectory()) return /\.test\.tsx?$/.test(file) ? 0 : found.mtimeMs;
  // a file that was removed changes its folder alone
  return readdirSync(file).reduce((last, name) => Math.max(last, lastChange(path.join(file, name))), found.mtimeMs);
}

/** The command-line program to run: the built one where it is newer than all it is made of, else the source. */
function budgetProgram(root) {
  const built = path.join(root, "dist/budget.cjs");
  const at = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const isNewest = at > 0 && MADE_OF.every((part) => lastChange(path.join(root, part)) < at);
  return isNewest ? built : path.join(root, "src/cli/main.ts");
}

module.exports = { budgetProgram };
