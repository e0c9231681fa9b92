import { addressInSheet } from "../model/cell";
import type { Fix, FixEdit } from "../model/fix";

const editJson = ({ cell, span, before, after, numberFormat }: FixEdit) => ({
  sheet: cell.sheet,
  cell: addressInSheet(cell),
  before: String(before),
  after: String(after),
  ...(span && { span: { start: span.start, end: span.end } }),
  ...(numberFormat !== undefined && { numberFormat }),
});

/** A fix as the output contract prints it: its first place, and with it the others that the same click changes. */
export const fixJson = ({ edits, kind, isCertain, label }: Fix) => {
  const [first, ...others] = edits.map(editJson);
  return { ...first, label, kind, certain: isCertain, ...(others.length > 0 && { also: others }) };
};
