import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import webpack, { type Configuration } from "webpack";
import { common } from "../webpack.workbench.config.js";
import { bundledPackages } from "./webpack/bundled-packages.js";

/** Builds dist/workbench.html: the whole stand-alone page as one file that runs from a disc without a network. */
const OUT = join(__dirname, "../dist/workbench.html");
const INLINE_WORKER = join(__dirname, "../src/workbench/start-inline-worker.ts");
const WORK = join(tmpdir(), `workbench-${process.pid}`);

async function main(): Promise<void> {
  await bundle("worker", "./src/taskpane/review-worker.ts");
  await bundle("page", "./src/workbench/main.tsx");
  const part = (name: string): string => readFileSync(join(WORK, name), "utf8");
  const page = pageOf({ script: part("page.js"), worker: part("worker.js"), style: part("page.css") });
  rmSync(WORK, { recursive: true });
  mkdirSync(dirname(OUT), { recursive: true });
  writeFileSync(OUT, page);
  const size = (Buffer.byteLength(page) / 2 ** 20).toFixed(1);
  process.stdout.write(`dist/workbench.html  ${size} MB  SHA-256 ${createHash("sha256").update(page).digest("hex")}\n`);
}

/** One script, whatever it imports: a page from a disc cannot load a second. */
function bundle(name: string, entry: string): Promise<void> {
  const shared = common("production");
  const config: Configuration = {
    ...shared,
    entry: { [name]: entry },
    output: { path: WORK, filename: "[name].js", publicPath: "" },
    module: { ...shared.module, parser: { javascript: { dynamicImportMode: "eager" } } },
    plugins: [
      ...(shared.plugins ?? []),
      new webpack.NormalModuleReplacementPlugin(/[\\/]taskpane[\\/]start-worker$/, INLINE_WORKER),
      new MiniCssExtractPlugin({ filename: "[name].css" }),
      bundledPackages(name),
    ],
  };
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}

interface Parts {
  readonly script: string;
  readonly worker: string;
  readonly style: string;
}

/**
 * What may stand between script tags: HTML ends a script at its closing tag, and reads line ends in its own way, which
 * would change the hash. In a string, a pattern or a template `\x3C` is `<`.
 */
const embedded = (script: string): string =>
  script.replaceAll("\r\n", "\n").replaceAll(/<(?=\/script|script|!--)/gi, "\\x3C");

/** Inline scripts run only when the policy names their hash; nothing may be fetched at all. */
function pageOf({ script, worker, style }: Parts): string {
  const page = embedded(script);
  const hash = createHash("sha256").update(page).digest("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    "connect-src 'none'",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><title>预算公开助手</title>',
    `<style>${style.replaceAll("</style", "<\\/style")}</style></head><body><div id="root"></div>`,
    `<script type="text/plain" id="review-worker">${embedded(worker)}</script>`,
    `<script>${page}</script></body></html>\n`,
  ].join("\n");
}

void main();
