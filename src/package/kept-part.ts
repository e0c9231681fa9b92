import { type Kept, KEPT_NAMESPACE, keptParts, type KeptTexts, readKept as readParts, withText } from "./kept";
import type { OfficePackage } from "./package";
import { addContentType, addRelationship, dialectOf, freePart, removePart } from "./parts";
import { readRelationships } from "./relationships";
import { XML_HEAD } from "./xml-edit";

/** A package and its main part: the workbook, or the body of a document. */
interface KeepingFile {
  readonly pkg: OfficePackage;
  readonly main: string;
}

/** Names the part among the custom data of a file; any constant will do. */
const ITEM_ID = "{7A0B7C6E-3C1B-4B0E-9B52-5D1E0C8B6F21}";
const PART_TYPE = "application/xml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** What is kept with a file in custom XML; Office, WPS and LibreOffice carry such parts along when they save. */
export const readKept = (file: KeepingFile): KeptTexts => read(file, findParts(file)).texts;

const read = ({ pkg }: KeepingFile, parts: readonly string[]): Kept =>
  readParts(
    parts.map((part) => pkg.readText(part)),
    pkg.file,
  );

/** Keeps a text under a key, all in one part; undefined removes the text. Without anything to keep, the part goes. */
export function keepText(file: KeepingFile, key: string, text: string | undefined): void {
  const known = findParts(file);
  const [xml] = keptParts(withText(read(file, known), key, text));
  for (const part of xml === undefined ? known : known.slice(1)) removeKept(file, part);
  if (xml !== undefined) file.pkg.write(known[0] ?? addPart(file), XML_HEAD + xml);
}

function addPart({ pkg, main }: KeepingFile): string {
  const part = freePart(pkg, "customXml/item");
  addContentType(pkg, part, PART_TYPE);
  addRelationship(pkg, main, "customXml", part);
  const properties = freePart(pkg, "customXml/itemProps");
  pkg.write(
    properties,
    `${XML_HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${dialectOf(pkg).customXml}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${KEPT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  addContentType(pkg, properties, PROPERTIES_TYPE);
  addRelationship(pkg, part, "customXmlProps", properties);
  return part;
}

function removeKept({ pkg, main }: KeepingFile, part: string): void {
  for (const { target } of readRelationships(pkg, part)) removePart(pkg, part, target);
  removePart(pkg, main, part);
}

/** Other programs keep custom XML too, not always well-formed: only ours is parsed. */
function findParts({ pkg, main }: KeepingFile): readonly string[] {
  return readRelationships(pkg, main)
    .filter(({ kind, isExternal }) => kind === "customXml" && !isExternal)
    .flatMap(({ target }) => pkg.find(target) ?? [])
    .filter((part) => pkg.readHead(part, 500).includes(KEPT_NAMESPACE));
}
