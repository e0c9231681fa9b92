import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "../assets/samples");

/** The sample workbooks as they stand in assets/samples, by file name; test/samples.test.ts holds them to their drawings. */
export const sampleFiles: ReadonlyMap<string, Uint8Array> = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => [name, new Uint8Array(readFileSync(join(FOLDER, name)))]),
);
