import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { unzipSync } from "fflate";
import type { ManualBlock, Words } from "../../src/help/markdown";
import { releaseText } from "../../src/model/release";
import { datedZip } from "../release/dated-zip";
import { RELEASE } from "../webpack/release.js";
import { type Manual, MANUALS } from "./manuals";

const HEADINGS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
/** Width of a picture on the page at most, in pixels of 1/96 inch, and its height. */
const PICTURE = { width: 560, height: 340 };
const ITEM = { left: 420, hanging: 420 };

/** A manual as .docx; the same text gives the same bytes. */
export async function manualWord({ title, blocks }: Manual): Promise<Uint8Array> {
  const [head, ...rest] = blocks;
  const under = new Paragraph({ children: [new TextRun({ text: `预算公开助手 ${releaseText(RELEASE)}`, size: 18 })] });
  const document = new Document({
    title,
    creator: "预算公开助手",
    lastModifiedBy: "预算公开助手",
    styles: {
      default: { document: { run: { font: { ascii: "Arial", eastAsia: "微软雅黑", hAnsi: "Arial" }, size: 21 } } },
    },
    numbering: { config: [...blocks.keys()].map(numbering) },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [...(head ? wordOf(head, 0) : []), under, ...rest.flatMap((block, at) => wordOf(block, at + 1))],
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toBuffer(document)));
}

/** Every list counts from one. */
const numbering = (at: number) => ({
  reference: `list-${at}`,
  levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", style: { paragraph: { indent: ITEM } } }],
});

function wordOf(block: ManualBlock, at: number): readonly (Paragraph | Table)[] {
  const spacing = { after: 120, line: 320 };
  switch (block.kind) {
    case "heading": {
      const heading = HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_3;
      return [new Paragraph({ text: block.text, heading, keepNext: true, spacing: { before: 240, after: 120 } })];
    }
    case "paragraph":
      return [new Paragraph({ children: runs(block.line), spacing })];
    case "note":
      return [
        new Paragraph({ children: runs(block.line), spacing, shading: { fill: "F0F6FC" }, indent: { left: 240 } }),
      ];
    case "code":
      return block.text
        .split("\n")
        .map((text) => new Paragraph({ children: [code(text)], shading: { fill: "F3F3F3" }, spacing: { line: 280 } }));
    case "picture":
      return [picture(block.file), new Paragraph({ text: block.caption, alignment: AlignmentType.CENTER, spacing })];
    case "list":
      return block.items.map(
        (item) =>
          new Paragraph({
            children: runs(item),
            spacing: { after: 60, line: 320 },
            ...(block.isOrdered ? { numbering: { reference: `list-${at}`, level: 0 } } : { bullet: { level: 0 } }),
          }),
      );
    case "table":
      return [tableOf(block.head, block.rows), new Paragraph({ text: "", spacing: { after: 60 } })];
  }
}

const code = (text: string): TextRun =>
  new TextRun({ text, font: { ascii: "Consolas", eastAsia: "微软雅黑" }, size: 19 });

const runs = (line: Words, bold = false): TextRun[] =>
  line.map((part) =>
    part.kind === "code" ? code(part.text) : new TextRun({ text: part.text, bold: bold || part.kind === "strong" }),
  );

function tableOf(head: readonly Words[], rows: readonly (readonly Words[])[]): Table {
  const row = (cells: readonly Words[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (cell) =>
          new TableCell({
            children: [new Paragraph({ children: runs(cell, isHead) })],
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            ...(isHead && { shading: { fill: "F3F3F3" } }),
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

function picture(file: string): Paragraph {
  const data = readFileSync(join(MANUALS, file));
  const [width, height] = [data.readUInt32BE(16), data.readUInt32BE(20)];
  const scale = Math.min(1, PICTURE.width / width, PICTURE.height / height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const children = [new ImageRun({ type: "png", data, transformation })];
  return new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children });
}

/** Without the moment of the build: the library writes it into the properties and beside every part. */
function settled(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  return datedZip(
    parts.map(([name, part]) => [name, withoutMoment(name, part)]),
    RELEASE.date,
  );
}

function withoutMoment(name: string, part: Uint8Array): Uint8Array {
  if (name !== "docProps/core.xml") return part;
  const text = new TextDecoder().decode(part);
  return new TextEncoder().encode(text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${RELEASE.date}T00:00:00Z`));
}
