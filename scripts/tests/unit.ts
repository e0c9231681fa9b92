import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

/**
 * npm run test:unit                 all suites, many in one registry of modules (test/together)
 * npm run test:unit -- PATH...      these suites, each by itself
 * npm run test:unit -- --randomize  all suites, their tests in another order: none may lean on another
 */
const given = process.argv.slice(2);
const isWhole = given.every((argument) => argument.startsWith("-"));
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const config = isWhole ? ["-c", "test/together/jest.config.js", "--maxWorkers=2"] : [];
// most of what tests make is dropped at once: with little room for it, much is copied about before that is noticed
const memory = "--max-semi-space-size=64";
process.exitCode = spawnSync(process.execPath, [memory, jest, ...config, ...given], { stdio: "inherit" }).status ?? 1;
