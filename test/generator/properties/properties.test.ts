import { describe, expect, test } from "@jest/globals";
import { readBudget, review } from "../../../src/pipeline";
import { differences } from "../compare-facts";
import { draw, EVERY_LAYOUT, LAYOUTS } from "../draw";
import { factsOf, snapshotOf } from "../drawing";
import { Random } from "../random";
import { randomBudget } from "../random-budget";
import { withBlanks } from "./blank-lines";
import { wordBlind } from "./word-blind";

const SEEDS = Array.from({ length: Number(process.env["SEEDS"] ?? 2) }, (_, i) => 800 + i);

/** In 表10 of Shaanxi a blank column between code and name still gives kinds of projects the unit above them. */
const HOLDS_IN = LAYOUTS.map(({ id }) => id).filter((id) => id !== "shaanxi");

describe.each(HOLDS_IN)("%s 表样的摆法不改变数", (id) => {
  test.each(SEEDS)("种子 %i：任意处空出一列", (seed) => {
    const random = new Random(seed);
    const sheets = draw(randomBudget(seed), id).sheets.map((sheet) => {
      const last = Math.max(...sheet.cells.map(({ column }) => column));
      return sheet.table ? withBlanks(sheet, { column: random.integer(2, last) }, 1) : sheet;
    });
    expect(differences(readBudget(snapshotOf({ sheets })), factsOf({ sheets }))).toEqual({ missing: [], wrong: [] });
  });
});

describe.each(EVERY_LAYOUT.map(({ id }) => id))("%s 表样里的文字都没有意义", (id) => {
  test.each(SEEDS)("种子 %i：没有强制", (seed) => {
    const { findings } = review(snapshotOf(wordBlind(draw(randomBudget(seed), id))));
    expect(findings.flatMap(({ severity, message }) => (severity === "error" ? [message] : []))).toEqual([]);
  });
});
