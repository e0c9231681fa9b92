/** Names that TextDecoder knows for the code pages of Chinese and Western files (MS-UCODEREF 2.2.1). */
const NAMES: Readonly<Record<number, string>> = {
  936: "gb18030",
  950: "big5",
  1200: "utf-16le",
  1252: "windows-1252",
  10008: "gb18030",
  54936: "gb18030",
  65001: "utf-8",
};

/** Texts in bytes, as the library asks for them; a code page that is not named is read as Western. */
export const CODE_PAGES = {
  utils: {
    decode: (codePage: number, bytes: ArrayLike<number>): string =>
      new TextDecoder(NAMES[codePage] ?? "windows-1252").decode(Uint8Array.from(bytes)),
  },
};
