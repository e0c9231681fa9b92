import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { READMES, shortenedOutput, withOutput } from "./readme-sample";

/** Puts into both readmes what the first command really prints; a test fails when it is something else. */
async function main(): Promise<void> {
  const output = await shortenedOutput();
  for (const name of READMES) {
    const file = join(__dirname, "..", name);
    writeFileSync(file, withOutput(readFileSync(file, "utf8"), output));
    console.log(file);
  }
}

void main();
