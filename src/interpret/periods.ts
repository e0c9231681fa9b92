import type { Base } from "../model/text-claim";
import type { PhraseYear } from "./noun-phrase";
import type { BaseWords } from "./predicates";

/** Years as the text names them, against the budget year. */
export class Periods {
  constructor(readonly year: number | undefined) {}

  get lastYear(): number | undefined {
    return this.year === undefined ? undefined : this.year - 1;
  }

  yearOf(year: PhraseYear | undefined): number | undefined {
    if (year === undefined) return undefined;
    if ("year" in year) return year.year;
    return this.year === undefined ? undefined : this.year + year.offset;
  }

  baseOf({ text, start, year, offset, stage }: BaseWords): Base {
    const absolute = year ?? (offset !== undefined && this.year !== undefined ? this.year + offset : undefined);
    return {
      text,
      span: { start, end: start + text.length },
      ...(absolute !== undefined && { year: absolute }),
      ...(stage && { stage }),
    };
  }
}
