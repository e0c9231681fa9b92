import { describe, expect, test } from "@jest/globals";
import type { BudgetBook } from "../../src/model/book";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { readBudget } from "../../src/pipeline";
import {
  linesOf,
  memoryOf,
  mergeEdits,
  narrate,
  placeIn,
  planNarrative,
  previewOf,
  remember,
  staleNumbers,
  textsOfSheet,
} from "../../src/questions/index";
import { arranged, draw } from "../generator/draw";
import { randomBudget } from "../generator/random-budget";
import { snapshotOf } from "../planned-sheet";

const drawn = (seed: number): WorkbookSnapshot => arranged(draw(randomBudget(seed), "fujian")).snapshot;

/** The workbook after its user typed another amount into a cell. */
const changed = (
  snapshot: WorkbookSnapshot,
  cell: { readonly sheet: string; readonly row: number; readonly column: number },
  value: number,
): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) =>
    sheet.name === cell.sheet
      ? {
          ...sheet,
          cells: sheet.cells.map((each) =>
            each.row === cell.row && each.column === cell.column ? { ...each, value } : each,
          ),
        }
      : sheet,
  ),
});

const basicTotal = (book: BudgetBook) => {
  const fact = book.facts.all.find(
    ({ table, subject }) =>
      table.type === "basic-economic" && subject.economic === undefined && subject.nature === "basic",
  );
  if (!fact) throw new Error("no total of basic expenditure");
  return fact;
};

describe("写出之后", () => {
  const snapshot = drawn(5_003);
  const book = readBudget(snapshot);
  const narrative = narrate(book);
  const memory = remember(narrative);

  test("记住的内容存成 JSON 再读回来不变，别的内容不认", () => {
    expect(memoryOf(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
    expect(memoryOf({ version: 2, lines: [] })).toBeUndefined();
    expect(memoryOf("旧内容")).toBeUndefined();
  });

  test("表没有变，就没有过期的数字", () => {
    expect(staleNumbers(memory, readBudget(snapshot))).toEqual([]);
  });

  test("改了一个单元格，只有引用它的数字过期", () => {
    const fact = basicTotal(book);
    const stale = staleNumbers(memory, readBudget(changed(snapshot, fact.cell, 1234.56)));
    const expected = memory.lines.flatMap(({ key, numbers }) =>
      numbers
        .filter(({ cells }) =>
          cells.some(
            (cell) => cell.sheet === fact.cell.sheet && cell.row === fact.cell.row && cell.column === fact.cell.column,
          ),
        )
        .map(({ text }) => [key, text]),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(stale.map(({ key, text }) => [key, text])).toEqual(expected);
    expect(stale[0]).toMatchObject({ now: 1_234_560_000 });
    const flagged = previewOf(narrative, [], stale)
      .flatMap(({ pieces }) => pieces)
      .filter(({ isStale }) => isStale);
    expect(flagged.map(({ text }) => text)).toEqual(stale.map(({ text }) => text));
  });

  test("过期的数字在改过的文字里还找得到", () => {
    const text = "另据说明，基本支出752.87万元（上年752.8万元）";
    expect(placeIn(text, { start: 3, text: "752.87" })).toBe(9);
    expect(placeIn(text, { start: 3, text: "752.8" })).toBe(20);
    expect(placeIn(text, { start: 3, text: "1.00" })).toBeUndefined();
  });

  test("点击数字到单元格，点击待填到问题", () => {
    const pieces = previewOf(narrative).flatMap(({ pieces: each }) => each);
    const numbers = pieces.filter(({ kind }) => kind === "number");
    expect(numbers.filter(({ goTo }) => goTo === undefined)).toEqual([]);
    expect(numbers[1]).toMatchObject({ sources: expect.stringMatching(/^来源：.+![A-Z]+\d+/) });
    const gaps = pieces.filter(({ kind }) => kind === "gap");
    expect(new Set(gaps.map(({ gap }) => gap))).toEqual(new Set(narrative.gaps.map(({ id }) => id)));
  });

  test("用户改过的段落里，还在的数字仍能点到单元格", () => {
    const texts = memory.lines.map(({ text }) => text.replace(/[\d.]+万元/, "若干万元"));
    const preview = previewOf(narrative, mergeEdits(memory, texts, linesOf(narrative)));
    const edited = preview.filter(({ merged }) => merged?.state === "edited");
    expect(edited.length).toBeGreaterThan(0);
    for (const { pieces, merged } of edited) expect(pieces.map(({ text }) => text).join("")).toBe(merged?.text);
    expect(edited.some(({ pieces }) => pieces.some(({ goTo }) => goTo !== undefined))).toBe(true);
  });

  test("工作表一段一行，读回来与写出的一样；改过的段落再写时保留", () => {
    const sheet = snapshotOf(planNarrative(narrative));
    expect(textsOfSheet(sheet.cells)).toEqual(memory.lines.map(({ text }) => text));
    const texts = textsOfSheet(sheet.cells).map((text) => text.replace("按支出性质划分", "全部资金按支出性质划分"));
    const later = narrate(readBudget(changed(snapshot, basicTotal(book).cell, 1234.56)));
    const merged = mergeEdits(memory, texts, linesOf(later));
    expect(merged.filter(({ state }) => state !== "generated").map(({ key, state }) => [key, state])).toEqual([
      ["totals/expenditure", "edited"],
    ]);
    const again = textsOfSheet(snapshotOf(planNarrative(later, merged)).cells).join("\n");
    expect(again).toContain("全部资金按支出性质划分");
    expect(again).toContain("一般公共预算拨款基本支出1234.56万元");
  });
});
