import type { XmlHandler } from "../../../package/xml";
import { decodeEscapes, encodeEscapes, escapeXml, isSpreadsheet } from "../../../package/xml-text";
import { bare, type BareXml, findElements, parseXmlText, slice, withoutPrefix } from "../../../package/xml-edit";

/** A stretch of a cell's text in one format. */
interface FontRun {
  /** Its rPr element; "" where it has none. */
  readonly format: BareXml | "";
  readonly text: string;
}

/**
 * Another text for a cell of several formats: what stays keeps its format, new words take that of the words they stand
 * for. Undefined where the cell has one format only.
 * @param part the text of the part the element is in, which declares its prefixes
 */
export function withRunsOf(
  part: string,
  element: { readonly start: number; readonly end: number },
  file: string,
  after: string,
): BareXml | undefined {
  const runs = runsIn(part, element, file);
  if (runs.length < 2) return undefined;
  const owners = ownersOf(runs);
  const former = runs.map(({ text }) => text).join("");
  const texts = runs.map(() => "");
  for (const [at, owner] of ownersAfter(former, after, owners).entries()) texts[owner] += after.charAt(at);
  return bare(
    runs
      .map(({ format }, i) => {
        const text = texts[i] ?? "";
        return text === "" ? "" : `<r>${format}<t xml:space="preserve">${escapeXml(encodeEscapes(text))}</t></r>`;
      })
      .join(""),
  );
}

/** For each character of a text the number of the run it belongs to. */
const ownersOf = (runs: readonly FontRun[]): readonly number[] =>
  runs.flatMap(({ text }, i) => Array.from({ length: text.length }, () => i));

/** The same for the text that takes its place: what both begin and end with stays, the rest goes character by character. */
function ownersAfter(former: string, after: string, owners: readonly number[]): readonly number[] {
  const shorter = Math.min(former.length, after.length);
  let head = 0;
  while (head < shorter && former.charAt(head) === after.charAt(head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && former.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const replaced = owners.slice(head, former.length - tail);
  const before = owners[head - 1] ?? owners[0] ?? 0;
  return Array.from({ length: after.length }, (_, at) => {
    if (at < head) return owners[at] ?? 0;
    if (at >= after.length - tail) return owners[at - after.length + former.length] ?? 0;
    return replaced[at - head] ?? replaced.at(-1) ?? before;
  });
}

/** The open tag of a run, or of something that looks like one: `<r>`, `<x:r>`. */
const RUN = /<(?:[^\s<>/:]+:)?r[\s/>]/g;

/** The runs of an element; pronunciation guides are left out. */
function runsIn(part: string, { start, end }: { readonly start: number; readonly end: number }, file: string) {
  const written = part.slice(start, end);
  // most texts have one format: no need to parse them
  if ((written.match(RUN) ?? []).length < 2) return [];
  const [root] = findElements(
    part,
    file,
    () => true,
    () => true,
  );
  if (!root) return [];
  const head = part.slice(root.start, root.openEnd);
  const xml = `${head}${written}</${root.tag.name}>`;
  const runs: FontRun[] = [];
  let format: BareXml | "" = "";
  let from = 0;
  let text: string | undefined;
  let isHeard = false;
  let isGuide = false;
  parseXmlText(xml, file, (position): XmlHandler => ({
    open(tag) {
      if (!isSpreadsheet(tag)) return;
      if (tag.local === "rPh") isGuide = true;
      else if (tag.local === "r" && !isGuide) [format, text] = ["", ""];
      else if (tag.local === "rPr") from = xml.lastIndexOf("<", position() - 1);
      else if (tag.local === "t") isHeard = text !== undefined && !isGuide;
    },
    close(tag) {
      if (!isSpreadsheet(tag)) return;
      if (tag.local === "rPh") isGuide = false;
      else if (tag.local === "t") isHeard = false;
      else if (tag.local === "rPr" && text !== undefined) format = withoutPrefix(slice(xml, from, position()));
      else if (tag.local === "r" && text !== undefined) {
        runs.push({ format, text: decodeEscapes(text) });
        text = undefined;
      }
    },
    text(piece) {
      if (isHeard) text = (text ?? "") + piece;
    },
  }));
  return runs;
}
