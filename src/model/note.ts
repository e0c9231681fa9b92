import type { CellRef } from "./cell";
import type { CellComment, FileTraces } from "./snapshot";

/** What is to be said at one cell. */
export interface CellNote {
  readonly cell: CellRef;
  readonly text: string;
}

/** Excel names whoever is signed in as the author, so our notes are known by how they begin and end. */
const HEAD = "【预算公开助手】";
const END = "（预算公开助手添加，发布前请清除）";
const OURS = new RegExp(`\\n?${HEAD}[\\s\\S]*?${END}`, "g");

/** The text of a cell's note with ours at its end; what the user wrote stays. */
export const withOwnNote = (former: string, text: string): string => {
  const kept = withoutOwnNote(former);
  return `${kept}${kept === "" ? "" : "\n"}${HEAD}\n${text}\n${END}`;
};

export const hasOwnNote = (text: string): boolean => text.search(OURS) >= 0;

/**
 * What the user wrote into a note; "" where all of it is ours. Programs put the author before a note ("张三:") and, for
 * old versions, an explanation with a link before a threaded comment: nobody wrote those.
 */
export function withoutOwnNote(text: string): string {
  if (!hasOwnNote(text)) return text;
  const rest = text.replace(OURS, "");
  return /^\s*[^\n]{0,40}[:：]\s*$|^\s*\[[\s\S]*go\.microsoft\.com\/fwlink[\s\S]*[:：]\s*$/.test(rest)
    ? ""
    : rest.trim();
}

/** What people wrote at cells, and where notes of ours stand. */
export function partedNotes(all: readonly CellComment[]): Pick<FileTraces, "comments" | "ownNotes"> {
  const own = all.filter(({ text }) => hasOwnNote(text));
  const comments = all.map((each) => ({ ...each, text: withoutOwnNote(each.text) })).filter(({ text }) => text !== "");
  return {
    comments,
    ...(own.length > 0 && { ownNotes: own.map(({ sheet, row, column }) => ({ sheet, row, column })) }),
  };
}
