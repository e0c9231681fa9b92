import type { OfficePackage } from "./package";
import { readRelationships, relationshipsPart } from "./relationships";
import { attribute } from "./xml";
import { escapeXml } from "./xml-text";
import { appendBare, applyEdits, bare, findElements, XML_HEAD, type XmlElement } from "./xml-edit";

/** Namespaces of what we add to a package. The format has two dialects, and a package keeps to one of them. */
interface Dialect {
  /** How the types of links between parts begin. */
  readonly relationships: string;
  /** Of the properties of a custom XML part. */
  readonly customXml: string;
}

/** What nearly all programs write. */
const TRANSITIONAL: Dialect = {
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  customXml: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
};

/** ISO/IEC 29500 strict: “Strict Open XML 工作簿” in Excel's list of formats. */
const STRICT: Dialect = {
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  customXml: "http://purl.oclc.org/ooxml/officeDocument/customXml",
};

/** The dialect of a package, as its first link, the one to the workbook, tells it. */
export function dialectOf(pkg: OfficePackage): Dialect {
  const links = pkg.find(relationshipsPart(""));
  return links !== undefined && pkg.readText(links).includes(`${STRICT.relationships}/officeDocument`)
    ? STRICT
    : TRANSITIONAL;
}

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

function removeContentType(pkg: OfficePackage, part: string): void {
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

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const EMPTY = `${XML_HEAD}<Relationships xmlns="${NAMESPACE}"/>`;

/** Links a part to another one and returns the id of the link. */
export function addRelationship(pkg: OfficePackage, source: string, kind: string, target: string): string {
  const name = pkg.find(relationshipsPart(source)) ?? relationshipsPart(source);
  const text = pkg.find(name) === undefined ? EMPTY : pkg.readText(name);
  const taken = new Set(readRelationships(pkg, source).map(({ id }) => id.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`rid${number}`)) number++;
  const [root] = findElements(text, pkg.file, ({ local }) => local === "Relationships");
  if (!root) throw new Error(`${name} has no root element`);
  const type = `${dialectOf(pkg).relationships}/${kind}`;
  const path = escapeXml(pathBetween(source, target));
  const added = bare(`<Relationship Id="rId${number}" Type="${type}" Target="${path}"/>`);
  pkg.write(name, applyEdits(text, [appendBare(text, root, added)]));
  return `rId${number}`;
}

function removeRelationship(pkg: OfficePackage, source: string, id: string): void {
  const name = pkg.find(relationshipsPart(source));
  if (name === undefined) return;
  const text = pkg.readText(name);
  const gone = findElements(text, pkg.file, (tag) => tag.local === "Relationship" && attribute(tag, "Id") === id);
  pkg.write(
    name,
    applyEdits(
      text,
      gone.map(({ start, end }) => ({ start, end, text: "" as const })),
    ),
  );
}

/** Removes a part together with its own relationships, its content type and the link to it. */
export function removePart(pkg: OfficePackage, source: string, part: string): void {
  for (const { id, target } of readRelationships(pkg, source)) {
    if (target.toLowerCase() === part.toLowerCase()) removeRelationship(pkg, source, id);
  }
  const links = pkg.find(relationshipsPart(part));
  if (links !== undefined) pkg.remove(links);
  removeContentType(pkg, part);
  pkg.remove(part);
}

/** A part name nobody uses yet: "xl/worksheets/sheet" → "xl/worksheets/sheet7.xml". */
export function freePart(pkg: OfficePackage, stem: string): string {
  let number = 1;
  while (pkg.find(`${stem}${number}.xml`) !== undefined) number++;
  return `${stem}${number}.xml`;
}

/** The path from one part to another: "xl/workbook.xml", "xl/worksheets/sheet1.xml" → "worksheets/sheet1.xml". */
function pathBetween(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
