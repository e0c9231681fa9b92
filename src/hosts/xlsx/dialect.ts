import type { OfficePackage } from "../../package/package";
import { relationshipsPart } from "../../package/relationships";

/** Namespaces of what we add to a package. The format has two dialects, and a package keeps to one of them. */
export interface Dialect {
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
