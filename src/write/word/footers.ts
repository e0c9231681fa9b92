import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from "docx";
import { fontOf, SIZE } from "./styles";

/** — 1 —, at the outer edge of the page: right on odd pages, left on even ones. */
export const FOOTERS = () => ({ default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) });

const footer = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { end: 320 } : { start: 320 },
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: fontOf("page"), size: SIZE.page })],
      }),
    ],
  });
