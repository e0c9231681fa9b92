import type { NarrativeLine, NumberRun } from "../../../src/model/passage";
import type { OwnText } from "./own-text";

/** A printed number, where it stands. */
export interface Spot {
  /** 0-based line of the text. */
  readonly line: number;
  /** First character of the number in its line. */
  readonly start: number;
  readonly run: NumberRun;
  /** Everything before it in its line. */
  readonly before: string;
  /** Everything behind its unit. */
  readonly behind: string;
}

/** Every number of the text in reading order. */
export const spotsOf = ({ lines }: OwnText): readonly Spot[] => lines.flatMap(spotsIn);

function spotsIn({ runs }: NarrativeLine, line: number): readonly Spot[] {
  const whole = runs.map(({ text }) => text).join("");
  let at = 0;
  return runs.flatMap((run): readonly Spot[] => {
    const start = at;
    at += run.text.length;
    if (run.kind !== "number") return [];
    return [{ line, start, run, before: whole.slice(0, start), behind: whole.slice(at) }];
  });
}

/** 0.01万元, 0.01 percent or one thing as a whole number: 12.34 → 1234. */
export const unitsOf = ({ text, of }: Pick<NumberRun, "text" | "of">): number =>
  of === "count" ? Number(text) : Math.round(Number(text) * 100);

/** The comparison of an amount: its change and its growth in the same line, before the next amount. */
export function comparisonOf(spot: Spot, all: readonly Spot[]): { readonly change?: Spot; readonly growth?: Spot } {
  const own = all.filter(({ line, run }) => line === spot.line && run.subject === spot.run.subject);
  const behind = own.filter(({ start }) => start >= spot.start);
  const change = behind.find(({ run }) => run.of === "change");
  const growth = behind.find(({ run }) => run.of === "growth");
  return { ...(change && { change }), ...(growth && { growth }) };
}

/** +1 where the words before a change or growth say more, −1 where they say less. */
export const signOf = ({ before }: Spot): 1 | -1 => (/(增加|增长)$/.test(before) ? 1 : -1);
