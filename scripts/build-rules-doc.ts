import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ALL_RULES, rulesDoc } from "./rules-doc";

/** Writes docs/rules.md; a test fails when the file is not what the rules say. */
const file = join(__dirname, "../docs/rules.md");
writeFileSync(file, rulesDoc());
console.log(`${file}: ${ALL_RULES.length} rules`);
