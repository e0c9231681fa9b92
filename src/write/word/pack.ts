import { type Document, Packer } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { FONTS } from "./styles";

const FONT_TABLE = "word/fontTable.xml";

/** The bytes of the .docx file; runs in the browser and in Node. */
export async function packDocument(document: Document): Promise<Uint8Array> {
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  const parts = unzipSync(bytes);
  const table = parts[FONT_TABLE];
  // without the table the document still opens; then missing fonts become what Word thinks best
  return table ? zipSync({ ...parts, [FONT_TABLE]: strToU8(withFallbacks(strFromU8(table))) }) : bytes;
}

/** Names under which Word finds a font that is missing: a 政府 machine has 方正小标宋, a private one only 宋体. */
function withFallbacks(xml: string): string {
  const fonts = Object.values(FONTS)
    .filter(({ name }) => !xml.includes(`w:name="${name}"`))
    .map(
      ({ name, fallback }) =>
        `<w:font w:name="${name}"><w:altName w:val="${fallback}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join("");
  return xml.includes("</w:fonts>")
    ? xml.replace("</w:fonts>", `${fonts}</w:fonts>`)
    : xml.replace(/<w:fonts([^>]*)\/>/, `<w:fonts$1>${fonts}</w:fonts>`);
}
