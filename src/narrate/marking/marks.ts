import type { FieldProposal, ProposalCertainty, TemplateEdit } from "../../model/field-proposal";
import { type Paragraph, placesOf, quoteOf, type TextSpan } from "../../model/text-source";

/** A field at a place of the text. */
export interface PlacedField {
  readonly paragraph: Paragraph;
  readonly span: TextSpan;
  readonly field: string;
  readonly certainty: ProposalCertainty;
  readonly note: string;
}

/** The mark as an edit; words over two paragraphs of the document lose those of the second. */
export const editsOf = ({ paragraph, span, field, certainty }: PlacedField): readonly TemplateEdit[] =>
  placesOf(paragraph, span)
    .slice(0, 1)
    .map((place) => ({
      kind: "mark",
      paragraph: place.cell.row,
      span: place.span,
      field,
      isSure: certainty === "high",
    }));

export function proposalOf(mark: PlacedField): FieldProposal {
  const { paragraph, span, field, certainty, note } = mark;
  return {
    id: `P${rowOf(paragraph)}.${span.start}`,
    was: quoteOf(paragraph, span),
    field,
    certainty,
    note,
    place: shortened(paragraph),
    edits: editsOf(mark),
  };
}

/** The number of a paragraph in its document. */
export const rowOf = ({ lines }: Paragraph): number => lines[0]?.cell.row ?? 0;

const MOST_SHOWN = 30;

export const shortened = ({ text }: Paragraph): string =>
  text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;

export const overlaps = (a: TextSpan, b: TextSpan): boolean => a.start < b.end && b.start < a.end;

/** The digits of a number that stands with its unit. */
export function digitsIn({ text }: Paragraph, { start, end }: TextSpan): TextSpan {
  const [digits = ""] = /^-?\d+(?:\.\d+)?/.exec(text.slice(start, end)) ?? [];
  return { start, end: digits === "" ? end : start + digits.length };
}
