import { HEAD, relationships, zipped } from "../xlsx/raw-package";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** What else the document has: what stands inside the root elements of its parts. */
export interface DocumentExtras {
  readonly styles?: string;
  readonly numbering?: string;
  readonly strict?: boolean;
  /** Relationships of the main part beside those of the parts above. */
  readonly links?: readonly (readonly [id: string, kind: string, target: string, mode?: string])[];
}

/** The parts of a small document, written out by hand, so that reading is not tested against a library's writing. */
export function documentParts(body: string, extras: DocumentExtras = {}): Record<string, string> {
  const { styles, numbering, strict, links = [] } = extras;
  const uri = strict ? STRICT : WORD;
  const root = (name: string, inner: string): string =>
    `${HEAD}<w:${name} xmlns:w="${uri}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${inner}</w:${name}>`;
  const kinds = [styles === undefined ? "" : "styles", numbering === undefined ? "" : "numbering"].filter(Boolean);
  return {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/></Types>`,
    "_rels/.rels": relationships([["rId1", "officeDocument", "word/document.xml"]]),
    "word/_rels/document.xml.rels": relationships([
      ...kinds.map((kind, i) => [`rId${i + 1}`, kind, `${kind}.xml`] as const),
      ...links,
    ]),
    "word/document.xml": root("document", `<w:body>${body}<w:sectPr/></w:body>`),
    ...(styles === undefined ? {} : { "word/styles.xml": root("styles", styles) }),
    ...(numbering === undefined ? {} : { "word/numbering.xml": root("numbering", numbering) }),
  };
}

export const documentFile = (body: string, extras?: DocumentExtras): Uint8Array => zipped(documentParts(body, extras));

export const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of plain text. */
export const paragraph = (text: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;

/** Membership in a list, for the properties of a paragraph. */
export const inList = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

/** A list whose levels are numbered like this: ["chineseCounting", "%1、"]. */
export const listLook = (id: number, levels: readonly (readonly [format: string, text: string, more?: string])[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ([format, text, more = ""], i) =>
        `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join("")}</w:abstractNum>`;

export const list = (id: number, look: number, more = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${look}"/>${more}</w:num>`;
