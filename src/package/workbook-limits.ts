import { UserError } from "../model/user-error";

/** What one workbook may ask of us, beside what `limits.ts` allows every Office file. */
export const LIMITS = {
  sheets: 1_000,
  /** Cell styles and number formats; Excel itself allows 65,490. */
  styles: 100_000,
  /** Cells with content, merges, hidden spans and shared strings of the whole workbook together. */
  items: 5_000_000,
  /** Characters of all texts and formulas, counted once for each cell that shows them. */
  characters: 64_000_000,
  /** Characters of one cell, the limit of Excel itself. */
  cellCharacters: 32_767,
} as const;

/** The last row and column of a sheet. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Counts what reading one workbook has taken, and stops before it becomes too much. */
export class Budget {
  private items = 0;
  private characters = 0;

  constructor(private readonly file: string) {}

  /** A cell, a merge, a shared string: anything kept as an object. */
  takeItem(): void {
    this.takeItems(1);
  }

  /** As many of them at once, before the first is kept. */
  takeItems(count: number): void {
    this.items += count;
    if (this.items > LIMITS.items) throw this.exceeded(`内容超过 ${LIMITS.items / 10_000} 万项`);
  }

  /** The text of one cell, cut where Excel itself would cut it. */
  takeText(text: string): string {
    const kept = text.length > LIMITS.cellCharacters ? text.slice(0, LIMITS.cellCharacters) : text;
    this.characters += kept.length;
    if (this.characters > LIMITS.characters) throw this.exceeded(`文字超过 ${LIMITS.characters / 10_000} 万字`);
    return kept;
  }

  private exceeded(found: string): UserError {
    return new UserError("fileTooLarge", { file: this.file, found });
  }
}
