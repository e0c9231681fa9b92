import { OfficePackage } from "../../package/package";
import { mainPart, readRelationships } from "../../package/relationships";
import { wordAttribute } from "../../package/word-xml";
import { escapeXml } from "../../package/xml-text";
import { readStyles } from "../pages/look";
import { unescaped } from "../plain-text";
import { paragraphsIn, paragraphText, readTree } from "../word-tree";
import { type PrintSection, readSections } from "./body";
import { type Css, PLAIN, points, takeCss } from "./css";

/**
 * A document of ours as one HTML page that a browser prints on the same pages: sizes, margins, lines and breaks are
 * those of the document, and its contents keep the page numbers they have. Of margins only the words of the header and
 * the number of the page are printed.
 * @param hint how to print it, for who opens the page as a file; not printed
 */
export function printedPage(
  bytes: Uint8Array,
  { title, hint }: { readonly title: string; readonly hint: string },
): string {
  const pkg = new OfficePackage(bytes, title);
  const main = mainPart(pkg) ?? "word/document.xml";
  const links = new Map(readRelationships(pkg, main).map((link) => [link.id, link]));
  const part = (id: string | undefined): string | undefined => {
    const link = links.get(id ?? "");
    return link && !link.isExternal ? pkg.find(link.target) : undefined;
  };
  const styles = [...links.values()].find(({ kind, isExternal }) => kind === "styles" && !isExternal);
  const fonts = fontStacks(pkg);
  const looks = readStyles<Css>(pkg, styles && pkg.find(styles.target), PLAIN, (css, tag) => takeCss(css, tag, fonts));
  const sections = readSections(pkg, main, { looks, fonts, picture: (id) => pictureData(pkg, part(id)) });
  const outer = outerSides(sections);
  const pages = sections.map((section, i) =>
    pageRules(section, { name: `s${i}`, header: wordsOf(pkg, part(section.header)), outer }),
  );
  const body = sections.map(
    ({ html, pages: { width } }, i) => `<section style="page:s${i};--w:${points(width)}">${html.join("")}</section>`,
  );
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeXml(title)}</title>` +
    `<style>${STYLE}${pages.join("")}</style></head><body><p class="hint">${escapeXml(hint)}</p>${body.join("")}</body></html>`
  );
}

/**
 * Digits and Latin letters in Times, Chinese quotes not; a space between Chinese and digits as Word has it. A stop that
 * Word lets hang over the end of its line takes half its place there.
 */
const STYLE =
  '@font-face{font-family:latin;src:local("Times New Roman"),local("Liberation Serif");unicode-range:U+20-7e}' +
  "*{box-sizing:border-box}html{-webkit-print-color-adjust:exact;print-color-adjust:exact}" +
  "body{margin:0;color:#000;text-spacing-trim:normal;text-autospace:normal;line-break:strict;overflow-wrap:anywhere;widows:2;orphans:2}" +
  "h1,h2,h3,h4,h5,h6{font-weight:normal}section{break-before:page}section:first-of-type{break-before:auto}" +
  "a{color:inherit;text-decoration:none}table{width:100%;border-collapse:collapse;table-layout:fixed}" +
  "th,td{border:.5pt solid #000;padding:0 5.4pt;font-weight:normal}tr{break-inside:avoid}" +
  // browsers draw no border thinner than three quarters of a point: rows stay as high as in the document
  "th>p:first-child,td>p:first-child{margin-top:-.25pt}" +
  ".entry{display:flex}.entry>a{display:flex;flex:1;align-items:flex-end}.entry b{font-weight:normal;flex:none}" +
  ".entry i{flex:1 0 12pt;border-bottom:1pt dotted #000;margin:0 2pt .5em}" +
  // words of another size make no line higher
  "span{line-height:0}@media print{.hint{display:none}}" +
  "@media screen{body{background:#ddd;padding:12pt}.hint{max-width:595pt;margin:0 auto 12pt;padding:8pt;background:#fff;" +
  "font:11pt sans-serif}section{width:var(--w);margin:0 auto 12pt;padding:72pt;background:#fff}}";

/** What the pages of a section are called and print around their text. */
interface Margins {
  readonly name: string;
  readonly header: string;
  /** The side of the sheet on which odd numbers stand, and even ones. */
  readonly outer: readonly [odd: Side, even: Side];
}

type Side = "right" | "left";

/** Odd numbers stand on the right: on right pages, unless the pages before the first number are odd in number. */
function outerSides(sections: readonly PrintSection[]): Margins["outer"] {
  const front = sections.slice(
    0,
    sections.findIndex(({ footer }) => footer !== undefined),
  );
  const count = front.reduce((sum, { html, pages: { height, top, bottom } }) => {
    return sum + Math.max(1, Math.ceil((html.length * LINE) / (height - top - bottom)));
  }, 0);
  return count % 2 === 0 ? ["right", "left"] : ["left", "right"];
}

/** Height of a line of text, in twentieths of a point. */
const LINE = 560;

function pageRules({ pages, footer }: PrintSection, { name, header, outer: [odd, even] }: Margins): string {
  const { width, height, top, right, bottom, left } = pages;
  const number = 'content:"— " counter(page) " —";font:14pt latin,宋体,SimSun,serif;vertical-align:top;padding-top:9pt';
  const draft =
    header === "" ? "" : `@top-right{content:"${header.replace(/["\\\n]/g, "")}";font:bold 16pt 仿宋,serif}`;
  // pages without a number do not count
  const counts = footer === undefined ? "counter-increment:page 0;" : "";
  return (
    `@page ${name}{size:${points(width)} ${points(height)};${counts}` +
    `margin:${[top, right, bottom, left].map(points).join(" ")};${draft}}` +
    (footer === undefined
      ? ""
      : `@page ${name}:${odd}{@bottom-right{${number};padding-right:16pt}}` +
        `@page ${name}:${even}{@bottom-left{${number};padding-left:16pt}}`)
  );
}

/** The words of a header, without its looks. */
function wordsOf(pkg: OfficePackage, part: string | undefined): string {
  if (part === undefined) return "";
  const xml = pkg.readText(part);
  return paragraphsIn(readTree(xml, pkg.file))
    .map((each) => unescaped(paragraphText(xml, each)))
    .join("");
}

/** Each font with the names under which it may be found where it is missing. */
function fontStacks(pkg: OfficePackage): (name: string) => string {
  const others = new Map<string, string>();
  const part = pkg.find("word/fontTable.xml");
  let name = "";
  if (part !== undefined)
    pkg.readXml(part, {
      open(tag) {
        if (tag.local === "font") name = wordAttribute(tag, "name") ?? "";
        if (tag.local === "altName") others.set(name, wordAttribute(tag, "val") ?? "");
      },
    });
  const quoted = (font: string): string => `'${font.replace(/['"\\;<>&]/g, "").trim()}'`;
  return (font) =>
    [
      "latin",
      ...[font, ...(others.get(font) ?? "").split(",")].filter((each) => each !== "").map(quoted),
      "serif",
    ].join(",");
}

/** A picture of the document as an address that holds it. */
function pictureData(pkg: OfficePackage, part: string | undefined): string {
  if (part === undefined) return "";
  const bytes = pkg.readWhole(part);
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:image/${/\.jpe?g$/i.test(part) ? "jpeg" : "png"};base64,${btoa(text)}`;
}
