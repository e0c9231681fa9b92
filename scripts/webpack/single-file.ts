import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import webpack, { type Configuration } from "webpack";
import { bundledPackages } from "./bundled-packages.js";

const SRC = join(__dirname, "../../src");
const INLINE_WORKER = join(SRC, "workbench/start-inline-worker.ts");
/** Runs first, in any engine: says in words that it is too old, where it is. */
const START = join(SRC, "taskpane/start/start.js");

/** A page that is one file with everything it needs, and runs from a disc without a network. */
export interface SingleFile {
  readonly out: string;
  /** Names it among the bundles. */
  readonly name: string;
  readonly entry: string;
  /** Further workers than the one that answers the pane, by the id under which the page starts them. */
  readonly workers?: Readonly<Record<string, string>>;
  /** How its sources are compiled. */
  readonly configuration: Configuration;
  /** What stands in the page until it runs: HTML. */
  readonly startWords: string;
  /** Kilobytes of the page as mail and servers send it; above it the build fails. */
  readonly ceilingKb: number;
  /** It brings along what its engine may lack: the start does not ask for that. */
  readonly isPolyfilled?: true;
}

/** The worker that answers the pane. */
const REVIEW_WORKER = { "review-worker": "./src/taskpane/review-worker.ts" };

/** The scripts of all threads in the order in which they run; each thread begins with what they share. */
const SHARED = ["runtime", "shared"] as const;

/** Builds the page, says its size and sets the exit code where it is too large. */
export async function buildSingleFile(file: SingleFile): Promise<void> {
  const { out, startWords, ceilingKb, isPolyfilled = false } = file;
  const work = join(tmpdir(), `${file.name}-${process.pid}`);
  await bundle(file, work);
  const part = (name: string): string => readFileSync(join(work, name), "utf8");
  const shared = SHARED.map((id) => ({ id, script: embedded(part(`${id}.js`)) }));
  const scripts = [
    { id: "start-script", script: embedded(readFileSync(START, "utf8")) },
    ...shared,
    { id: "page", script: embedded(part("page.js")) },
  ];
  const page = pageOf({
    ...{ scripts, startWords, isPolyfilled },
    workers: Object.keys({ ...REVIEW_WORKER, ...file.workers }).map((id) => ({
      id,
      script: embedded(part(`${id}.js`)),
    })),
    style: part("page.css"),
  });
  rmSync(work, { recursive: true });
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, page);
  const kb = Math.ceil(gzipSync(page, { level: 9 }).length / 1000);
  const size = (Buffer.byteLength(page) / 1e6).toFixed(1);
  const hash = createHash("sha256").update(page).digest("hex");
  process.stdout.write(`${out.replace(/^.*[\\/](?=dist)/, "")}  ${size} MB, ${kb} KB compressed  SHA-256 ${hash}\n`);
  if (kb <= ceilingKb) return;
  console.error(`The page is above its ceiling of ${ceilingKb} KB: it is handed out by mail and opened from shares.`);
  process.exitCode = 1;
}

/** Whatever the page imports is in it, for a page from a disc cannot load a second file; page and worker share one script. */
function bundle({ name, entry, workers, configuration }: SingleFile, work: string): Promise<void> {
  const config: Configuration = {
    ...configuration,
    entry: { page: entry, ...REVIEW_WORKER, ...workers },
    output: { ...configuration.output, path: work, filename: "[name].js", publicPath: "" },
    module: { ...configuration.module, parser: { javascript: { dynamicImportMode: "eager" } } },
    optimization: {
      ...configuration.optimization,
      // in the order of their use: what belongs together stands together, and packs smaller
      moduleIds: "natural",
      mangleExports: "size",
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
      ...(configuration.plugins ?? []),
      new webpack.NormalModuleReplacementPlugin(
        /[\\/](?:taskpane[\\/]start-worker|start-round-worker)$/,
        INLINE_WORKER,
      ),
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
  /** Run in this order; their texts are found by id. */
  readonly scripts: readonly { readonly id: string; readonly script: string }[];
  /** Kept as texts. */
  readonly workers: Parts["scripts"];
  readonly style: string;
  readonly startWords: string;
  readonly isPolyfilled: boolean;
}

/**
 * What may stand between script tags: HTML ends a script at its closing tag, and reads line ends in its own way, which
 * would change the hash. In a string, a pattern or a template `\x3C` is `<`.
 */
const embedded = (script: string): string =>
  script.replaceAll("\r\n", "\n").replaceAll(/<(?=\/script|script|!--)/gi, "\\x3C");

/** Inline scripts run only when the policy names their hash; nothing may be fetched at all. */
function pageOf({ scripts, workers, style, startWords, isPolyfilled }: Parts): string {
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
    `<!doctype html><html lang="zh-CN"${isPolyfilled ? " data-polyfilled" : ""}><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><title>预算公开助手</title>',
    `<style>${style.replaceAll("</style", "<\\/style")}</style></head><body>`,
    `<div id="root">${startWords}</div>`,
    ...workers.map(({ id, script }) => `<script type="text/plain" id="${id}">${script}</script>`),
    ...scripts.map(({ id, script }) => `<script id="${id}">${script}</script>`),
    "</body></html>\n",
  ].join("\n");
}
