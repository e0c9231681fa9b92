import { remembered } from "./remembered";

/** Numbers and codes: half-width, without blanks and quotation marks. */
export const isPlainAscii = (text: string): boolean => /^[!#-&(-~]*$/.test(text);

/** Text for comparing: half-width, without blanks and quotation marks; brackets, colons and percent signs half-width. */
export const plain = (text: string): string => (isPlainAscii(text) ? text : plainWords(text));

const plainWords = remembered((text) =>
  text.normalize("NFKC").replace(/[\s\u00a0\u200b\ufeff"'“”‘’「」『』《》]+/g, ""),
);
