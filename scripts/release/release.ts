import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { manualPage } from "../manual/html";
import { type Manual, manualAt, MANUALS, readManuals } from "../manual/manuals";
import { pdfsOf } from "../manual/pdf";
import { manualWord } from "../manual/word";
import { RELEASE } from "../webpack/release.js";
import { checksums, filesIn, put, sha256, zipped } from "./folder";
import { licences } from "./licences";

/**
 * npm run release: puts what `npm run build` made, the manuals and samples into release/预算公开助手-VERSION and a .zip of
 * the same name. The same sources and packages give the same bytes.
 *
 *   PUBLIC_URL=https://server/budget npm run release   the address of the add-in's site, for its manifest
 */
const ROOT = join(import.meta.dirname, "../..");
const DIST = join(ROOT, "dist");
const WPS = join(ROOT, "dist-wps");
const NAME = `预算公开助手-${RELEASE.version}`;
const OUT = join(ROOT, "release");
const FOLDER = join(OUT, NAME);

/** What `npm run build` made that is no part of the add-in's site. */
const NO_SITE: ReadonlySet<string> = new Set(["budget.cjs", "manifest.xml"]);

/** Starts the program on Windows by its name; a file of commands wants line ends of its own there. */
const WINDOWS_START = '@node "%~dp0budget.cjs" %*\r\n';

const address = process.env["PUBLIC_URL"] ?? "https://localhost:3000";

async function main(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const built = (name: string): Uint8Array => readFileSync(join(DIST, name));
  put(FOLDER, "预算公开助手.html", built("workbench.html"));
  for (const name of filesIn(DIST).filter((each) => !NO_SITE.has(each) && !each.startsWith("assets/samples/")))
    put(FOLDER, `Excel加载项/网站/${name}`, built(name));
  put(FOLDER, "Excel加载项/manifest.xml", built("manifest.xml"));
  for (const name of filesIn(WPS)) put(FOLDER, `WPS加载项/${name}`, readFileSync(join(WPS, name)));
  put(FOLDER, "命令行/budget.cjs", built("budget.cjs"));
  put(FOLDER, "命令行/budget.cmd", WINDOWS_START);
  cpSync(join(ROOT, "assets/samples"), join(FOLDER, "示例"), { recursive: true });
  await putManuals();
  put(FOLDER, "许可证/预算公开助手.txt", readFileSync(join(ROOT, "LICENSE")));
  put(FOLDER, "许可证/第三方软件.txt", licences(ROOT));
  put(FOLDER, "SHA-256.txt", checksums(FOLDER));
  const zip = zipped(FOLDER, NAME, RELEASE.date);
  writeFileSync(join(OUT, `${NAME}.zip`), zip);
  for (const name of filesIn(FOLDER)) console.log(name);
  console.log(`release/${NAME}.zip  ${(zip.length / 2 ** 20).toFixed(1)} MB  SHA-256 ${sha256(zip)}`);
}

async function putManuals(): Promise<void> {
  const install = manualAt(join(MANUALS, "install.md"), { address });
  put(
    FOLDER,
    "安装说明.html",
    manualPage(install, (file) => `手册/${pictureName(file)}`),
  );
  const words: [string, Uint8Array][] = [];
  for (const manual of readManuals()) {
    put(FOLDER, `手册/${manual.title}.html`, manualPage(manual, pictureName));
    for (const [name, bytes] of picturesOf(manual)) put(FOLDER, `手册/${name}`, bytes);
    // one after the other: the library numbers lists across documents
    words.push([`${manual.title}.docx`, await manualWord(manual)]);
  }
  for (const [name, bytes] of [...words, ...pdfsOf(words)]) put(FOLDER, `手册/${name}`, bytes);
}

const pictureName = (file: string): string => `图/${basename(file)}`;

const picturesOf = (manual: Manual): readonly (readonly [string, Uint8Array])[] =>
  manual.blocks.flatMap((block) => {
    const file = block.kind === "picture" ? join(MANUALS, block.file) : undefined;
    if (file !== undefined && !existsSync(file)) throw new Error(`${manual.title}: there is no picture ${file}`);
    return file === undefined ? [] : [[pictureName(file), readFileSync(file)]];
  });

void main();
