/** A stretch of text of one size, in half points. */
export interface Sized {
  readonly text: string;
  readonly size: number;
}

/** Widths of " " to "~" in Times New Roman, in hundredths of the size; everything else of Latin is taken as half. */
const LATIN =
  "25 33 41 50 50 83 78 18 33 33 50 56 25 33 25 28 50 50 50 50 50 50 50 50 50 50 28 28 56 56 56 44 92 72 67 67 72 61 56 72 72 33 39 72 61 89 72 72 56 72 67 56 61 72 72 94 72 72 61 33 28 33 47 50 33 44 50 44 50 44 33 50 50 28 28 50 28 78 50 50 50 50 33 39 28 50 50 72 50 50 44 48 20 48 54"
    .split(" ")
    .map(Number);

/** Signs that may hang over the end of a line, unless a run begins with them; that never begin one; that never end one. */
const HANGS = /[，。、．]/u;
const NEVER_FIRST = /[，。、．；：？！）》」』】〕”’％…·,.;:?!)%]/u;
const NEVER_LAST = /[（《「『【〔“‘(]/u;

const isLatin = (char: string): boolean => char >= " " && char <= "~";

const widthOf = (char: string, size: number): number => {
  const share = isLatin(char) ? (LATIN[char.charCodeAt(0) - 32] ?? 50) / 100 : char < "\u2000" ? 0.5 : 1;
  return share * size * 10;
};

/** What goes to the next line as a whole: a Chinese character or a Latin word with the signs that keep to it. */
interface WholeWord {
  width: number;
  /** Width of a sign at its end that may hang over. */
  hanging: number;
  last: string;
}

const goesOn = ({ last }: WholeWord, char: string): boolean =>
  NEVER_LAST.test(last) ||
  NEVER_FIRST.test(char) ||
  (isLatin(last) && isLatin(char) && last !== " " && char !== " " && last !== "-");

const isIdeograph = (char: string): boolean => /\p{Script=Han}/u.test(char);
const isWordSign = (char: string): boolean => /[0-9A-Za-z]/.test(char);

/** Between Chinese characters and Latin letters or digits there is a quarter of the size. */
const isAgainst = (one: string, other: string): boolean =>
  (isIdeograph(one) && isWordSign(other)) || (isWordSign(one) && isIdeograph(other));

/** How many lines a text fills. `width` and `first` (the room the first line has less) in twentieths of a point. */
export function countLines(pieces: readonly Sized[], width: number, first = 0): number {
  let lines = 1;
  let room = width - first;
  let unit: WholeWord | undefined;
  let before = "";
  const place = (): void => {
    if (!unit) return;
    if (unit.width - unit.hanging > room && room < width) {
      lines += 1;
      room = width;
    }
    // a word longer than a line is broken wherever the line ends
    for (; unit.width - unit.hanging > room && unit.width > width; unit.width -= width) lines += 1;
    room -= unit.width;
    unit = undefined;
  };
  for (const { text, size } of pieces) {
    let isFirst = true;
    for (const char of text) {
      if (char === "\n") {
        place();
        lines += 1;
        room = width;
        continue;
      }
      const own = widthOf(char, size) + (isAgainst(before, char) ? size * 2.5 : 0);
      if (unit && !goesOn(unit, char)) place();
      before = char;
      unit = { width: (unit?.width ?? 0) + own, hanging: HANGS.test(char) && !isFirst ? own : 0, last: char };
      isFirst = false;
    }
  }
  place();
  return lines;
}
