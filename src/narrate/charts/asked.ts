import type { Catalogue } from "../../model/catalogue";
import type { Period } from "../../model/subject";
import { TERMS } from "../../model/terms";
import type { Slot } from "../slots/slot";
import type { Source } from "../source";
import type { NamedAmount } from "./composition";

/** What all pictures of a workbook are drawn from: surely read tables alone. */
export interface Asked {
  readonly source: Source;
  readonly catalogue: Catalogue;
  readonly now: Period;
}

export const periodText = ({ year, stage }: Period, otherwise: string): string =>
  year > 1 ? `${year}年${TERMS.stage[stage].replace("数", "")}` : otherwise;

/** Last year as these tables state it: as budgeted, else as spent. */
export const beforeOf = ({ now }: Asked): readonly Period[] =>
  (["budget", "outturn"] as const).map((stage) => ({ year: now.year - 1, stage }));

/** Parts with money, by the names of their slots. */
export const partsOf = ({ source, now }: Asked, slots: readonly Slot[]): readonly NamedAmount[] =>
  slots.flatMap(({ name, read }) => {
    const value = read(source, now);
    return value && value.amount !== 0 ? [{ name, value }] : [];
  });
