import { AlignmentType, type ISectionOptions, Paragraph, TextRun } from "docx";
import type { NarrativeCover } from "../../model/passage";
import { printedWidth } from "../printed-width";
import { fontOf, PAGE, SIZE } from "./styles";

/** The cover: a page without number; what nobody answered is left out, the date above all. */
export const coverPage = (
  title: string,
  { attachment, unit, date, title: lines }: NarrativeCover,
): ISectionOptions => ({
  properties: { page: PAGE },
  children: [
    line(attachment ?? "", { font: "chapter", size: SIZE.body, alignment: AlignmentType.LEFT }),
    ...(lines ?? titleLines(title, unit)).map((text, i) =>
      line(text, { font: "title", size: SIZE.title, before: i === 0 ? 3000 : 200 }),
    ),
    ...(date === undefined ? [] : [line(date, { font: "section", size: SIZE.body, before: 5200 })]),
  ],
});

interface LineLook {
  readonly font: Parameters<typeof fontOf>[0];
  readonly size: number;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly before?: number;
}

const line = (text: string, { font, size, alignment = AlignmentType.CENTER, before = 0 }: LineLook): Paragraph =>
  new Paragraph({
    alignment,
    spacing: { before, line: 800, lineRule: "exact" },
    children: [new TextRun({ text, font: fontOf(font), size })],
  });

/** The title around the name of the unit, which has a line of its own: a line never begins with 算. */
function titleLines(title: string, unit: string | undefined): readonly string[] {
  const at = unit === undefined || unit === "" ? -1 : title.indexOf(unit);
  if (at === -1 || unit === undefined) return brokenBefore(title);
  return [title.slice(0, at), unit, title.slice(at + unit.length)].filter((each) => each !== "");
}

/** A title that does not fit on a line is broken before its year, or before 部门 or 单位. */
function brokenBefore(title: string): readonly string[] {
  const at = [/(?<=.)\d{4}年/u, /(?<=.)(?:部门|单位)(?:预算|综合预算)/u]
    .map((each) => title.search(each))
    .find((each) => each > 0);
  return printedWidth(title) <= TITLE_LINE || at === undefined ? [title] : [title.slice(0, at), title.slice(at)];
}

/** Digits of 二号 that fit on a line. */
const TITLE_LINE = 38;
