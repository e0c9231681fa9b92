import { type Block, cellsOf } from "./block";

/** Rows that are text and not a table. */
export interface TextArea {
  readonly top: number;
  readonly bottom: number;
  readonly kind: "narrative" | "cover" | "other";
}

const LONG = 30;

/** Groups rows outside of all tables and says whether they are the narrative, a cover, or something else. */
export function textAreasOf(block: Block, rows: readonly number[]): readonly TextArea[] {
  if (rows.length === 0) return [];
  const top = rows[0] ?? block.top;
  const bottom = rows.at(-1) ?? block.bottom;
  return [{ top, bottom, kind: kindOf(block, rows) }];
}

function kindOf(block: Block, rows: readonly number[]): TextArea["kind"] {
  const cells = rows.flatMap((row) => cellsOf(block, row));
  const texts = cells.flatMap(({ value }) => (typeof value === "string" ? [value.trim()] : []));
  const paragraphs = texts.filter((text) => text.length >= LONG && /[。；，]/.test(text));
  // a long text may end with the same words
  if (paragraphs.length < 3 && texts.some((text) => /保密审查|审签/.test(text))) return "cover";
  const isText = texts.length >= cells.length * 0.8 && rows.length >= texts.length * 0.6;
  if (isText && paragraphs.length >= 3) return "narrative";
  if (isText && paragraphs.some((text) => text.length > 300 && /预算/.test(text))) return "narrative";
  return "other";
}
