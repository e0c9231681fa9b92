import { AlignmentType, HeadingLevel, ImageRun, LineRuleType, Paragraph, TextRun } from "docx";
import type { ChartPicture } from "../../model/chart";
import { fontOf, TEXT_WIDTH } from "./styles";

/** Most that fits a page below the heading and above its own caption, in pixels of 96 an inch; 15 twentieths of a point each. */
const ROOM = { width: TEXT_WIDTH.portrait / 15, height: 640 } as const;

/** The part 图表: each picture with its number, the statement it makes and what it is drawn from. */
export const pictureParagraphs = (pictures: readonly ChartPicture[]): readonly Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, text: "图表" }),
  ...pictures.flatMap((picture, i) => [image(picture, i + 1), ...caption(picture, i + 1)]),
];

function image({ png, width, height, title, says }: ChartPicture, number: number): Paragraph {
  const scale = Math.min(1, ROOM.width / width, ROOM.height / height);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    // lines of an exact height would cut the picture
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 240 },
    children: [
      new ImageRun({
        type: "png",
        data: png,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: `图${number}`, title, description: says },
      }),
    ],
  });
}

const caption = ({ title, note }: ChartPicture, number: number): readonly Paragraph[] =>
  [`图${number}　${title}`, note].map(
    (text, i, { length }) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: i < length - 1,
        spacing: { line: 320, lineRule: LineRuleType.AT_LEAST },
        children: [new TextRun({ text, size: i === 0 ? 24 : 21, font: fontOf(i === 0 ? "chapter" : "page") })],
      }),
  );
