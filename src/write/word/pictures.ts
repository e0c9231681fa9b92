import { AlignmentType, HeadingLevel, ImageRun, LineRuleType, Paragraph, TextRun } from "docx";
import type { ChartPicture } from "../../model/chart";
import type { NarrativeLine } from "../../model/passage";
import { fontOf, TEXT_WIDTH } from "./styles";

/** Most that fits a page below the heading and above its own caption, in pixels of 96 an inch; 15 twentieths of a point each. */
const ROOM = { width: TEXT_WIDTH.portrait / 15, height: 640 } as const;

/** Pictures by the key of the line they stand below, numbered as they are read, and those without a section. */
export class PlacedPictures {
  private readonly byKey = new Map<string, ChartPicture[]>();
  private readonly last: ChartPicture[] = [];
  private number = 0;

  constructor(lines: readonly NarrativeLine[], pictures: readonly ChartPicture[]) {
    for (const picture of pictures) {
      const key = keyBefore(lines, picture);
      if (key === undefined) this.last.push(picture);
      else this.byKey.set(key, [...(this.byKey.get(key) ?? []), picture]);
    }
  }

  /** What follows a line. To be asked in the order of the text. */
  below({ key }: NarrativeLine): readonly Paragraph[] {
    return (this.byKey.get(key) ?? []).flatMap((each) => this.next(each));
  }

  /** The part 图表 at the end; empty where every picture stands at its section. */
  rest(): readonly Paragraph[] {
    if (this.last.length === 0) return [];
    return [
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: "图表" }),
      ...this.last.flatMap((each) => this.next(each)),
    ];
  }

  private next(picture: ChartPicture): readonly Paragraph[] {
    this.number += 1;
    return [image(picture, this.number), ...caption(picture, this.number)];
  }
}

/** The last line of the first of its sections that the text has. */
function keyBefore(lines: readonly NarrativeLine[], { sections }: ChartPicture): string | undefined {
  for (const section of sections) {
    const last = lines.findLast(({ key, role }) => role === "body" && key.startsWith(`${section}/`));
    if (last) return last.key;
  }
  return undefined;
}

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
