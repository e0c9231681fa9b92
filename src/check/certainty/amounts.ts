import type { Figure } from "../../book/figures/index";
import type { BudgetBook } from "../../model/book";
import type { Verdict } from "../verdict";
import { Limits } from "./limits";

/** Below this the kind of a table is a guess. */
const CERTAIN = 0.6;

/** Tells of single amounts whether an error may rest on them: whether all was understood that they say. */
export class AmountCertainty {
  private readonly limits: Limits | undefined;

  constructor(book: BudgetBook) {
    // most workbooks are in no doubt at all
    this.limits = (book.doubts ?? []).length === 0 && book.unrecognised.length === 0 ? undefined : new Limits(book);
  }

  isSure({ table, cell }: Pick<Figure, "table" | "cell">): boolean {
    if (table.confidence < CERTAIN) return false;
    return !this.limits || this.limits.of(verdictAt(cell)).cap === "error";
  }
}

/** What a comparison that cites the cell would rest on. */
const verdictAt = (cell: Figure["cell"]): Verdict => ({
  finding: {
    code: "X24",
    name: "",
    severity: "error",
    message: "",
    cells: [{ ...cell, role: "stated" }],
    explainedByRounding: false,
  },
  speaksOf: "between-tables",
  rests: ["equality"],
});
