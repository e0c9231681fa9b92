import { describe, expect, test } from "@jest/globals";
import { readBudget, review } from "../../src/pipeline";
import { seedsFrom } from "../effort";
import { amountIn } from "./budget";
import { differences } from "./compare-facts";
import { type Arrangement, ARRANGEMENTS, arranged, draw, LAYOUTS } from "./draw";
import { factsOf, snapshotOf } from "./drawing";
import { randomBudget } from "./random-budget";

const layouts = LAYOUTS.map(({ id }) => id);

describe("随机预算", () => {
  test("同一种子总是得到同一本工作簿", () => {
    expect(draw(randomBudget(7), "fujian")).toEqual(draw(randomBudget(7), "fujian"));
    expect(randomBudget(7)).not.toEqual(randomBudget(8));
  });

  test.each(seedsFrom(1))("种子 %i：养老、年金和公积金在功能分类和经济分类中一致", (seed) => {
    const budget = randomBudget(seed);
    const general = { fund: "fiscal/general", nature: "basic", outcome: "spent" } as const;
    const of = (codes: { readonly functional?: string; readonly economic?: string }): number =>
      amountIn(budget, { ...general, ...codes });
    expect(of({ functional: "2080505" })).toBe(of({ economic: "30108" }));
    expect(of({ functional: "2080506" })).toBe(of({ economic: "30109" }));
    if (of({ functional: "2210201" }) > 0) expect(of({ functional: "2210201" })).toBe(of({ economic: "30113" }));
  });

  test.each(seedsFrom(1))("种子 %i：各项来源之和等于各项去向之和", (seed) => {
    const budget = randomBudget(seed);
    const sources = (["current", "carry-over", "surplus"] as const).map((source) => amountIn(budget, { source }));
    const outcomes = (["spent", "carried-over"] as const).map((outcome) => amountIn(budget, { outcome }));
    const sum = (parts: readonly number[]): number => parts.reduce((all, each) => all + each, 0);
    expect(sum(sources)).toBe(sum(outcomes));
    expect(sum(sources)).toBe(amountIn(budget, {}));
  });
});

describe.each(layouts)("%s 表样", (id) => {
  test("读回来的数与画出来的数完全一致", () => {
    for (const seed of seedsFrom(100)) {
      const { snapshot, facts } = arranged(draw(randomBudget(seed), id));
      expect(facts.length).toBeGreaterThan(60);
      expect({ seed, ...differences(readBudget(snapshot), facts) }).toEqual({ seed, missing: [], wrong: [] });
    }
  });

  test.each(Object.keys(ARRANGEMENTS) as readonly Arrangement[])("换一种摆法（%s）读出的数不变", (arrangement) => {
    for (const seed of seedsFrom(200)) {
      const { snapshot, facts } = arranged(draw(randomBudget(seed), id), arrangement);
      expect({ seed, ...differences(readBudget(snapshot), facts) }).toEqual({ seed, missing: [], wrong: [] });
    }
  });

  test("认得出是哪里的表样", () => {
    const { snapshot } = arranged(draw(randomBudget(300), id));
    expect(readBudget(snapshot).profile.id).toBe(id);
  });

  test("没有差错的工作簿没有强制和提示", () => {
    for (const seed of seedsFrom(400))
      expect({ seed, found: seriousIn(snapshotOf(draw(randomBudget(seed), id))) }).toEqual({ seed, found: [] });
  });

  test("四舍五入带来的尾差只是建议", () => {
    for (const seed of seedsFrom(500)) {
      const budget = randomBudget(seed, { grain: "fen" });
      expect({ seed, found: seriousIn(snapshotOf(draw(budget, id))) }).toEqual({ seed, found: [] });
    }
  });

  test("存储的数比显示的数更精确时也只是建议", () => {
    const budget = randomBudget(600, { grain: "yuan" });
    expect(seriousIn(snapshotOf(draw(budget, id, { stores: "exact" })))).toEqual([]);
  });

  test("合计用公式写成时结果相同", () => {
    const plain = draw(randomBudget(700), id);
    const withFormulas = draw(randomBudget(700), id, { formulas: true });
    expect(factsOf(withFormulas)).toEqual(factsOf(plain));
    expect(
      withFormulas.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])).length,
    ).toBeGreaterThan(10);
    expect(seriousIn(snapshotOf(withFormulas))).toEqual([]);
  });
});

const seriousIn = (snapshot: Parameters<typeof review>[0]): readonly string[] =>
  review(snapshot)
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ code, message }) => `${code} ${message}`);
