import { type Block, cellsOf, rowsOf } from "./block";
import { isContents } from "./contents";
import { isCover } from "./cover";

/** Rows that are text and not a table. */
interface TextArea {
  readonly top: number;
  readonly bottom: number;
  readonly kind: AreaKind;
}

/** `sentences`: a few sentences; they belong to the narrative where the workbook has one. */
type AreaKind = "narrative" | "sentences" | "cover" | "contents" | "other";

const LONG = 30;

/** Groups rows outside of all tables and says whether they are the narrative, a cover, contents, or something else. */
export function textAreasOf(block: Block, rows: readonly number[]): readonly TextArea[] {
  if (rows.length === 0) return [];
  const top = rows[0] ?? block.top;
  const bottom = rows.at(-1) ?? block.bottom;
  return [{ top, bottom, kind: kindOf(block, rows) }];
}

function kindOf(block: Block, rows: readonly number[]): AreaKind {
  const isWhole = rows.length === rowsOf(block).length;
  if (isWhole && isContents(block, rows)) return "contents";
  const cells = rows.flatMap((row) => cellsOf(block, row));
  const texts = cells.flatMap(({ value }) => (typeof value === "string" ? [value.trim()] : []));
  const paragraphs = texts.filter((text) => text.length >= LONG && /[。；，]/.test(text));
  // a long text may end with the same words
  if (paragraphs.length < 3 && texts.some((text) => /保密审查|审签/.test(text))) return "cover";
  if (isWhole && isCover(texts, cells.length)) return "cover";
  const isText = texts.length >= cells.length * 0.8 && rows.length >= texts.length * 0.6;
  if (isText && paragraphs.length >= 3) return "narrative";
  if (isText && paragraphs.some((text) => text.length > 300 && /预算/.test(text))) return "narrative";
  if (!isText || !isWhole || paragraphs.length === 0 || texts.slice(0, 2).some(isInstruction)) return "other";
  return isSection(texts[0] ?? "") ? "narrative" : "sentences";
}

/** Headings under which a budget is explained, whoever writes it. */
const isSection = (text: string): boolean =>
  text.length <= 40 && /(?:情况|编制)说明$|(?:职能|职责|机构设置|名词解释|概况)$/.test(text.replace(/\s+/g, ""));

/** How to fill in a form is no statement about a budget. */
const isInstruction = (text: string): boolean =>
  /(填[表报写列]|编报|编制|操作|使用)(?:说明|要求|须知|注意事项|指南|口径)|注意事项|^注[:：]/.test(
    text.replace(/\s+/g, ""),
  ) && !/预算编制说明/.test(text);
