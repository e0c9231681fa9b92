import { UserError } from "../../model/user-error";
import type { OfficePackage } from "../../package/package";
import { attribute } from "../../package/xml";

const DOCUMENT = /(wordprocessingml\.(document|template)|ms-word\.(document|template)\.macroEnabled\w*)\.main\+xml$/;

/** What the main part of other Office packages is called, as their content type says it. */
const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/spreadsheetml|ms-excel/, "是 Excel 工作簿"],
  [/presentationml|ms-powerpoint/, "是演示文稿"],
];

/** Throws the UserError that fits when the package is a zip archive, but no Word document. */
export function requireDocument(pkg: OfficePackage): void {
  const part = pkg.find("[Content_Types].xml");
  const refuse = (found: string) => new UserError("notADocument", { file: pkg.file, found });
  if (part === undefined) throw refuse(pkg.find("mimetype") ? "是 OpenDocument 文件（如 .odt）" : "是普通压缩包");
  let isDocument = false;
  let other: string | undefined;
  pkg.readXml(part, {
    open(tag) {
      const type = attribute(tag, "ContentType") ?? "";
      isDocument ||= DOCUMENT.test(type);
      if (tag.local === "Override") other ??= OTHER_KINDS.find(([pattern]) => pattern.test(type))?.[1];
    },
  });
  if (!isDocument) throw refuse(other ?? "是其他 Office 文件");
}
