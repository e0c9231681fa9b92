const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");
const { requireFree } = require("./scripts/webpack/free-port.js");
const { definedRelease } = require("./scripts/webpack/release.js");
const { resolve, sourceRules } = require("./scripts/webpack/rules.js");
const { sayAddress } = require("./scripts/webpack/say-address.js");

/** The spreadsheet library writes style elements of its own; everything else is as strict as in the pane. */
const servedPolicy = (isDevelopment) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${isDevelopment ? "'self' ws:" : "'none'"}`,
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** Parts of the spreadsheet library that are heavy, and what does their work in a budget. */
const INSTEAD = Object.fromEntries(
  ["franc-min", "cjk-regex", "opentype.js"].map((name) => [
    `${name}$`,
    path.join(__dirname, "scripts/webpack/instead", `${name.replace(/\.js$/, "")}.js`),
  ]),
);

/** What the served page and the single file share. */
const common = (mode) => ({
  mode,
  target: ["web", "es2022"],
  resolve: { ...resolve, alias: INSTEAD },
  module: {
    rules: [
      ...sourceRules,
      { test: /\.xlsx$/, type: "javascript/auto", use: require.resolve("./scripts/webpack/workbook-parts.js") },
    ],
  },
  optimization: {
    minimizer: [
      new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, minimizerOptions: { compress: { passes: 4 } } }),
    ],
  },
  performance: { hints: false },
  devtool: mode === "production" ? false : "cheap-module-source-map",
  plugins: [
    new webpack.DefinePlugin(definedRelease),
    // the library hyphenates in seventy languages; a budget needs none of them
    new webpack.NormalModuleReplacementPlugin(/^\.\/[\w-]+-[\w-]{8}\.js$/, (resource) => {
      if (/[\\/]engine-render[\\/]/.test(resource.context)) {
        resource.request = path.join(__dirname, "src/workbench/grid/no-hyphenation.ts");
      }
    }),
  ],
});

const PORT = 3100;

/** npm start: the page on http://localhost:3100, opened in the browser. */
module.exports = async (env = {}, { mode = "development" } = {}) => {
  if (env.WEBPACK_SERVE) await requireFree(PORT);
  const shared = common(mode);
  const address = sayAddress(`http://localhost:${PORT}/`);
  return {
    ...shared,
    entry: { workbench: "./src/workbench/main.tsx" },
    output: { path: path.join(__dirname, "dist/workbench"), filename: "[name].js", clean: true },
    plugins: [
      ...shared.plugins,
      ...(env.WEBPACK_SERVE ? [address.plugin] : []),
      new MiniCssExtractPlugin({ filename: "[name].css" }),
      new HtmlWebpackPlugin({
        filename: "index.html",
        template: "./src/workbench/workbench.html",
        templateParameters: { policy: servedPolicy(mode !== "production") },
      }),
    ],
    ...(env.WEBPACK_SERVE && {
      ...address.quiet,
      devServer: {
        host: "localhost",
        port: PORT,
        onListening: address.onListening,
        open: process.env.CI === undefined && process.stdout.isTTY,
        client: { overlay: false },
        static: false,
      },
    }),
  };
};
module.exports.common = common;
