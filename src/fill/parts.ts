import { UserError } from "../model/user-error";
import { otherThanZip } from "../package/identify";
import { OfficePackage } from "../package/package";
import { mainPart, readRelationships } from "../package/relationships";
import { attribute } from "../package/xml";
import { controlsAsMarks } from "./controls";
import { readTree, type WordNode } from "./word-tree";

/** A part with text of the document. */
export interface TextPart {
  readonly name: string;
  readonly xml: string;
  readonly roots: readonly WordNode[];
}

/** A .docx opened as a template: its text parts, the body first. */
export interface OpenedTemplate {
  readonly pkg: OfficePackage;
  readonly main: string;
  readonly parts: readonly TextPart[];
}

const DOCUMENT = /wordprocessingml\.(document|template)\.main\+xml$/;
const MACROS = /macroEnabled/;
const WITH_TEXT: ReadonlySet<string> = new Set(["header", "footer", "footnotes", "endnotes"]);

/** Opens a template; throws a UserError for anything that is no .docx, with what to do. */
export function openTemplate(bytes: Uint8Array, file: string): OpenedTemplate {
  const found = otherThanZip(bytes, file);
  if (found !== undefined) throw new UserError("templateUnreadable", { file, found });
  const pkg = new OfficePackage(bytes, file);
  const name = mainPart(pkg);
  const type = name === undefined ? "" : typeOf(pkg, name);
  if (name === undefined || !DOCUMENT.test(type)) {
    const what = MACROS.test(type) ? "是带宏的文档" : "不是 Word 文档";
    throw new UserError("templateUnreadable", { file, found: what });
  }
  const others = readRelationships(pkg, name)
    .filter(({ kind, isExternal }) => WITH_TEXT.has(kind) && !isExternal)
    .flatMap(({ target }) => pkg.find(target) ?? []);
  return { pkg, main: name, parts: [name, ...new Set(others)].map((each) => textPart(pkg, each)) };
}

function textPart(pkg: OfficePackage, name: string): TextPart {
  const xml = controlsAsMarks(pkg.readText(name), pkg.file);
  return { name, xml, roots: readTree(xml, pkg.file) };
}

/** The content type of a part, from the list at the head of the package. */
function typeOf(pkg: OfficePackage, part: string): string {
  let type = "";
  const list = pkg.find("[Content_Types].xml");
  if (list === undefined) return type;
  pkg.readXml(list, {
    open(tag) {
      if (tag.local !== "Override" || attribute(tag, "PartName")?.toLowerCase() !== `/${part}`.toLowerCase()) return;
      type = attribute(tag, "ContentType") ?? "";
    },
  });
  return type;
}
