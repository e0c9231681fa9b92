import type { OfficePackage } from "../../package/package";
import { attribute } from "../../package/xml";
import { bare } from "./fragment";
import { appendBare, applyEdits, findElements, type XmlElement } from "./xml-edit";
import { escapeXml } from "./text-escapes";

const PART = "[Content_Types].xml";

/** Says what a new part holds. */
export function addContentType(pkg: OfficePackage, part: string, type: string): void {
  removeContentType(pkg, part);
  const { name, text, elements } = read(pkg);
  const root = elements.find(({ tag }) => tag.local === "Types");
  if (!root) return;
  const override = bare(`<Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`);
  pkg.write(name, applyEdits(text, [appendBare(text, root, override)]));
}

export function removeContentType(pkg: OfficePackage, part: string): void {
  const { name, text, elements } = read(pkg);
  const gone = elements.filter((each) => isAbout(each, part));
  if (gone.length > 0)
    pkg.write(
      name,
      applyEdits(
        text,
        gone.map(({ start, end }) => ({ start, end, text: "" as const })),
      ),
    );
}

const isAbout = ({ tag }: XmlElement, part: string): boolean =>
  tag.local === "Override" && attribute(tag, "PartName")?.toLowerCase() === `/${part}`.toLowerCase();

function read(pkg: OfficePackage) {
  const name = pkg.find(PART) ?? PART;
  const text = pkg.readText(name);
  return {
    name,
    text,
    elements: findElements(text, pkg.file, ({ local }) => local === "Types" || local === "Override"),
  };
}
