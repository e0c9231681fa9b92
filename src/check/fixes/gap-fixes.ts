import type { Entry } from "../../book/grid";
import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { CellMap } from "../../model/cell-map";
import { CAUSES } from "../causes/index";
import { type Suspicion, suspicionsOf } from "../causes/suspicion";
import { distance, entriesOf, type Gap } from "../judge";
import type { Verdict } from "../verdict";
import { amountFix, type FixDrafts } from "./draft";
import { Vouchers } from "./vouched";

/** Which amounts would close the gaps of a workbook. */
export class GapFixes {
  private readonly vouchers: Vouchers;
  /** The sizes of the gaps in which a cell takes part, one for each gap. */
  private readonly missed = new CellMap<number[]>();

  constructor(
    verdicts: readonly Verdict[],
    private readonly book: BudgetBook,
  ) {
    this.vouchers = new Vouchers(book);
    for (const { gap } of verdicts) {
      if (!gap || gap.isExplained) continue;
      for (const { cell } of entriesOf(gap)) {
        const known = this.missed.get(cell);
        if (known) known.push(distance(gap));
        else this.missed.set(cell, [distance(gap)]);
      }
    }
  }

  /** The one amount that several checks point to; else each end that nothing else confirms. */
  of({ gap, pinned, finding }: Verdict): FixDrafts {
    if (!gap || gap.isExplained || finding.severity === "info") return [];
    const all = suspicionsOf(gap, this.book);
    if (pinned) {
      const found = all.find(({ entry }) => toA1(entry.cell) === toA1(pinned));
      return found ? this.fix(found, true) : [];
    }
    if (gap.kind === "bound") return [];
    if (gap.kind === "change") return all.flatMap((each) => this.fix(each, this.areOthersRight(gap)));
    const open = all.filter(({ entry, needed }) => needed >= 0 && !this.vouchers.isHeld(entry) && !this.isTorn(entry));
    if (gap.kind === "sum") return this.inSum(gap, open);
    const proved = all.filter(({ entry }) => this.vouchers.isProved(entry));
    return open.flatMap((each) => this.fix(each, open.length === 1 && proved.length === 1));
  }

  /** The total, or the one part that a usual slip explains: which of them is wrong nobody knows. */
  private inSum({ stated }: Gap, open: readonly Suspicion[]): FixDrafts {
    const totals = open.filter(({ entry }) => stated.entries.includes(entry));
    const slips = open.filter((each) => CAUSES.some((cause) => cause.explain(each) !== undefined));
    const parts = slips.length === 1 ? slips.filter((each) => !totals.includes(each)) : [];
    return [...parts, ...totals].flatMap((each) => this.fix(each, false));
  }

  private areOthersRight({ expected }: Gap): boolean {
    return expected.entries.every((entry) => !entry.isBlank && this.missed.get(entry.cell)?.length === 1);
  }

  /** It takes part in two gaps of different sizes: no value closes both. */
  private isTorn({ cell }: Entry): boolean {
    const [first, ...others] = this.missed.get(cell) ?? [];
    return others.some((other) => other !== first);
  }

  private fix({ entry, needed }: Suspicion, isCertain: boolean): FixDrafts {
    return amountFix(this.book, entry, needed, isCertain);
  }
}
