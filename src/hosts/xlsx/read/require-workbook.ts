import { UserError } from "../../../model/user-error";
import { otherThanZip } from "../../../package/identify";
import type { OfficePackage } from "../../../package/package";
import { attribute } from "../../../package/xml";

/** Throws the UserError that fits when the bytes cannot be an .xlsx package at all. */
export function requireZip(bytes: Uint8Array, file: string): void {
  const found = otherThanZip(bytes, file);
  if (found !== undefined) throw new UserError("notAWorkbook", { file, found });
}

/** What the main part of other Office packages is called, as their content type says it. */
const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/ms-excel\.sheet\.binary/, "是二进制工作簿 .xlsb"],
  [/wordprocessingml|ms-word/, "是 Word 文档"],
  [/presentationml|ms-powerpoint/, "是演示文稿"],
];

const WORKBOOK = /(spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template)\.macroEnabled)\.main\+xml$/;

/** Throws the UserError that fits when the package is a zip archive, but no workbook. */
export function requireWorkbook(pkg: OfficePackage): void {
  const part = pkg.find("[Content_Types].xml");
  if (part === undefined)
    throw notAWorkbook(pkg, pkg.find("mimetype") ? "是 OpenDocument 文件（如 .ods）" : "是普通压缩包");
  let isWorkbook = false;
  let other: string | undefined;
  pkg.readXml(part, {
    open(tag) {
      if (tag.local !== "Override" && tag.local !== "Default") return;
      const type = attribute(tag, "ContentType") ?? "";
      isWorkbook ||= WORKBOOK.test(type);
      other ??= OTHER_KINDS.find(([pattern]) => pattern.test(type))?.[1];
    },
  });
  if (!isWorkbook) throw notAWorkbook(pkg, other ?? "是其他 Office 文件");
}

const notAWorkbook = (pkg: OfficePackage, found: string) => new UserError("notAWorkbook", { file: pkg.file, found });
