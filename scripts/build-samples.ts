import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSamples } from "./samples/build";

/** Writes assets/samples; a test fails when the files are not what this builds. */
const folder = join(__dirname, "../assets/samples");
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of buildSamples().files) {
  writeFileSync(join(folder, name), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}
