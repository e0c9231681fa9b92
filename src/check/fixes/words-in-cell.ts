import { plain } from "../../model/text";

/** Where the only place of some words is in a text; the words are as compared: half-width, without blanks and quotes. */
export function spanOfWords(text: string, words: string): { readonly start: number; readonly end: number } | undefined {
  const wanted = plain(words);
  if (wanted === "") return undefined;
  const origins: number[] = [];
  let compared = "";
  for (let at = 0; at < text.length; at += 1) {
    const form = plain(text.charAt(at));
    compared += form;
    for (let i = 0; i < form.length; i += 1) origins.push(at);
  }
  const start = compared.indexOf(wanted);
  if (start < 0 || compared.indexOf(wanted, start + 1) >= 0) return undefined;
  const [from, last] = [origins[start], origins[start + wanted.length - 1]];
  return from === undefined || last === undefined ? undefined : { start: from, end: last + 1 };
}
