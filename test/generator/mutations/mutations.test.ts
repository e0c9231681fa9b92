import { describe, expect, test } from "@jest/globals";
import { seedsFrom } from "../../effort";
import { draw, LAYOUTS } from "../draw";
import { snapshotOf } from "../drawing";
import { Random } from "../random";
import { randomBudget } from "../random-budget";
import { kinds, MUTATIONS, trial } from "./bench";
import type { Subject } from "./mutation";
import { contradicts, keyOf } from "./observable";
import { recallOf, tally } from "./tally";

const profiled = LAYOUTS.map(({ id }) => id);

const subjectOf = (seed: number, formulas = false): Subject => {
  const layout = LAYOUTS[seed % LAYOUTS.length]?.id ?? "national";
  const budget = randomBudget(seed);
  return { budget, layout, drawing: draw(budget, layout, { formulas }) };
};

describe("可见与不可见的差错", () => {
  test.each(seedsFrom(0))("种子 %i：没有改动就没有矛盾", (seed) => {
    expect(contradicts(subjectOf(seed).drawing, new Map())).toBe(false);
  });

  test("改动合计必有矛盾，同时改动合计和一项则没有新的矛盾", () => {
    const { drawing } = subjectOf(3);
    const sheet = drawing.sheets.find(({ table }) => table?.type === "basic-economic");
    const whole = sheet?.cells.find(({ strong, fact }) => strong && fact);
    if (!sheet || !whole) throw new Error("no basic table");
    expect(contradicts(drawing, new Map([[keyOf(sheet, whole), Number(whole.value) + 5]]))).toBe(true);
    expect(contradicts(drawing, new Map([[keyOf(sheet, whole), Number(whole.value)]]))).toBe(false);
  });

  test("末位相差一属尾差，不算矛盾", () => {
    const { drawing } = subjectOf(1);
    const sheet = drawing.sheets.find(({ table }) => table?.type === "general-function");
    const leaf = sheet?.cells.find(({ strong, fact, value }) => !strong && fact && Number(value) > 1);
    if (!sheet || !leaf) throw new Error("no item");
    expect(contradicts(drawing, new Map([[keyOf(sheet, leaf), Number(leaf.value) + 0.01]]))).toBe(false);
    expect(contradicts(drawing, new Map([[keyOf(sheet, leaf), Number(leaf.value) + 0.5]]))).toBe(true);
  });
});

describe.each(kinds)("%s", (kind) => {
  test("改动工作簿，且指明改在何处", () => {
    // not every budget has what is to be changed
    const changed = [40, 41, 42, 43, 44].flatMap((seed) => {
      const subject = subjectOf(seed, kind === "total-typed");
      const mutation = MUTATIONS[kind](subject, new Random(seed));
      if (!mutation) return [];
      expect(snapshotOf(mutation.drawing)).not.toEqual(snapshotOf(subject.drawing));
      expect(mutation.cells.length).toBeGreaterThan(0);
      return [mutation];
    });
    expect(changed.length).toBeGreaterThan(2);
  });

  test("同一种子总是同一处差错", () => {
    const subject = subjectOf(44, kind === "total-typed");
    expect(MUTATIONS[kind](subject, new Random(1))).toEqual(MUTATIONS[kind](subject, new Random(1)));
  });

  test("几乎都报告为强制或提示", () => {
    const trials = seedsFrom(60).flatMap((seed) => trial(kind, seed, profiled) ?? []);
    expect(recallOf(tally(trials))).toBeGreaterThanOrEqual(0.8);
  });
});
