import { join } from "node:path";
import { common } from "../webpack.workbench.config.js";
import { buildSingleFile } from "./webpack/single-file";

/** Builds dist/workbench.html: the whole stand-alone page as one file that runs from a disc without a network. */
const START_WORDS = `<div id="start" role="status" style="padding:2em;font:16px/1.7 sans-serif">
<p id="start-opening">正在打开预算公开助手…</p>
<p id="start-old" hidden>这个浏览器的内核太旧，无法运行预算公开助手。请用新版的 Edge、Chrome（97 或更新）或 Firefox（104 或更新）打开本文件；国产浏览器请升级，并使用“极速模式”。本文件没有问题，您的工作簿没有任何改动。</p>
<noscript><p>这里不允许运行脚本，预算公开助手无法打开。请换一个浏览器，或者联系本单位的维护人员。</p></noscript></div>`;

void buildSingleFile({
  name: "page",
  out: join(__dirname, "../dist/workbench.html"),
  entry: "./src/workbench/main.tsx",
  workers: { "round-worker": "./src/workbench/round/main.ts" },
  configuration: common("production"),
  startWords: START_WORDS,
  // the spreadsheet library takes about 1600 of them
  ceilingKb: 2500,
});
