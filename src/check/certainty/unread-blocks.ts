import { sheetOf } from "../../book/sheet-cells";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { type Area, contains } from "../../model/cell";
import type { Doubt } from "../../model/doubt";

/** Blocks with amounts that no table holds, with the words printed in them. Read when first asked. */
export class UnreadBlocks {
  private readonly texts = new Map<Doubt, readonly string[]>();

  constructor(
    private readonly snapshot: WorkbookSnapshot,
    readonly doubts: readonly Doubt[],
  ) {}

  /** The blocks that print one of the words: a code as a cell of its own, a name within one. */
  printing(words: readonly string[]): readonly Doubt[] {
    const asked = words.map(bare).filter((word) => word.length > 1);
    if (asked.length === 0) return [];
    return this.doubts.filter((doubt) => {
      const texts = this.textsOf(doubt);
      return asked.some((word) => texts.some((text) => (/^\d+$/.test(word) ? text === word : text.includes(word))));
    });
  }

  private textsOf(doubt: Doubt): readonly string[] {
    const known = this.texts.get(doubt) ?? this.read(doubt.sheet, doubt.area);
    this.texts.set(doubt, known);
    return known;
  }

  private read(name: string, area: Area): readonly string[] {
    const cells = sheetOf(this.snapshot, name)?.cells ?? [];
    return cells.filter(({ row, column }) => contains(area, row, column)).map(({ value }) => bare(String(value)));
  }
}

const bare = (text: string): string => text.replace(/\s+/g, "");
