/**
 * Turns the CSV files of a directory into the data modules of src/catalogue/data.
 *
 *   npx tsx scripts/build-catalogue.ts DIRECTORY
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { dataModules } from "./catalogue-rows";

const [, , directory] = process.argv;
if (directory === undefined) {
  console.error("usage: npx tsx scripts/build-catalogue.ts DIRECTORY");
  process.exitCode = 2;
} else {
  for (const { file, text, count } of dataModules((name) => readFileSync(join(directory, name), "utf8"))) {
    writeFileSync(join(import.meta.dirname, "../src/catalogue/data", file), text);
    console.log(`${file}: ${count} rows`);
  }
}
