import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, type Table, TextRun } from "docx";
import { fontOf, SIZE } from "./styles";
import { strFromU8, unzipSync } from "fflate";
import type { WordForm } from "./target-forms";
import { apart, smallLine, type WordTable } from "./tables";

/** Elements of a document as text, for a document that somebody else made. */
interface Fragment {
  readonly xml: string;
  readonly isWide: boolean;
}

/** A budget table with the line of its unit and its notes; its caption, where the document has none for it. */
export const tableFragment = async (
  { title, unit, isWide, tables, notes }: WordTable,
  { isCaptioned }: { readonly isCaptioned: boolean },
): Promise<Fragment> => ({
  xml: await xmlOf([
    ...(isCaptioned ? [caption(title)] : []),
    smallLine(unit, "right"),
    ...apart(tables),
    ...notes.map((note) => smallLine(note, "left")),
  ]),
  isWide,
});

const caption = (text: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    alignment: AlignmentType.CENTER,
    indent: { firstLine: 0 },
    children: [new TextRun({ text, size: SIZE.body, font: fontOf("chapter") })],
  });

/** A performance form with its title. */
export const formFragment = async ({ isWide, children }: WordForm): Promise<Fragment> => ({
  xml: await xmlOf(children),
  isWide,
});

async function xmlOf(children: readonly (Paragraph | Table)[]): Promise<string> {
  const document = new Document({ sections: [{ children: [...children] }] });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  return xml.slice(xml.indexOf("<w:body>") + "<w:body>".length, xml.lastIndexOf("<w:sectPr"));
}
