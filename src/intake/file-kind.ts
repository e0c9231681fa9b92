import { UserError } from "../model/user-error";
import { isOldWorkbook, otherThanZip } from "../package/identify";
import { OfficePackage } from "../package/package";
import { packageKind } from "../package/package-kind";

/** What a file is by its bytes, never by its name: a workbook of today, of 1997, of OpenDocument, or a Word document. */
type FileKind = "xlsx" | "xls" | "ods" | "docx";

const KINDS = { workbook: "xlsx", document: "docx", spreadsheet: "ods" } as const;

/** The kind of a file we read; a UserError says what another is, and what to do. */
export function fileKind(bytes: Uint8Array, file: string): FileKind {
  if (isOldWorkbook(bytes)) return "xls";
  const found = otherThanZip(bytes, file);
  if (found !== undefined) throw notReadable(file, found);
  const { kind, words } = packageKind(new OfficePackage(bytes, file));
  if (kind === "other") throw notReadable(file, words);
  return KINDS[kind];
}

const notReadable = (file: string, found: string): UserError =>
  found.includes("PDF") ? new UserError("pdfNotRead", { file }) : new UserError("kindNotRead", { file, found });
