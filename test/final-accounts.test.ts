import { describe, expect, test } from "@jest/globals";
import { placeKey } from "../src/model/cell";
import { fen } from "../src/model/money";
import { keyOf } from "../src/model/subject";
import { readBudget, review } from "../src/pipeline";
import { drawRandom } from "./generator/final-accounts/draw";
import { ACCOUNT_LAYOUTS, compared, district } from "./generator/final-accounts/layout";

/** An account with money of funds, and one without. */
const SEEDS = [2, 5];

describe("决算各表", () => {
  test.each(ACCOUNT_LAYOUTS)("$id：金额全部读出，含义都对；没有错误和提醒", (layout) => {
    for (const seed of SEEDS) {
      const { workbook, amounts } = drawRandom(seed, layout);
      const { facts } = readBudget(workbook);
      const read = new Map(
        facts.all.map((fact) => [fact.cell.sheet + placeKey(fact.cell.row, fact.cell.column), fact]),
      );
      const wrong = amounts.filter(({ sheet, row, column, steps, subject }) => {
        const fact = read.get(sheet + placeKey(row, column));
        return fact?.amount !== fen(steps * 10_000) || keyOf(fact.subject) !== keyOf(subject);
      });
      expect([wrong, facts.all.length + facts.others.length]).toEqual([[], amounts.length]);
      const serious = review(workbook).findings.filter(({ severity }) => severity !== "info");
      expect(serious.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    }
  });

  test("只适用于预算的规则不判断，决算规则判断；预算相反", () => {
    const { coverage, documentKind } = review(drawRandom(2, district).workbook);
    const reasonOf = (code: string) => coverage.skipped.find(({ rule }) => rule === code)?.reason;
    expect([documentKind, reasonOf("S08"), reasonOf("F08")]).toEqual([
      "final-accounts",
      "这是决算，这条只对预算",
      undefined,
    ]);
  });

  test("年初预算数、全年预算数和决算数各是一个口径", () => {
    const stages = readBudget(drawRandom(5, compared).workbook).facts.all.map(({ subject }) => subject.stage);
    expect(new Set(stages)).toEqual(new Set(["budget", "final-budget", "outturn"]));
  });
});
