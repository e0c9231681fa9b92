import { UserError } from "../../model/user-error";
import { LIMITS } from "./limits";

/** Counts what reading one workbook has taken, and stops before it becomes too much. */
export class Budget {
  private items = 0;
  private characters = 0;

  constructor(private readonly file: string) {}

  /** A cell, a merge, a shared string: anything kept as an object. */
  takeItem(): void {
    if (++this.items > LIMITS.items) throw this.exceeded(`内容超过 ${LIMITS.items / 10_000} 万项`);
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
