import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MinimizerPlugin from "minimizer-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import webpack, { type Configuration } from "webpack";
import { manualPage } from "./manual/html";
import { manualAt, MANUALS } from "./manual/manuals";
import { definedRelease, RELEASE } from "./webpack/release.js";
import { buildSingleFile } from "./webpack/single-file";
import { installTexts } from "./wps/install-texts";

/**
 * npm run build:wps                                   dist-wps/: the add-in for WPS 表格
 * WPS_URL=https://server/budget-wps npm run build:wps  where it will be served, for its jsplugins.xml
 */
const ROOT = join(import.meta.dirname, "..");
const OUT = join(ROOT, "dist-wps");
const NAME = "BudgetDisclosure";
/** WPS takes an add-in that lies unpacked under this name for the installed one. */
const FOLDER = join(OUT, `${NAME}_${RELEASE.version}`);
/** The buttons of the ribbon, and whose picture they show. */
const BUTTONS = { check: "-check", clear: "-clear", narrate: "-narrate", targets: "-targets", probe: "" };
/** The oldest engine that is thought of; which one a WPS brings along only the probe can tell. */
const ENGINE = "chrome 69";
/** With its minor version: without, what the library learnt since 3.0 is left out. */
const CORE_JS = (
  JSON.parse(readFileSync(join(ROOT, "node_modules/core-js/package.json"), "utf8")) as { version: string }
).version;
const CEILING_KB = 1200;

const START_WORDS = `<div id="start" role="status" style="padding:1em;font:14px/1.7 sans-serif">
<p id="start-opening">正在打开预算公开助手…</p>
<p id="start-old" hidden>这台电脑的 WPS 内核太旧，无法运行预算公开助手。请升级 WPS，或者用新版浏览器打开独立页面，功能相同。工作簿没有任何改动。</p>
<noscript><p>这里不允许运行脚本，预算公开助手无法打开。请联系本单位的维护人员。</p></noscript></div>`;

/** Every source, ours and the libraries', in words an old engine knows, with what it lacks brought along. */
const configuration: Configuration = {
  mode: "production",
  target: ["web", "es2017"],
  context: ROOT,
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  devtool: false,
  performance: { hints: false },
  module: {
    rules: [
      {
        test: /\.[jt]sx?$|\.mjs$/,
        exclude: /node_modules[\\/]core-js[\\/]/,
        resolve: { fullySpecified: false },
        use: {
          loader: "swc-loader",
          options: {
            // libraries are modules of either kind
            isModule: "unknown",
            env: { targets: ENGINE, mode: "usage", coreJs: CORE_JS },
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      },
      {
        test: /\.js$/,
        include: /node_modules[\\/]@fluentui[\\/]/,
        use: join(ROOT, "scripts/webpack/long-hand-inset.js"),
      },
      { test: /\.md$/, type: "asset/source" },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
  plugins: [new webpack.DefinePlugin(definedRelease)],
};

async function main(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(join(FOLDER, "images"), { recursive: true });
  cpSync(join(ROOT, "src/wps/ribbon"), FOLDER, { recursive: true });
  for (const [button, picture] of Object.entries(BUTTONS))
    copyFileSync(join(ROOT, `assets/icon${picture}-32.png`), join(FOLDER, `images/${button}.png`));
  await buildProbePage();
  await buildSingleFile({
    name: "wps",
    out: join(FOLDER, "taskpane.html"),
    entry: "./src/wps/main.tsx",
    ...{ configuration, startWords: START_WORDS, ceilingKb: CEILING_KB, isPolyfilled: true },
  });
  writeFileSync(
    join(OUT, "安装说明.html"),
    manualPage(manualAt(join(MANUALS, "wps.md")), (file) => file),
  );
  for (const [name, text] of Object.entries(installTexts(NAME, RELEASE.version, process.env["WPS_URL"])))
    writeFileSync(join(OUT, name), text);
}

/** The script of ribbon/probe.html. */
function buildProbePage(): Promise<void> {
  const entry = { probe: "./src/wps/probe/main.ts" };
  return new Promise((resolve, reject) => {
    webpack({ ...configuration, entry, output: { path: FOLDER, filename: "[name].js" } }, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}

void main();
