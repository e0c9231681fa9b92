import type { OfficePackage } from "./package";
import { attribute } from "./xml";

/** What a zip archive is: a kind we read, or another, as a sentence goes on after its name (“是演示文稿”). */
interface PackageKind {
  readonly kind: "workbook" | "document" | "spreadsheet" | "other";
  readonly words: string;
}

/** Kinds of main parts by their content type; the first that fits one of the parts counts. */
const MAIN_PARTS: readonly (readonly [pattern: RegExp, kind: PackageKind["kind"], words: string])[] = [
  [
    /(spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template)\.macroEnabled)\.main\+xml$/,
    "workbook",
    "是 Excel 工作簿",
  ],
  [
    /(wordprocessingml\.(document|template)|ms-word\.(document|template)\.macroEnabled\w*)\.main\+xml$/,
    "document",
    "是 Word 文档",
  ],
  [/ms-excel\.sheet\.binary/, "other", "是二进制工作簿 .xlsb"],
  [/presentationml|ms-powerpoint/, "other", "是演示文稿"],
];

const ODS = /^application\/vnd\.oasis\.opendocument\.spreadsheet/;

/** Looks at the list of parts only. */
export function packageKind(pkg: OfficePackage): PackageKind {
  const list = pkg.find("[Content_Types].xml");
  if (list === undefined) return openDocumentKind(pkg);
  const types: string[] = [];
  pkg.readXml(list, {
    open(tag) {
      if (tag.local === "Override" || tag.local === "Default") types.push(attribute(tag, "ContentType") ?? "");
    },
  });
  const [, kind = "other", words = "是其他 Office 文件"] =
    MAIN_PARTS.find(([pattern]) => types.some((type) => pattern.test(type))) ?? [];
  return { kind, words };
}

function openDocumentKind(pkg: OfficePackage): PackageKind {
  const mark = pkg.find("mimetype");
  if (mark === undefined) return { kind: "other", words: "是普通压缩包" };
  if (ODS.test(pkg.readHead(mark, 200))) return { kind: "spreadsheet", words: "是 OpenDocument 表格 .ods" };
  return { kind: "other", words: "是 OpenDocument 文件（如 .odt）" };
}
