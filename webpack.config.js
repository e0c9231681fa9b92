const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");
const { bundledPackages } = require("./scripts/webpack/bundled-packages.js");
const { httpsOptions } = require("./scripts/webpack/dev-https.js");
const { requireFree } = require("./scripts/webpack/free-port.js");
const { officeJs } = require("./scripts/webpack/office-js.js");
const { contentPolicy } = require("./scripts/webpack/policy.js");
const { definedRelease } = require("./scripts/webpack/release.js");
const { resolve, sourceRules } = require("./scripts/webpack/rules.js");
const { sayAddress } = require("./scripts/webpack/say-address.js");

const PORT = 3000;
/** Where the manifest of the repository expects the pages; a build for another place says so with PUBLIC_URL. */
const DEVELOPMENT_URL = `https://localhost:${PORT}`;

/** The pages served from a place of their own. The single file of the workbench is made by its own script. */
const PAGES = [
  { name: "taskpane", entry: "./src/taskpane/main.tsx", template: "./src/taskpane/start/taskpane.html" },
  { name: "commands", entry: "./src/commands/main.ts", template: "./src/commands/commands.html" },
].filter(({ entry }) => fs.existsSync(path.join(__dirname, entry)));

/**
 * npx webpack --mode production      pages with hashed names into dist/, source maps into dist-maps/
 * npx webpack serve                  development server on https://localhost:3000
 * OFFICE_JS=cdn|china|self           where office.js comes from
 * PUBLIC_URL=https://example/budget  where dist/ will be served, for the manifest
 */
module.exports = async (env = {}, { mode = "development" } = {}) => {
  const isProduction = mode === "production";
  const address = sayAddress(`${DEVELOPMENT_URL}/taskpane.html`);
  const office = officeJs(process.env.OFFICE_JS);
  const name = isProduction ? "[name].[contenthash:8]" : "[name]";
  return {
    mode,
    target: ["web", "es2022"],
    entry: Object.fromEntries(PAGES.map((page) => [page.name, page.entry])),
    output: {
      path: path.join(__dirname, "dist"),
      filename: `${name}.js`,
      assetModuleFilename: `${name}[ext]`,
      clean: true,
    },
    devtool: isProduction ? false : "cheap-module-source-map",
    resolve,
    module: { rules: sourceRules },
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
      splitChunks: { chunks: "all" },
    },
    // scripts/bundle-size.ts holds the ceiling, on compressed sizes
    performance: { hints: false },
    plugins: [...plugins({ office, name, isProduction }), ...(env.WEBPACK_SERVE ? [address.plugin] : [])],
    ...(env.WEBPACK_SERVE
      ? { ...address.quiet, devServer: { ...(await devServer()), onListening: address.onListening } }
      : {}),
  };
};

function plugins({ office, name, isProduction }) {
  const start = startScript();
  const policy = contentPolicy({ scriptOrigin: office.origin, isDevelopment: !isProduction });
  return [
    new webpack.DefinePlugin(definedRelease),
    new MiniCssExtractPlugin({ filename: `${name}.css` }),
    ...PAGES.map(
      (page) =>
        new HtmlWebpackPlugin({
          filename: `${page.name}.html`,
          template: page.template,
          chunks: [page.name],
          templateParameters: { policy, officeJs: office.url, startJs: start.to },
        }),
    ),
    new CopyWebpackPlugin({ patterns: [start, ...helpPage(), ...office.copies, ...manifestAndIcons()] }),
    ...(isProduction
      ? // maps stay out of the folder that is served, and no file points to them
        [
          new webpack.SourceMapDevToolPlugin({ filename: "../dist-maps/[file].map", append: false }),
          bundledPackages("site"),
        ]
      : []),
  ];
}

/** The first script of the pane, as it is written: no loader may make anything newer than ES5 of it. */
function startScript() {
  const from = path.join(__dirname, "src/taskpane/start/start.js");
  const hash = createHash("sha256").update(fs.readFileSync(from)).digest("hex").slice(0, 8);
  return { from, to: `start.${hash}.js`, info: { minimized: true } };
}

/** What Excel opens as support and "learn more": it needs no Excel and no script. */
function helpPage() {
  const from = (name) => path.join(__dirname, "src/taskpane/help", name);
  return ["help.html", "help.css"].map((name) => ({ from: from(name), to: name }));
}

function manifestAndIcons() {
  const publicUrl = (process.env.PUBLIC_URL ?? DEVELOPMENT_URL).replace(/\/$/, "");
  const withUrls = (content) => content.toString().replaceAll(DEVELOPMENT_URL, publicUrl);
  return [
    { from: "assets", to: "assets", noErrorOnMissing: true },
    { from: "manifest.xml", to: "manifest.xml", noErrorOnMissing: true, transform: withUrls },
  ];
}

async function devServer() {
  await requireFree(PORT);
  return {
    // this machine only: the pages hold whatever workbook is open
    host: "localhost",
    port: PORT,
    server: { type: "https", options: await httpsOptions() },
    // an overlay would cover a pane of 320 px
    client: { overlay: false },
    static: false,
  };
}
