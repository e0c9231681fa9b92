const MiniCssExtractPlugin = require("mini-css-extract-plugin");

/** TypeScript through swc, and styles into files of their own. */
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
  { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
];

const resolve = { extensions: [".tsx", ".ts", ".js"] };

module.exports = { sourceRules, resolve };
