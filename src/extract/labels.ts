import { listPrefix } from "../lexicon/index";
import { plain } from "../model/text";

/** A printed label taken apart. */
export interface Label {
  /** As printed, trimmed. */
  readonly printed: string;
  /** Without numbering, "其中：" and blanks, half-width. */
  readonly name: string;
  readonly ofWhich: boolean;
  /** Style of the numbering, from the outermost -1 (第一部分) and 0 (一、) to the innermost 4 (①); undefined without numbering. */
  readonly rank?: number;
  /** The number itself: 3 for 三、; undefined without numbering. */
  readonly number?: number;
  /** Leading blanks, in characters. */
  readonly indent: number;
}

const OF_WHICH = /^其\s*中\s*[:：]?/;
/** Characters of no width, which text from the web carries. */
const INVISIBLE = /[\u200b\ufeff]/g;

export function readLabel(printed: string): Label {
  const indent = /^[\s\u3000]*/.exec(printed)?.[0].length ?? 0;
  const text = printed.replace(INVISIBLE, "").trim();
  const rest = text.replace(OF_WHICH, "");
  const prefix = listPrefix(rest);
  const name = plain(prefix?.rest ?? rest);
  return {
    printed: printed.trim(),
    name: name.replace(OF_WHICH, ""),
    ofWhich: rest !== text || OF_WHICH.test(name),
    indent,
    ...(prefix && { rank: prefix.level - 1, number: prefix.number }),
  };
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
