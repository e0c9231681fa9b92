/** Text for comparing: half-width, without blanks and quotation marks; brackets, colons and percent signs half-width. */
export const plain = (text: string): string =>
  text.normalize("NFKC").replace(/[\s\u00a0\u200b\ufeff"'“”‘’「」『』《》]+/g, "");
