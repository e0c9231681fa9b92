import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import webpack, { type Configuration } from "webpack";
import { common } from "../webpack.workbench.config.js";
import { bundledPackages } from "./webpack/bundled-packages.js";

/** Builds dist/workbench.html: the whole stand-alone page as one file that runs from a disc without a network. */
const OUT = join(__dirname, "../dist/workbench.html");
const INLINE_WORKER = join(__dirname, "../src/workbench/start-inline-worker.ts");
/** Runs first, in any engine: says in words that it is too old, where it is. */
const START = join(__dirname, "../src/taskpane/start/start.js");
const START_WORDS = `<div id="start" role="status" style="padding:2em;font:16px/1.7 sans-serif">
<p id="start-opening">正在打开预算公开助手…</p>
<p id="start-old" hidden>这个浏览器的内核太旧，无法运行预算公开助手。请用新版的 Edge、Chrome（97 或更新）或 Firefox（104 或更新）打开本文件；国产浏览器请升级，并使用“极速模式”。本文件没有问题，您的工作簿没有任何改动。</p>
<noscript><p>这里不允许运行脚本，预算公开助手无法打开。请换一个浏览器，或者联系本单位的维护人员。</p></noscript></div>`;
/** Kilobytes of the page as mail and servers send it. The spreadsheet library takes about 1600 of them. */
const CEILING_KB = 2500;
const WORK = join(tmpdir(), `workbench-${process.pid}`);

/** The scripts of both threads in the order in which they run; each thread begins with what they share. */
const SHARED = ["runtime", "shared"] as const;

async function main(): Promise<void> {
  await bundle();
  const part = (name: string): string => readFileSync(join(WORK, name), "utf8");
  const shared = SHARED.map((id) => ({ id, script: embedded(part(`${id}.js`)) }));
  const scripts = [
    { id: "start-script", script: embedded(readFileSync(START, "utf8")) },
    ...shared,
    { id: "page", script: embedded(part("page.js")) },
  ];
  const page = pageOf({ scripts, worker: embedded(part("worker.js")), style: part("page.css") });
  rmSync(WORK, { recursive: true });
  mkdirSync(dirname(OUT), { recursive: true });
  writeFileSync(OUT, page);
  const kb = Math.ceil(gzipSync(page, { level: 9 }).length / 1000);
  const size = (Buffer.byteLength(page) / 1e6).toFixed(1);
  process.stdout.write(
    `dist/workbench.html  ${size} MB, ${kb} KB compressed  SHA-256 ${createHash("sha256").update(page).digest("hex")}\n`,
  );
  if (kb <= CEILING_KB) return;
  console.error(`The page is above its ceiling of ${CEILING_KB} KB: it is handed out by mail and opened from shares.`);
  process.exitCode = 1;
}

/** Whatever the page imports is in it, for a page from a disc cannot load a second file; page and worker share one script. */
function bundle(): Promise<void> {
  const shared = common("production");
  const config: Configuration = {
    ...shared,
    entry: { page: "./src/workbench/main.tsx", worker: "./src/taskpane/review-worker.ts" },
    output: { path: WORK, filename: "[name].js", publicPath: "" },
    module: { ...shared.module, parser: { javascript: { dynamicImportMode: "eager" } } },
    optimization: {
      ...shared.optimization,
      runtimeChunk: { name: SHARED[0] },
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          shared: { name: SHARED[1], chunks: "all", minChunks: 2, enforce: true },
        },
      },
    },
    plugins: [
      ...(shared.plugins ?? []),
      new webpack.NormalModuleReplacementPlugin(/[\\/]taskpane[\\/]start-worker$/, INLINE_WORKER),
      new MiniCssExtractPlugin({ filename: "[name].css" }),
      bundledPackages("page"),
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
  /** Run in this order; their texts are found by id. */
  readonly scripts: readonly { readonly id: string; readonly script: string }[];
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
function pageOf({ scripts, worker, style }: Parts): string {
  const hashes = scripts.map(({ script }) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  const policy = [
    "default-src 'none'",
    `script-src ${hashes.join(" ")}`,
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
    `<style>${style.replaceAll("</style", "<\\/style")}</style></head><body>`,
    `<div id="root">${START_WORDS}</div>`,
    `<script type="text/plain" id="review-worker">${worker}</script>`,
    ...scripts.map(({ id, script }) => `<script id="${id}">${script}</script>`),
    "</body></html>\n",
  ].join("\n");
}

void main();
