import { UserError } from "../../model/user-error";
import { LIMITS } from "./limits";

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** What no text contains, however it is encoded. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/;

/** The text of a .txt file: in the encoding its first bytes name, else UTF-8, else the national GB 18030 (with GBK). */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes.length > LIMITS.textBytes) {
    throw new UserError("fileTooLarge", { file, found: `文件 ${Math.round(bytes.length / 2 ** 20)}MB` });
  }
  const named = BOMS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  for (const encoding of named === undefined ? ["utf-8", "gb18030"] : [named]) {
    const text = decodedAs(encoding, bytes);
    if (text !== undefined && !CONTROLS.test(text)) return text;
  }
  throw new UserError("notPlainText", { file });
}

/** Undefined where the bytes are none of this encoding. */
function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (problem) {
    // by name: a decoder of another realm (a frame, a test) throws the TypeError of that realm
    if ((problem as Error).name === "TypeError") return undefined;
    throw problem;
  }
}
