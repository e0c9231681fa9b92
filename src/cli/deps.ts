import type { BudgetBook } from "../model/book";
import type { Settings } from "../model/settings";

/** What a command may touch. Tests pass fakes; main.ts passes the real ones. */
export interface CliDeps {
  /** Reads a workbook file into facts; rejects with a UserError when it cannot be read. */
  readonly readBook: (file: string, settings: Settings) => Promise<BudgetBook>;
  /** Results, to stdout. */
  readonly print: (text: string) => void;
  /** Everything else, to stderr. */
  readonly warn: (line: string) => void;
}

/** 0 clean, 1 at least one error finding, 2 cannot run. */
export const EXIT = { clean: 0, errorsFound: 1, cannotRun: 2 } as const;
