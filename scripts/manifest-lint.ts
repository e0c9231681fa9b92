/**
 * Checks the manifest against the code and the files it names; exit code 1 when anything is wrong.
 *
 *   npx tsx scripts/manifest-lint.ts [manifest.xml]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lintManifest } from "./manifest/lint";
import { repositoryAt } from "./manifest/repository";

const root = join(import.meta.dirname, "..");
const file = process.argv[2] ?? join(root, "manifest.xml");
const problems = lintManifest(readFileSync(file, "utf8"), repositoryAt(root));
for (const { line, rule, message } of problems) console.error(`${file}:${line} ${rule}: ${message}`);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${file}: nothing to complain about`);
