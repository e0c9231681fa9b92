import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkText } from "../src/cli/check-text";
import { openWorkbook } from "../src/hosts/xlsx/index";
import { review } from "../src/pipeline";

/** The sample with which both readmes begin. */
const SAMPLE = "with-mistakes.xlsx";

/** How much of the output a readme shows: findings from the top, and the lines of counts at its end. */
const FINDINGS = 3;
const COUNTS = 3;

/** Both readmes, in the root of the repository. */
export const READMES = ["README.md", "README.zh-CN.md"] as const;

/** The line before the output; a readme has exactly one. */
const MARK = "<!-- What the command prints, shortened by `npm run docs`. -->";

/** What `check` prints for the sample, without the findings in between: each is a line and its sentence. */
export async function shortenedOutput(): Promise<string> {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../assets/samples", SAMPLE)));
  const lines = checkText(SAMPLE, review(await openWorkbook(bytes, SAMPLE).read()))
    .trimEnd()
    .split("\n");
  return [...lines.slice(0, 1 + 2 * FINDINGS), "  …", ...lines.slice(-COUNTS)].join("\n");
}

/** The readme with this output below its mark. */
export function withOutput(readme: string, output: string): string {
  const parts = readme.split(`${MARK}\n\n\`\`\`\n`);
  const [before, after] = parts;
  const end = after?.indexOf("\n```\n") ?? -1;
  if (parts.length !== 2 || before === undefined || after === undefined || end < 0) {
    throw new Error(`A readme needs one code block below the line ${MARK}`);
  }
  return `${before}${MARK}\n\n\`\`\`\n${output}${after.slice(end)}`;
}
