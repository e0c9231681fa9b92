import {
  AlignmentType,
  Header,
  Document,
  HeadingLevel,
  type ISectionOptions,
  NumberFormat,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
} from "docx";
import type { ChartPicture } from "../../model/chart";
import { chineseNumeral, listPrefix } from "../../lexicon/index";
import { OUR_MARK } from "../../model/hole";
import { type MergedLine, type NarrativeCover, type NarrativeLine, type Run, withEdits } from "../../model/passage";
import { coverPage } from "./cover";
import { FOOTERS } from "./footers";
import { PlacedPictures } from "./pictures";
import { fontOf, PAGE, SIDEWAYS, SIZE, STYLES } from "./styles";
import type { WordForm } from "./target-forms";
import { apart, smallLine, type WordTable } from "./tables";

/** What goes into the Word document besides the text. */
export interface WordOptions {
  /** The user's edits, where the text was edited in the workbook. */
  readonly merged?: readonly MergedLine[];
  /** Budget tables, printed in their part of the document. */
  readonly tables?: readonly WordTable[];
  /** Performance forms, after the budget tables. */
  readonly forms?: readonly WordForm[];
  /** Pictures of the budget, each at its section. */
  readonly pictures?: readonly ChartPicture[];
  /** Says 草稿 above every page: the list before export has not been gone through. */
  readonly isDraft?: boolean;
  readonly cover?: NarrativeCover;
}

/** The text as a Word document in the layout of official documents: contents, headings, page numbers, marked holes. */
export function narrativeDocument(
  lines: readonly NarrativeLine[],
  { merged, tables = [], forms = [], pictures = [], cover = {}, isDraft = false }: WordOptions = {},
): Document {
  const written = merged ? withEdits(lines, merged) : lines;
  const [title, ...body] = written;
  const words = title ? plainText(title) : "";
  const placed = new PlacedPictures(body, pictures);
  const pages = bodySections(body, [...tables.map(tableSection), ...forms.map(formSection)], placed);
  const rest = placed.rest();
  return new Document({
    title: words,
    creator: "",
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [coverPage(words, cover), contentsPage(), ...pages, ...(rest.length > 0 ? [furtherPages(rest)] : [])].map(
      (section): ISectionOptions => (isDraft ? { ...section, headers: draftHeaders() } : section),
    ),
  });
}

const draftHeaders = (): NonNullable<ISectionOptions["headers"]> => {
  const header = (): Header =>
    new Header({
      children: [
        new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: "草稿", bold: true })] }),
      ],
    });
  return { default: header(), even: header() };
};

const plainText = ({ runs }: NarrativeLine): string => runs.map(({ text }) => text).join("");

function contentsPage(): ISectionOptions {
  return {
    properties: { page: PAGE, type: SectionType.NEXT_PAGE },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 240, after: 240 },
        children: [new TextRun({ text: "目　录", font: fontOf("chapter"), size: SIZE.body })],
      }),
      new TableOfContents("目录", { hyperlink: true, headingStyleRange: "1-3" }),
    ],
  };
}

/** Text pages; where the outline has its part of tables they follow its heading, wide ones on pages laid on their side. */
function bodySections(
  lines: readonly NarrativeLine[],
  tables: readonly ISectionOptions[],
  pictures: PlacedPictures,
): readonly ISectionOptions[] {
  const place = lines.findLastIndex(({ key }) => key.startsWith("tables/"));
  const after = tables.length === 0 ? -1 : place === -1 ? lines.length - 1 : place;
  const [before, rest] = [lines.slice(0, after + 1), lines.slice(after + 1)];
  const first = {
    properties: { page: { ...PAGE, pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } } },
    footers: FOOTERS(),
  };
  if (after === -1) return [{ ...first, children: paragraphs(lines, pictures) }];
  return [
    { ...first, children: paragraphs(before, pictures) },
    ...tables,
    ...(rest.length > 0 ? [furtherPages(paragraphs(rest, pictures))] : []),
  ];
}

const furtherPages = (children: readonly Paragraph[]): ISectionOptions => ({
  properties: { page: PAGE, type: SectionType.NEXT_PAGE },
  footers: FOOTERS(),
  children,
});

/** Performance forms alone, without the text of the narrative. */
export const targetsDocument = (forms: readonly WordForm[]): Document =>
  new Document({
    title: "绩效目标表",
    creator: "",
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: forms.map(formSection),
  });

const pageOf = (isWide: boolean) =>
  isWide ? { ...SIDEWAYS, size: { ...PAGE.size, orientation: PageOrientation.LANDSCAPE } } : PAGE;

/** A form begins on a page of its own. */
const formSection = ({ isWide, children }: WordForm): ISectionOptions => ({
  properties: {
    page: pageOf(isWide),
    type: SectionType.NEXT_PAGE,
  },
  footers: FOOTERS(),
  children: [...children],
});

function tableSection({ title, unit, isWide, tables, notes }: WordTable, i: number): ISectionOptions {
  const page = pageOf(isWide);
  return {
    properties: { page, type: SectionType.NEXT_PAGE },
    footers: FOOTERS(),
    children: [
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        alignment: AlignmentType.CENTER,
        indent: { firstLine: 0 },
        text: isNumbered(title) ? title : `${chineseNumeral(i + 1)}、${title}`,
      }),
      smallLine(unit, "right"),
      ...apart(tables),
      ...notes.map((note) => smallLine(note, "left")),
    ],
  };
}

/** 表一, 附表2, 公开01表, 一、: the bureau numbers its tables itself. */
const isNumbered = (title: string): boolean =>
  /^(?:附?表\s*[\d一二三四五六七八九十]|公开\d)/.test(title) || listPrefix(title) !== undefined;

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/** Each part begins on a new page, but for the first of its section. */
function paragraphs(lines: readonly NarrativeLine[], pictures: PlacedPictures): readonly Paragraph[] {
  return lines.flatMap((line, i) => [paragraph(line, i === 0), ...pictures.below(line)]);
}

function paragraph({ role, level, runs }: NarrativeLine, isFirst: boolean): Paragraph {
  const children = runs.map(wordRun);
  if (role !== "heading") return new Paragraph({ style: "NarrativeBody", children });
  const heading = HEADINGS[level] ?? HeadingLevel.HEADING_4;
  return new Paragraph({ heading, pageBreakBefore: level === 0 && !isFirst, children });
}

/** Holes are yellow and last year's words grey, so that nobody publishes them unseen. */
function wordRun(run: Run): TextRun {
  const marked = run.kind === "gap" || OUR_MARK.test(run.text);
  return new TextRun({
    text: run.text,
    ...(marked && { highlight: run.kind === "gap" && run.isCarried ? ("lightGray" as const) : ("yellow" as const) }),
  });
}
