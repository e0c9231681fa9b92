/** Bytes of files that are no .xlsx workbooks, whatever their name says. */

const SECTOR = 512;
const ENTRY = 128;

/** A compound file (.xls, .doc, encrypted .xlsx …) as far as its directory: a header and the names of its streams. */
export function compoundFile(...streams: readonly string[]): Uint8Array {
  const names = ["Root Entry", ...streams];
  const bytes = new Uint8Array(SECTOR * (2 + Math.ceil((names.length * ENTRY) / SECTOR)));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, i) => {
    const at = SECTOR + i * ENTRY;
    [...name].forEach((char, j) => {
      bytes[at + 2 * j] = char.charCodeAt(0) & 0xff;
      bytes[at + 2 * j + 1] = char.charCodeAt(0) >> 8;
    });
    bytes[at + 64] = 2 * name.length + 2;
    bytes[at + 66] = i === 0 ? 5 : 2;
  });
  return bytes;
}

export const textFile = (text: string): Uint8Array => new TextEncoder().encode(text);

const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

/** The content types part of a package whose main part has this type. */
export const contentTypes = (part: string, type: string): string =>
  `<Types xmlns="${TYPES}"><Override PartName="/${part}" ContentType="${type}"/></Types>`;
