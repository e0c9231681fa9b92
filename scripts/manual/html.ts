import type { ManualBlock, Words } from "../../src/help/markdown";
import { releaseText } from "../../src/model/release";
import { escapeXml } from "../../src/package/xml-text";
import { RELEASE } from "../webpack/release.js";
import type { Manual } from "./manuals";

/** The page of a manual: one file that asks for nothing, with its pictures as `picture` gives their addresses. */
export function manualPage({ title, blocks }: Manual, picture: (file: string) => string): string {
  const contents = blocks.flatMap((block) =>
    block.kind === "heading" && block.level === 2
      ? [`<li><a href="#${block.id}">${escapeXml(block.text)}</a></li>`]
      : [],
  );
  const [head, ...rest] = blocks;
  return [
    '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: file:">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<main>`,
    head ? html(head, picture) : "",
    `<p class="release">预算公开助手 ${escapeXml(releaseText(RELEASE))}</p>`,
    contents.length > 2 ? `<nav aria-label="目录"><ul>\n${contents.join("\n")}\n</ul></nav>` : "",
    ...rest.map((block) => html(block, picture)),
    "</main>\n</body>\n</html>\n",
  ].join("\n");
}

function html(block: ManualBlock, picture: (file: string) => string): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level} id="${block.id}">${escapeXml(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p>${inline(block.line)}</p>`;
    case "note":
      return `<p class="note">${inline(block.line)}</p>`;
    case "code":
      return `<pre><code>${escapeXml(block.text)}</code></pre>`;
    case "picture":
      return `<figure><img src="${picture(block.file)}" alt="${escapeXml(block.caption)}"><figcaption>${escapeXml(block.caption)}</figcaption></figure>`;
    case "list": {
      const tag = block.isOrdered ? "ol" : "ul";
      return `<${tag}>\n${block.items.map((item) => `<li>${inline(item)}</li>`).join("\n")}\n</${tag}>`;
    }
    case "table": {
      const row = (cells: readonly Words[], tag: string): string =>
        `<tr>${cells.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join("")}</tr>`;
      return `<table>\n<thead>${row(block.head, "th")}</thead>\n<tbody>\n${block.rows.map((cells) => row(cells, "td")).join("\n")}\n</tbody>\n</table>`;
    }
  }
}

const inline = (line: Words): string =>
  line
    .map((part) => {
      if (part.kind === "strong") return `<strong>${escapeXml(part.text)}</strong>`;
      if (part.kind === "code") return `<code>${escapeXml(part.text)}</code>`;
      return part.kind === "link"
        ? `<a href="${escapeXml(part.to)}">${escapeXml(part.text)}</a>`
        : escapeXml(part.text);
    })
    .join("");

const STYLE = `
body{margin:0;color:#1f1f1f;background:#fff;font:16px/1.75 "Microsoft YaHei","PingFang SC","Noto Sans SC",sans-serif}
main{max-width:46em;margin:0 auto;padding:2em 1.5em 4em}
h1{font-size:1.8em;margin:0 0 .2em}
h2{font-size:1.35em;margin:2em 0 .5em;padding-top:.4em;border-top:1px solid #d0d0d0}
h3{font-size:1.1em;margin:1.5em 0 .4em}
.release{color:#595959;font-size:.875em;margin:0 0 1.5em}
.note{border-left:4px solid #0f6cbd;background:#f0f6fc;padding:.5em 1em}
nav ul{columns:2;padding-left:1.2em}
table{border-collapse:collapse;width:100%;font-size:.94em}
th,td{border:1px solid #c8c8c8;padding:.35em .6em;text-align:left;vertical-align:top}
th{background:#f3f3f3}
code{font-family:Consolas,"Courier New",monospace;background:#f3f3f3;padding:0 .25em;overflow-wrap:anywhere}
pre{background:#f3f3f3;padding:.8em 1em;overflow:auto}
pre code{padding:0;background:none}
figure{margin:1.2em 0;text-align:center;break-inside:avoid}
img{max-width:100%;max-height:30em;border:1px solid #d0d0d0}
figcaption{color:#595959;font-size:.875em}
a{color:#0f548c}
@media print{main{max-width:none;padding:0}h2,h3{break-after:avoid}table,pre{break-inside:avoid}}
`;
