import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { datedZip } from "./dated-zip";

/** Paths below a folder with "/" in between, in an order that no system changes. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .sort();

export function put(folder: string, name: string, content: string | Uint8Array): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** “<SHA-256>  <path>” for every file, as `sha256sum -c` and `certutil` readers know it. */
export const checksums = (folder: string): string =>
  filesIn(folder)
    .map((name) => `${sha256(readFileSync(join(folder, name)))}  ${name}\n`)
    .join("");

export const sha256 = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** The folder as one .zip, the same bytes every time. */
export const zipped = (folder: string, top: string, day: string): Uint8Array =>
  datedZip(
    filesIn(folder).map((name) => [`${top}/${name}`, readFileSync(join(folder, name))]),
    day,
  );
