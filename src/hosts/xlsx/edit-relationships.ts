import { removeContentType } from "./content-types";
import type { OfficePackage } from "../../package/package";
import { readRelationships, relationshipsPart } from "../../package/relationships";
import { escapeXml } from "./text-escapes";
import { attribute } from "../../package/xml";
import { dialectOf } from "./dialect";
import { bare } from "./fragment";
import { XML_HEAD, appendBare, applyEdits, findElements } from "./xml-edit";

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

export function removeRelationship(pkg: OfficePackage, source: string, id: string): void {
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
