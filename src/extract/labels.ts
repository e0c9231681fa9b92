import { plain } from "../model/text";

/** A printed label taken apart. */
export interface Label {
  /** As printed, trimmed. */
  readonly printed: string;
  /** Without numbering, "其中：" and blanks, half-width. */
  readonly name: string;
  readonly ofWhich: boolean;
  /** Style of the numbering, from the outermost 0 (一、) to the innermost 4 (①); undefined without numbering. */
  readonly rank?: number;
  /** The number itself: 3 for 三、; undefined without numbering. */
  readonly number?: number;
  /** Leading blanks, in characters. */
  readonly indent: number;
}

const NUMBERINGS: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.]/,
  /^\([一二三四五六七八九十]+\)[、.]?/,
  /^\d{1,2}[、.](?!\d)/,
  /^\(\d{1,2}\)[、.]?/,
  /^[①②③④⑤⑥⑦⑧⑨⑩]/,
];

const OF_WHICH = /^其中[::]?/;

export function readLabel(printed: string): Label {
  const indent = /^[\s\u3000]*/.exec(printed)?.[0].length ?? 0;
  const text = plain(printed.replace(/^[\s\u3000]*([①-⑩])/, "$1 "));
  const circled = /^[\s\u3000]*[①-⑩]/.test(printed);
  const ofWhich = OF_WHICH.test(text);
  const rest = text.replace(OF_WHICH, "");
  const rank = circled ? 4 : NUMBERINGS.findIndex((numbering) => numbering.test(rest));
  const name = circled ? rest.replace(/^\d+/, "") : rank >= 0 ? rest.replace(NUMBERINGS[rank] ?? /$^/, "") : rest;
  return {
    printed: printed.trim(),
    name: name.replace(OF_WHICH, ""),
    ofWhich: ofWhich || (rank >= 0 && OF_WHICH.test(name)),
    indent,
    ...(rank >= 0 && { rank, number: numberOf(circled ? text : (NUMBERINGS[rank]?.exec(rest)?.[0] ?? "")) }),
  };
}

const DIGITS = "〇一二三四五六七八九";

/** "十二、" → 12, "(3)" → 3. */
function numberOf(numbering: string): number {
  const arabic = /\d+/.exec(numbering)?.[0];
  if (arabic !== undefined) return Number(arabic);
  const [tens = "", ones = ""] = /十/.test(numbering)
    ? numbering.replace(/[^一二三四五六七八九十]/g, "").split("十")
    : ["0", numbering.replace(/[^一二三四五六七八九]/g, "")];
  return (
    (tens === "" ? 1 : Math.max(0, DIGITS.indexOf(tens))) * 10 + Math.max(0, ones === "" ? 0 : DIGITS.indexOf(ones))
  );
}

/** Gives each label its level from the labels above: numbering first, then "其中", then indentation. */
export class LevelCounter {
  private stack: { readonly rank: number; readonly ofWhich: boolean }[] = [];

  /** Level of the next label, 0 for the outermost. */
  next(label: Label): { readonly depth: number; readonly ofWhich: boolean } {
    const top = this.stack.at(-1);
    if (label.rank === undefined && !label.ofWhich) return this.unnumbered(label, top);
    const rank = label.ofWhich
      ? Math.max(label.rank ?? 0, (this.lastNumbered()?.rank ?? -1) + 1) + (label.rank === undefined ? 0.5 : 0)
      : (label.rank ?? 0);
    return this.push(rank, label.ofWhich);
  }

  /** Totals stand outside of all levels. */
  reset(): void {
    this.stack = [];
  }

  private unnumbered(label: Label, top: { readonly rank: number; readonly ofWhich: boolean } | undefined) {
    if (top?.ofWhich && this.lastNumbered() !== undefined) return this.push(top.rank, true);
    const numbered = this.lastNumbered();
    if (numbered && label.indent > 0) return this.push(numbered.rank + 0.5, false);
    return this.push(numbered ? numbered.rank : 0, false);
  }

  private push(rank: number, ofWhich: boolean) {
    while ((this.stack.at(-1)?.rank ?? -1) >= rank) this.stack.pop();
    this.stack.push({ rank, ofWhich });
    return { depth: this.stack.length - 1, ofWhich };
  }

  private lastNumbered() {
    return this.stack.findLast(({ rank, ofWhich }) => Number.isInteger(rank) && !ofWhich);
  }
}
