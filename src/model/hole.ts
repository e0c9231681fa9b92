/** A piece of a text somebody typed: words, or a place that is still to be filled, with what belongs there. */
type TypedPiece = { readonly kind: "words"; readonly text: string } | { readonly kind: "hole"; readonly label: string };

/**
 * 【待填：人数】 as it is printed; {人数} as templates and people write it, in either width; and braces left alone, of
 * which nobody knows what they held.
 */
const HOLES = /【待填(?:[：:]([^【】\r\n]*))?】|[{｛]([^{}｛｝\r\n]*)[}｝]|[{}｛｝]/gu;

/** A text cut at its holes: "减少{人数}人" → 减少, hole 人数, 人. Braces never stand in the words. */
export function piecesOf(text: string): readonly TypedPiece[] {
  const pieces: TypedPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(HOLES)) {
    if (match.index > at) pieces.push({ kind: "words", text: text.slice(at, match.index) });
    pieces.push({ kind: "hole", label: (match[1] ?? match[2] ?? "").trim() });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: "words", text: text.slice(at) });
  return pieces;
}

/** What is still to be filled in a text, in its order: 人数, 经费名称. */
export const holesIn = (text: string): readonly string[] =>
  piecesOf(text).flatMap((piece) => (piece.kind === "hole" ? [piece.label] : []));

/** How a hole is printed, in the sheet, in Word and as text: 【待填：人数】. */
export const holeMark = (label: string): string => (label === "" ? "【待填】" : `【待填：${label}】`);

/** A text as it may be published: its holes are marked, and no brace is left. */
export const withMarkedHoles = (text: string): string =>
  piecesOf(text)
    .map((piece) => (piece.kind === "hole" ? holeMark(piece.label) : piece.text))
    .join("");

/** The text with its nth hole (from 0) filled. */
export function withFilledHole(text: string, n: number, words: string): string {
  let hole = -1;
  return text.replace(HOLES, (printed) => {
    hole += 1;
    return hole === n ? words : printed;
  });
}

/** How words taken over from last year are printed until somebody confirms them. */
export const carriedMark = (words: string): string => `【上年文字，请确认：${words}】`;

/** How anything else that was taken over is printed until somebody confirms it: 【待确认：143.41】. */
export const unconfirmedMark = (words: string): string => `【待确认：${words}】`;

/** The words of a text before, between and behind our marks. */
export const aroundMarks = (text: string): readonly string[] => text.split(/【(?:待填|待确认|上年文字)[^】]*】/u);

/** What we print where something is still to be filled or confirmed; it never stays in a finished document. */
export const OUR_MARK = /【(?:待填|待确认|上年文字)[^】]*】/u;
