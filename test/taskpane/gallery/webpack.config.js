const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { contentPolicy } = require("../../../scripts/webpack/policy.js");
const { resolve, sourceRules } = require("../../../scripts/webpack/rules.js");

/** Builds the test page with the production policy, so that what is seen here is what users get. */
module.exports = {
  mode: "production",
  target: ["web", "es2022"],
  context: path.join(__dirname, "../../.."),
  entry: path.join(__dirname, "gallery.tsx"),
  output: {
    path: path.join(__dirname, "../../../node_modules/.cache/pane-gallery"),
    filename: "gallery.js",
    clean: true,
  },
  devtool: false,
  resolve,
  module: {
    rules: [
      ...sourceRules,
      { test: /\.xlsx$/, type: "javascript/auto", use: require.resolve("../../../scripts/webpack/workbook-parts.js") },
    ],
  },
  optimization: { minimize: false },
  performance: { hints: false },
  plugins: [
    new MiniCssExtractPlugin(),
    new HtmlWebpackPlugin({
      template: path.join(__dirname, "gallery.html"),
      filename: "index.html",
      templateParameters: { policy: contentPolicy({}) },
    }),
  ],
};
