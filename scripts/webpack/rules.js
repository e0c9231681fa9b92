const MiniCssExtractPlugin = require("mini-css-extract-plugin");

/** TypeScript through swc, manuals as text, and styles into files of their own. */
const sourceRules = [
  {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: "swc-loader",
      options: {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    },
  },
  // the manuals, as text for the help
  { test: /\.md$/, type: "asset/source" },
  { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
];

const resolve = { extensions: [".tsx", ".ts", ".js"] };

module.exports = { sourceRules, resolve };
