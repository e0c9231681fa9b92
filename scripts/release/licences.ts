import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BUNDLED } from "../webpack/bundled-packages.js";

/** Licences under which a library may be part of what is handed out. */
const ALLOWED: ReadonlySet<string> = new Set(["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC"]);

/** Its runtime is part of every bundle, whatever else is. */
const BUNDLER = "node_modules/webpack";

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The licences of all libraries that the builds bundled, as one text. Throws when one may not be handed out. */
export function licences(root: string): string {
  const lists = readdirSync(BUNDLED).map(
    (name) => JSON.parse(readFileSync(join(BUNDLED, name), "utf8")) as readonly string[],
  );
  const folders = [...new Set([BUNDLER, ...lists.flat()])];
  const parts = folders.map((folder) => licenceOf(join(root, folder))).sort((a, b) => (a.title < b.title ? -1 : 1));
  const once = parts.filter(({ title }, at) => title !== parts[at - 1]?.title);
  return [
    `预算公开助手使用了下列 ${once.length} 个开源软件包，各自的许可证如下。`,
    ...once.map(({ title, text }) => `${"=".repeat(72)}\n${title}\n${"=".repeat(72)}\n\n${text}`),
    "",
  ].join("\n\n");
}

function licenceOf(folder: string): { readonly title: string; readonly text: string } {
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageJson;
  const file = readdirSync(folder)
    .filter((each) => /^(licen[cs]e|copying)/i.test(each))
    .sort()[0];
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8").replaceAll("\r", "").trim();
  const licence = about.license ?? nameOf(text);
  const title = `${about.name} ${about.version}  ${licence}`;
  if (
    !licence
      .replace(/[()]/g, "")
      .split(" OR ")
      .some((each) => ALLOWED.has(each))
  )
    throw new Error(`${title}: this licence is none of ${[...ALLOWED].join(", ")}`);
  return { title, text: text === "" ? `许可证：${licence}` : text };
}

/** What a text calls itself, for a package that names no licence beside it. */
const nameOf = (text: string): string =>
  /^\s*Apache License\s+Version 2\.0/.test(text) ? "Apache-2.0" : /^\s*(The )?MIT License/.test(text) ? "MIT" : "none";
