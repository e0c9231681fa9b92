import type { Base } from "../model/text-claim";
import type { Stage } from "../model/subject";
import type { PhraseYear } from "./noun-phrase";
import type { BaseWords } from "./predicates";
import { stageIn } from "./stages";

/** Years and stages as the text names them, against those of the workbook. */
export class Periods {
  constructor(
    readonly year: number | undefined,
    private readonly own: Stage,
  ) {}

  /** Of what an amount of final accounts is said to be, where that is not what was spent. */
  otherStage(words: string): Stage | undefined {
    const stage = this.own === "outturn" ? stageIn(words) : undefined;
    return stage === this.own ? undefined : stage;
  }

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
