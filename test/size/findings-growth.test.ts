import { describe, expect, test } from "@jest/globals";
import { countSteps } from "./count-steps";
import { type Fault, wrongRows } from "./wrong-rows";
import { narrated } from "../narrated";
import { check, RULES } from "../../src/check/index";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import type { BudgetBook } from "../../src/model/book";
import { DEFAULT_SETTINGS } from "../../src/model/settings";
import { readBudget } from "../../src/pipeline";

const FAULTS: readonly Fault[] = ["codes", "totals", "totals alike"];

async function bookOf(rows: number, fault: Fault): Promise<BudgetBook> {
  return readBudget(await openWorkbook(wrongRows(rows, fault), "错误.xlsx").read());
}

const judged = (book: BudgetBook): number => check(book, DEFAULT_SETTINGS, RULES, Infinity).findings.length;

/**
 * Steps for the second 200 rows, and for the third, of each part of some work: the same where the cost is linear.
 * @param work does it for so many rows and returns the steps of each of its parts
 */
async function growth(
  work: (rows: number) => Promise<readonly number[]>,
): Promise<readonly (readonly [number, number])[]> {
  // what is read for the first time is remembered and costs more: the first 200 rows would seem dear, the second cheap
  for (let round = 0; round < WARM_UP; round++) await work(600);
  const [one, two, three] = [await work(200), await work(400), await work(600)];
  return one.map((first, part) => {
    const second = two[part] ?? 0;
    return [second - first, (three[part] ?? 0) - second];
  });
}

const WARM_UP = 2;
const ATTEMPTS = 3;

/** The engine drops code now and then, and its counts with it: growth that is really there is there each time. */
async function steadyGrowth(work: (rows: number) => Promise<readonly number[]>): ReturnType<typeof growth> {
  for (let attempt = 1; ; attempt++) {
    const parts = await growth(work);
    if (attempt === ATTEMPTS || parts.every(([second, third]) => third / second < LINEAR)) return parts;
  }
}

const LINEAR = 1.1;

describe("问题成千上万条", () => {
  test.each(FAULTS)("行数加倍，读取和校验的步数也只加倍（%s）", async (fault) => {
    const parts = await steadyGrowth(async (rows) => {
      const read = await countSteps(() => bookOf(rows, fault));
      const checked = await countSteps(() => judged(read.result));
      expect(checked.result).toBeGreaterThanOrEqual(rows);
      return [read.steps, checked.steps];
    });
    for (const [second, third] of parts) {
      expect(second).toBeGreaterThan(10_000);
      expect(third / second).toBeLessThan(LINEAR);
    }
  });

  test("文字里的句子加倍，校验的步数也只加倍", async () => {
    const [[second = 0, third = 0] = []] = await steadyGrowth(async (sentences) => {
      const said = Array.from({ length: sentences }, (_, i) => `2025年收入预算为${i + 9}.00万元，比上年增加1.00万元。`);
      const book = narrated("", said.join("\n"));
      return [(await countSteps(() => judged(book))).steps];
    });
    expect(second).toBeGreaterThan(10_000);
    expect(third / second).toBeLessThan(LINEAR);
  });

  test("步数确实数得出来：两两相比的步数成平方地增长", async () => {
    const [[second = 0, third = 0] = []] = await growth(async (rows) => {
      const list = Array.from({ length: rows }, (_, i) => i);
      return [(await countSteps(() => list.filter((each) => list.includes(each)))).steps];
    });
    expect(third / second).toBeGreaterThan(1.5);
  });
});

test("一条规则在一张表中的问题超过一千条，其余合并成一条，单元格都在", async () => {
  const { findings } = check(await bookOf(1_200, "totals"), DEFAULT_SETTINGS);
  const sums = findings.filter(({ code }) => code === "N08");
  expect(sums).toHaveLength(1_001);
  const rest = sums.find(({ message }) => message.includes("合并列出"));
  expect(rest?.message).toContain("“2025年部门收入预算总表”同类问题超过 1000 处，其余 200 处合并列出");
  expect(new Set(sums.flatMap(({ cells }) => cells.map(({ row }) => row))).size).toBe(1_200);
});
