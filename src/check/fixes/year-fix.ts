import { type Paragraph, type TextSpan } from "../../model/text-source";
import { type FixDrafts, passageFix } from "./draft";

/** Another year within some words of a text; nothing where they print none, or two. */
export function yearFix(paragraph: Paragraph, span: TextSpan, year: number, isCertain: boolean): FixDrafts {
  const found = [...paragraph.text.slice(span.start, span.end).matchAll(/(?<!\d)20\d{2}(?!\d)/g)];
  const [first, ...others] = found;
  if (!first || others.length > 0) return [];
  const start = span.start + first.index;
  return passageFix(paragraph, { start, end: start + first[0].length }, String(year), { kind: "year", isCertain });
}
