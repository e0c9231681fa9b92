import type { Catalogue } from "../../model/catalogue";
import { ZERO } from "../../model/money";
import { isBelow, type Stage, type Period } from "../../model/subject";
import type { TableId } from "../../model/table-id";
import type { Source } from "../source";
import { classesOf, leaves, type ListedCode, listedCodes } from "../slots/lists";
import type { ListedBy, Slot, Value } from "../slots/slot";

/** Last year's value of a slot. */
interface PriorValue extends Value {
  /** The code under which last year listed the item, where it was another one. */
  readonly formerCode?: string;
}

/**
 * What was last year: first from columns of this year's tables, then from last year's workbook, then from last year's
 * saved facts. Items are matched by code; a code that was abolished is followed to the one that took over.
 */
export class PriorYear {
  private readonly sources: readonly Source[];

  constructor(
    current: Source,
    private readonly year: number,
    others: readonly Source[],
    private readonly catalogue: Catalogue,
  ) {
    this.sources = [current, ...others];
  }

  find(slot: Slot, stage: Stage, currentCodes: readonly string[] = []): PriorValue | undefined {
    const period = this.period(stage);
    for (const source of this.sources) {
      const value = this.inSource(slot, source, period, currentCodes);
      if (value) return value;
    }
    return undefined;
  }

  private inSource(
    slot: Slot,
    source: Source,
    period: Period,
    currentCodes: readonly string[],
  ): PriorValue | undefined {
    const direct = slot.read(source, period);
    if (direct) return direct;
    if (!slot.item || !slot.whole?.(source, period)) return undefined;
    const { by, code, withCode } = slot.item;
    for (const former of this.formerCodes(by, code, source, period, currentCodes)) {
      const value = withCode(former).read(source, period);
      if (value) return { ...value, formerCode: former };
    }
    // the list is there and the item is not in it
    return { amount: ZERO, cells: [] };
  }

  /** Codes of last year's list whose only successor is this one. */
  private formerCodes(
    by: ListedBy,
    code: string,
    source: Source,
    period: Period,
    taken: readonly string[],
  ): readonly string[] {
    const listed = source
      .entries(
        ({ subject }) => subject.year === period.year && subject.stage === period.stage && subject[by] !== undefined,
      )
      .map(({ subject }) => subject[by] ?? "");
    return [...new Set(listed)].filter((each) => !taken.includes(each) && this.successorOf(by, each) === code);
  }

  private successorOf(by: ListedBy, code: string): string | undefined {
    const successors = this.catalogue.successors(by, code);
    return successors.length === 1 ? successors[0]?.code : undefined;
  }

  /** Items last year had money for and this year has none, whose money did not go on under a new code. */
  ended(
    by: ListedBy,
    type: TableId,
    stage: Stage,
    current: readonly ListedCode[],
    slotOf: (item: ListedCode) => Slot,
    atLevel?: "class",
  ): readonly ListedCode[] {
    const period = this.period(stage);
    const codes = new Set(current.map(({ code }) => code));
    // last year's list may be coarser or finer: money above or below a code of this year went on
    const isCovered = (code: string): boolean =>
      [...codes].some((other) => other === code || isBelow(other, code) || isBelow(code, other));
    for (const source of this.sources) {
      const all = listedCodes(source, period, by, type);
      const listed = atLevel === "class" ? classesOf(all, by, this.catalogue) : leaves(all);
      if (listed.length === 0) continue;
      return listed.filter(
        ({ code, name }) =>
          !isCovered(code) &&
          !codes.has(this.successorOf(by, code) ?? "") &&
          (slotOf({ code, name }).read(source, period)?.amount ?? 0) !== 0,
      );
    }
    return [];
  }

  private period(stage: Stage): Period {
    return { year: this.year - 1, stage };
  }
}
