import type { XmlTag } from "../../package/xml";

const ODF = "urn:oasis:names:tc:opendocument:xmlns:";

/** The value of an attribute of the format itself, whatever prefix the file uses; extensions of programs are none. */
export const odfAttribute = (tag: XmlTag, name: string): string | undefined =>
  Object.values(tag.attributes).find(({ local, uri }) => local === name && uri.startsWith(ODF))?.value;

/** Elements by their namespace and local name: "table:table-cell", "text:p". */
export const odfName = ({ local, uri }: XmlTag): string =>
  uri.startsWith(ODF) ? `${uri.slice(ODF.length).replace(/:[\d.]+$/, "")}:${local}` : local;

/** How often a row, a column or a blank is repeated; 1 where nothing sensible is said. */
export function timesOf(tag: XmlTag, name: string): number {
  const times = Number(odfAttribute(tag, name) ?? 1);
  return Number.isInteger(times) && times >= 1 ? times : 1;
}
