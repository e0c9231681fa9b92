import { type TextSource, textSourceOf } from "../../model/text-source";
import { UserError } from "../../model/user-error";
import { otherThanZip } from "../../package/identify";
import { OfficePackage } from "../../package/package";
import { decodeText } from "./decode-text";
import { readDocument, type WordDocument } from "./read-document";
import { requireDocument } from "./require-document";

/** Reads the text of a .docx or .txt file; throws a UserError when it is something else, or holds no text. */
export function readTextFile(bytes: Uint8Array, file: string): TextSource {
  const source = /\.txt$/i.test(file) ? plainText(bytes, file) : wordText(bytes, file);
  if (source.lines.length === 0) throw new UserError("noTextFound", { file });
  return source;
}

function plainText(bytes: Uint8Array, file: string): TextSource {
  const found = otherThanZip(bytes, file);
  if (found === undefined || found.startsWith("是 ")) throw new UserError("notPlainText", { file });
  // lines of a text file may be wrapped like pasted ones, so that they are no paragraphs yet
  return textSourceOf("pasted", file, decodeText(bytes, file));
}

const wordText = (bytes: Uint8Array, file: string): TextSource => ({
  kind: "document",
  name: file,
  lines: wordDocument(bytes, file).lines,
});

/** Opens the bytes of a .docx file; throws a UserError when they are something else. */
export const wordDocument = (bytes: Uint8Array, file: string): WordDocument => readDocument(wordPackage(bytes, file));

/** The package of a .docx file; throws a UserError when the bytes are something else. */
export function wordPackage(bytes: Uint8Array, file: string): OfficePackage {
  const found = otherThanZip(bytes, file);
  if (found !== undefined) throw new UserError("notADocument", { file, found });
  const pkg = new OfficePackage(bytes, file);
  requireDocument(pkg);
  return pkg;
}
