import { describe, expect, test } from "@jest/globals";
import { seedsFrom } from "../../effort";
import { LAYOUTS } from "../draw";
import { tally } from "../mutations/tally";
import { Random } from "../random";
import { subjectAt, TEXT_ERRORS, textKinds, textTrial } from "./text-bench";
import type { Spot } from "./text-spots";
import { unitsOf } from "./text-spots";

const subjectOf = (seed: number) => subjectAt(seed, LAYOUTS[seed % LAYOUTS.length]?.id ?? "national");

const found = (spots: readonly Spot[], of: string, subject: string): Spot => {
  const spot = spots.find(({ run }) => run.of === of && run.subject === subject);
  if (!spot) throw new Error(`no ${of} of ${subject}`);
  return spot;
};

describe("可见与不可见的文字差错", () => {
  test("没有改动就没有矛盾", () => {
    for (const seed of seedsFrom(0)) {
      const { spots, truth } = subjectOf(seed);
      const wrong = spots.filter((spot) => spot.run.of === "amount" && truth.isWrongAmount(spot, unitsOf(spot.run)));
      expect(wrong).toEqual([]);
    }
  });

  test("与表相差超过末位才算矛盾", () => {
    const { spots, truth } = subjectOf(5);
    const spot = found(spots, "amount", "general");
    expect(truth.isWrongAmount(spot, unitsOf(spot.run) + 1)).toBe(false);
    expect(truth.isWrongAmount(spot, unitsOf(spot.run) + 50)).toBe(true);
  });

  test("没有表的采购金额只有和总额合不上才算矛盾", () => {
    const { spots, truth } = subjectOf(5);
    const total = found(spots, "amount", "procurement");
    expect(truth.isWrongAmount(total, unitsOf(total.run) + 300)).toBe(true);
    const alone = subjectOf(8);
    const single = found(alone.spots, "amount", "procurement");
    expect(alone.truth.isWrongAmount(single, unitsOf(single.run) + 300)).toBe(false);
  });
});

describe.each(textKinds)("%s", (kind) => {
  test("改动文字，且指明改在何处", () => {
    const changed = seedsFrom(40).flatMap((seed) => {
      const subject = subjectOf(seed);
      const mutation = TEXT_ERRORS[kind](subject, new Random(seed));
      if (!mutation) return [];
      expect(mutation.texts).not.toEqual(subject.texts);
      expect(mutation.marks.length).toBeGreaterThan(0);
      return [mutation];
    });
    expect(changed.length).toBeGreaterThan(0);
  });

  test("几乎都在原处报告为强制或提示", () => {
    const trials = seedsFrom(60).flatMap((seed) => textTrial(kind, seed) ?? []);
    const { observable, placed } = tally(trials);
    expect(placed).toBeGreaterThanOrEqual(observable * 0.8);
  });
});
