import { AlignmentType, type IStylesOptions, LineRuleType } from "docx";

/** Fonts of official documents (GB/T 9704-2012), and what to use on machines without them. */
export const FONTS = {
  title: { name: "方正小标宋简体", fallback: "方正小标宋_GBK,华文中宋,宋体,SimSun" },
  chapter: { name: "黑体", fallback: "SimHei" },
  section: { name: "楷体_GB2312", fallback: "楷体,KaiTi,华文楷体" },
  body: { name: "仿宋_GB2312", fallback: "仿宋,FangSong,华文仿宋" },
  page: { name: "宋体", fallback: "SimSun" },
} as const;

type FontUse = keyof typeof FONTS;

/** Chinese characters in the Chinese font, digits and Latin in Times New Roman, as offices print them. */
export const fontOf = (use: FontUse) => ({
  eastAsia: FONTS[use].name,
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  cs: "Times New Roman",
  hint: "eastAsia" as const,
});

/** Half points: 二号 is 22 pt, 三号 16 pt, 四号 14 pt, 小五 9 pt, 六号 7.5 pt. */
export const SIZE = { title: 44, part: 36, body: 32, page: 28, table: 18, smallTable: 15 } as const;

/** 28 pt a line, exactly: 22 lines on a page. */
const LINE = { line: 560, lineRule: LineRuleType.EXACT } as const;

/** Millimetres of A4 and of the margins of an official document, in twentieths of a point. */
const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
export const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), header: mm(15), footer: mm(25) },
} as const;

/** Width of the text in twentieths of a point, upright and on its side. */
export const TEXT_WIDTH = {
  portrait: PAGE.size.width - PAGE.margin.left - PAGE.margin.right,
  landscape: PAGE.size.height - PAGE.margin.left - PAGE.margin.right,
} as const;

/** A page laid on its side: its upper and lower margins are those of its long sides. */
export const SIDEWAYS = {
  ...PAGE,
  margin: { ...PAGE.margin, top: mm(28), bottom: mm(26), header: mm(15), footer: mm(16) },
} as const;

/** Entries of the contents stand closer than text, so that they fit on a page. */
const CONTENTS_LINE = 440;

/** Two characters of 16 pt; given as a length, since not every reader knows lengths in characters. */
const TWO_CHARACTERS = { firstLine: 640 } as const;

/** Styles with the ids Word knows, so that headings stand in its navigation and in the contents. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: fontOf("body"), size: SIZE.body, language: { eastAsia: "zh-CN" } },
      paragraph: { spacing: LINE },
    },
    title: {
      run: { font: fontOf("title"), size: SIZE.title, bold: false, color: "000000" },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...LINE, line: 700, before: 600, after: 600 } },
    },
    heading1: {
      run: { font: fontOf("title"), size: SIZE.part, bold: false, color: "000000" },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...LINE, line: 640, before: 280, after: 280 },
        keepNext: true,
        outlineLevel: 0,
      },
    },
    heading2: {
      run: { font: fontOf("chapter"), size: SIZE.body, bold: false, color: "000000" },
      paragraph: { indent: TWO_CHARACTERS, spacing: LINE, keepNext: true, outlineLevel: 1 },
    },
    heading3: {
      run: { font: fontOf("section"), size: SIZE.body, bold: false, color: "000000" },
      paragraph: { indent: TWO_CHARACTERS, spacing: LINE, keepNext: true, outlineLevel: 2 },
    },
    heading4: {
      run: { font: fontOf("body"), size: SIZE.body, bold: true, italics: false, color: "000000" },
      paragraph: { indent: TWO_CHARACTERS, spacing: LINE, keepNext: true, outlineLevel: 3 },
    },
  },
  paragraphStyles: [
    {
      id: "NarrativeBody",
      name: "说明正文",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { indent: TWO_CHARACTERS, spacing: LINE, alignment: AlignmentType.JUSTIFIED },
    },
    ...[1, 2, 3].map((level) => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      basedOn: "Normal",
      run: { font: fontOf("body"), size: SIZE.page },
      paragraph: { spacing: { ...LINE, line: CONTENTS_LINE }, indent: { start: (level - 1) * 560 } },
    })),
  ],
};
