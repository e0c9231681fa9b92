import { describe, expect, test } from "@jest/globals";
import { textOf } from "../src/model/passage";
import { readBudget, review } from "../src/pipeline";
import { linesOf, narrate, requireWholeAccount } from "../src/questions/index";
import { randomAccount } from "./generator/final-accounts/account";
import { answersFor } from "./generator/final-accounts/answers";
import { SheetDrawing } from "./generator/final-accounts/drawing";
import { drawAccount } from "./generator/final-accounts/draw";
import { compared, ministry } from "./generator/final-accounts/layout";

/** The tables of an account, the text we write from them, and what it says of itself when it is read again. */
function written(seed: number, layout: typeof ministry) {
  const account = randomAccount(seed);
  const { workbook } = drawAccount(account, layout);
  const tables = { ...workbook, sheets: workbook.sheets.slice(0, -1) };
  const book = readBudget(tables);
  const write = (answers = {}) => narrate(book, { answers });
  const narrative = write(answersFor(write, account));
  const sheet = new SheetDrawing("决算情况说明", 1);
  for (const line of linesOf(narrative)) sheet.add(textOf(line.runs));
  return { narrative, again: { ...tables, sheets: [...tables.sheets, sheet.snapshot()] } };
}

describe("决算情况说明", () => {
  test.each([
    [2, ministry],
    [5, compared],
  ] as const)("十一节都有，数字都有来源，没有待填；读回来没有错误和提醒（种子 %i）", (seed, layout) => {
    const { narrative, again } = written(seed, layout);
    const chapters = narrative.sections.filter(({ heading }) => /^[一二三四五六七八九十]+、.*情况/.test(heading));
    expect(chapters.map(({ heading }) => heading.replace(/、.*/, "")).join("")).toBe("一二三四五六七八九十十一");
    expect(narrative.gaps.filter(({ state }) => state !== "answered").map(({ id }) => id)).toEqual([]);
    const numbers = narrative.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === "number" ? [run] : []))),
    );
    expect(numbers.filter(({ cells, answers }) => cells.length + answers.length === 0)).toEqual([]);
    expect(numbers.length).toBeGreaterThan(50);
    const serious = review(again).findings.filter(({ severity }) => severity !== "info");
    expect(serious.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });

  test("只有一两张表的决算不写说明", () => {
    const { workbook } = drawAccount(randomAccount(2), ministry);
    const book = readBudget({ ...workbook, sheets: workbook.sheets.slice(5, 6) });
    expect(() => requireWholeAccount(book)).toThrow("决算表不全（只认出 1 张）");
    expect(() => requireWholeAccount(readBudget(workbook))).not.toThrow();
  });

  test("年初预算取自同一年度的预算；别的年度的不用，并说明", () => {
    const account = randomAccount(2);
    const book = readBudget(drawAccount(account, ministry).workbook);
    const budget = { ...book, documentKind: "budget" as const };
    const { notices } = narrate(book, { budgetBook: { ...budget, identity: { ...book.identity, year: 2020 } } });
    expect(notices).toContain("年初预算的工作簿不是本单位同一年度的，没有使用。请换成同一年度的预算。");
  });
});
