import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * Why there is a ceiling: offices open the pane from an intranet server over slow lines, on machines that read and
 * compile every byte of it before the first button works. React and Fluent UI take about 235 KB of these.
 */
export const CEILING_KB = 350;

interface Part {
  readonly file: string;
  readonly bytes: number;
  readonly compressed: number;
}

/** Scripts and styles of our own that a page loads before it shows anything, from its HTML. */
export const initialFiles = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^":]+\.(?:js|css))"/g)]
    .map(([, file = ""]) => file)
    .filter((file) => !file.startsWith("office-js/"));

function measure(folder: string, file: string): Part {
  const content = readFileSync(join(folder, file));
  return { file, bytes: content.length, compressed: gzipSync(content, { level: 9 }).length };
}

const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

function main(folder = "dist"): void {
  const initial = initialFiles(readFileSync(join(folder, "taskpane.html"), "utf8"));
  const later = readdirSync(folder).filter((file) => file.endsWith(".js") && !initial.includes(file));
  const sum = (files: readonly string[]): number =>
    files.map((file) => measure(folder, file).compressed).reduce((total, each) => total + each, 0);
  for (const [title, files] of [
    ["The pane loads at once", initial],
    ["Loaded when needed, or by other pages", later],
  ] as const) {
    console.log(`${title}: ${kb(sum(files))} compressed`);
    for (const { file, bytes, compressed } of files.map((each) => measure(folder, each))) {
      console.log(`  ${kb(compressed).padStart(10)} of ${kb(bytes).padStart(10)}  ${file}`);
    }
  }
  if (sum(initial) <= CEILING_KB * 1024) return;
  console.error(
    `The pane is above its ceiling of ${CEILING_KB} KB: offices load it over slow lines. ` +
      "Load what is not needed at once with import(), or raise CEILING_KB in the commit that needs it and say why.",
  );
  process.exitCode = 1;
}

if (require.main === module) main(process.argv[2]);
