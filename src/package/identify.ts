import { UserError } from "../model/user-error";
import { PACKAGE_LIMITS } from "./limits";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["PDF 文件", [0x25, 0x50, 0x44, 0x46]],
  ["RTF 文档", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["RAR 压缩包", [0x52, 0x61, 0x72, 0x21]],
  ["7z 压缩包", [0x37, 0x7a, 0xbc, 0xaf]],
  ["PNG 图片", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG 图片", [0xff, 0xd8, 0xff]],
];

/** Streams of a compound file, and what each of them makes it. */
const STREAMS: readonly (readonly [string, string])[] = [
  ["WordDocument", "Word 97-2003 文档 .doc"],
  ["PowerPoint Document", "PowerPoint 97-2003 演示文稿 .ppt"],
  ["Workbook", "Excel 97-2003 工作簿 .xls"],
  ["Book", "Excel 5.0 工作簿 .xls"],
];

/**
 * What a file is, as a sentence goes on after its name (“是 PDF 文件”); undefined for a zip archive, which may be the
 * package we want. An empty, too large or encrypted file ends in its own UserError.
 */
export function otherThanZip(bytes: Uint8Array, file: string): string | undefined {
  if (bytes.length === 0) throw new UserError("fileEmpty", { file });
  if (bytes.length > PACKAGE_LIMITS.fileBytes) {
    throw new UserError("fileTooLarge", { file, found: `文件 ${Math.round(bytes.length / 2 ** 20)}MB` });
  }
  if (startsWith(bytes, ZIP)) return undefined;
  if (startsWith(bytes, COMPOUND)) return called(compoundKind(bytes, file));
  const known = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
  return called(known?.[0] ?? textKind(bytes, file));
}

/** A blank only between Chinese and Latin letters. */
const called = (kind: string): string => (/^[A-Z\d]/i.test(kind) ? `是 ${kind}` : `是${kind}`);

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** Programs that write compound files under an ending of their own. */
const WPS_ENDINGS: readonly (readonly [string, string])[] = [
  [".et", "WPS 表格 .et"],
  [".wps", "WPS 文字 .wps"],
];

/** Whether the bytes are a workbook of Excel 97-2003, whatever the file is called: .et of WPS may be one too. */
export function isOldWorkbook(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, COMPOUND)) return false;
  const names = streamNames(bytes);
  return (names.has("Workbook") || names.has("Book")) && !names.has("EncryptedPackage");
}

function compoundKind(bytes: Uint8Array, file: string): string {
  const names = streamNames(bytes);
  if (names.has("EncryptedPackage")) throw new UserError("passwordProtected", { file });
  const wps = WPS_ENDINGS.find(([ending]) => file.toLowerCase().endsWith(ending))?.[1];
  return wps ?? STREAMS.find(([stream]) => names.has(stream))?.[1] ?? "旧格式的 Office 文件";
}

/**
 * Names in the directory of a compound file. Directory entries take 128 bytes and lie at multiples of 128, so they
 * are found without following the sector chains, which a hostile file could tie into a loop.
 */
function streamNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  const utf16 = new TextDecoder("utf-16le");
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) | ((bytes[at + 65] ?? 0) << 8);
    const type = bytes[at + 66];
    if (length < 4 || length > 64 || length % 2 === 1 || type !== 2) continue;
    names.add(utf16.decode(bytes.subarray(at, at + length - 2)));
  }
  return names;
}

function textKind(bytes: Uint8Array, file: string): string {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096)).replaceAll("\u0000", "").trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<table|<head|<meta)/.test(head)) return "网页";
  if (head.startsWith("mime-version:")) return "单个文件网页";
  if (head.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "XML 电子表格 2003";
  if (head.startsWith("<")) return "XML 文件";
  if (bytes.subarray(0, 4096).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d))) {
    return file.toLowerCase().endsWith(".csv") ? "CSV 文本" : "文本文件";
  }
  return "其他格式的文件";
}
