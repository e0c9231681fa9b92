import { isOn, wordAttribute, wordNumber } from "../../package/word-xml";
import type { XmlTag } from "../../package/xml";

/** Declarations of a style sheet by their property. */
export type Css = Record<string, string>;

/** A length of the document: twentieths of a point. */
export const points = (twentieths: number): string => `${twentieths / 20}pt`;

/** What Word assumes where a document says nothing. */
export const PLAIN: Css = { "font-size": "10pt", "line-height": "1.3", margin: "0" };

const ALIGNMENTS: Readonly<Record<string, string>> = { both: "justify", start: "left", end: "right" };
const HIGHLIGHTS: Readonly<Record<string, string>> = { lightGray: "#d9d9d9" };

/** Takes what a property of a paragraph or a run says. `fonts` gives the stack for the name of a font. */
export function takeCss(css: Partial<Css>, tag: XmlTag, fonts: (name: string) => string): void {
  const value = wordAttribute(tag, "val") ?? "";
  if (tag.local === "spacing") takeSpacing(css, tag);
  else if (tag.local === "ind") takeIndent(css, tag);
  else if (tag.local === "jc") css["text-align"] = ALIGNMENTS[value] ?? value;
  else if (tag.local === "keepNext") css["break-after"] = isOn(tag) ? "avoid" : "auto";
  else if (tag.local === "pageBreakBefore") css["break-before"] = isOn(tag) ? "page" : "auto";
  else if (tag.local === "sz") css["font-size"] = points((wordNumber(tag) ?? 20) * 10);
  else if (tag.local === "b") css["font-weight"] = isOn(tag) ? "bold" : "normal";
  else if (tag.local === "i") css["font-style"] = isOn(tag) ? "italic" : "normal";
  else if (tag.local === "highlight") css["background"] = HIGHLIGHTS[value] ?? value;
  else if (tag.local === "color" && /^[0-9A-Fa-f]{6}$/.test(value)) css["color"] = `#${value}`;
  else if (tag.local === "rFonts") {
    const name = wordAttribute(tag, "eastAsia");
    if (name !== undefined) css["font-family"] = fonts(name);
  }
}

function takeSpacing(css: Partial<Css>, tag: XmlTag): void {
  const [before, after, line] = ["before", "after", "line"].map((name) => wordNumber(tag, name));
  if (before !== undefined) css["margin-top"] = points(before);
  if (after !== undefined) css["margin-bottom"] = points(after);
  if (line === undefined) return;
  const rule = wordAttribute(tag, "lineRule") ?? "auto";
  css["line-height"] = rule === "auto" ? String((line / 240) * 1.3) : points(line);
}

function takeIndent(css: Partial<Css>, tag: XmlTag): void {
  const left = wordNumber(tag, "left") ?? wordNumber(tag, "start");
  const right = wordNumber(tag, "right") ?? wordNumber(tag, "end");
  const hanging = wordNumber(tag, "hanging");
  const first = hanging === undefined ? wordNumber(tag, "firstLine") : -hanging;
  if (left !== undefined) css["padding-left"] = points(left);
  if (right !== undefined) css["padding-right"] = points(right);
  if (first !== undefined) css["text-indent"] = points(first);
}

/** Declarations as they stand in a rule or a style attribute. */
export const declared = (css: Partial<Css>): string =>
  Object.entries(css)
    .map(([property, value]) => `${property}:${value ?? ""}`)
    .join(";");
