import { excludes } from "../book/equations/marks";
import type { GridMeaning } from "../book/equations/number-grid";
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

/** A label among those above it. */
interface Level {
  readonly rank: number;
  readonly ofWhich: boolean;
  readonly label: Label;
  readonly meaning: GridMeaning;
}

/**
 * Gives each label its level from the labels above: numbering first, then "其中", then indentation, then what is known of
 * its meaning.
 */
export class LevelCounter {
  private stack: Level[] = [];

  /** Level of the next label, 0 for the outermost. */
  next(label: Label, meaning: GridMeaning = {}): { readonly depth: number; readonly ofWhich: boolean } {
    const top = this.stack.at(-1);
    if (label.rank === undefined && !label.ofWhich) return this.unnumbered({ label, meaning }, top);
    const rank = label.ofWhich
      ? Math.max(label.rank ?? 0, (this.lastNumbered()?.rank ?? -1) + 1) + (label.rank === undefined ? 0.5 : 0)
      : (label.rank ?? 0);
    return this.push({ rank, ofWhich: label.ofWhich, label, meaning });
  }

  /** Totals stand outside of all levels. */
  reset(): void {
    this.stack = [];
  }

  private unnumbered(line: Pick<Level, "label" | "meaning">, top: Level | undefined) {
    const numbered = this.lastNumbered();
    if (top?.ofWhich && numbered !== undefined) {
      const ends = endsOfWhich(line, top, numbered);
      return this.push({ ...line, rank: ends ? numbered.rank : top.rank, ofWhich: !ends });
    }
    if (numbered && line.label.indent > 0) return this.push({ ...line, rank: numbered.rank + 0.5, ofWhich: false });
    return this.push({ ...line, rank: numbered ? numbered.rank : 0, ofWhich: false });
  }

  private push(level: Level) {
    while ((this.stack.at(-1)?.rank ?? -1) >= level.rank) this.stack.pop();
    this.stack.push(level);
    return { depth: this.stack.length - 1, ofWhich: level.ofWhich };
  }

  private lastNumbered() {
    return this.stack.findLast(({ rank, ofWhich }) => Number.isInteger(rank) && !ofWhich);
  }
}

/**
 * The parts named by 其中 end where a line stands as far out as their whole again, or means what can be no part of it:
 * 事业收入 is no part of 财政拨款收入, 会议费 none of 公务用车.
 */
const endsOfWhich = ({ label, meaning }: Pick<Level, "label" | "meaning">, first: Level, whole: Level): boolean =>
  (label.indent < first.label.indent && label.indent <= whole.label.indent) || excludes(whole.meaning, meaning);
