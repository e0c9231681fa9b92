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
process.exitCode = spawnSync(process.execPath, [jest, ...config, ...given], { stdio: "inherit" }).status ?? 1;
