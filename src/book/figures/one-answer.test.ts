import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { sheet } from "../../../test/draw-sheet";
import { RUNS } from "../../../test/effort";
import { readSheets } from "../../../test/read-drawing";
import { Statements } from "../../interpret/statements";
import { columnLetters } from "../../model/cell";
import type { BudgetBook } from "../../model/book";
import { Source } from "../../narrate/source";
import { gridsOf } from "../grid";

/** 一般公共预算支出表 by codes with columns 合计, 基本支出, 项目支出; the sums hold before cells are emptied. */
const CODES = ["201", "20101", "2010101", "2010102", "208", "20805", "2080501", "2080505", "2080599"] as const;
const NAMES: Readonly<Record<string, string>> = {
  "201": "一般公共服务支出",
  "20101": "人大事务",
  "2010101": "行政运行",
  "2010102": "一般行政管理事务",
  "208": "社会保障和就业支出",
  "20805": "行政事业单位养老支出",
  "2080501": "行政单位离退休",
  "2080505": "机关事业单位基本养老保险缴费支出",
  "2080599": "其他行政事业单位养老支出",
};
const FIRST_ROW = 5;
const FIRST_COLUMN = 3;

type Change = "none" | "blank" | "text" | "merge";

interface Drawn {
  /** 基本 and 项目 of each item in hundredths of 万元. */
  readonly amounts: readonly (readonly [number, number])[];
  /** What happens to each cell, row by row. */
  readonly changes: readonly Change[];
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  amounts: fc.array(fc.tuple(fc.nat(9_999), fc.oneof(fc.constant(0), fc.nat(9_999))), { minLength: 5, maxLength: 5 }),
  changes: fc.array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constant<Change>("none") },
      { weight: 3, arbitrary: fc.constant<Change>("blank") },
      { weight: 1, arbitrary: fc.constantFrom<Change>("text", "merge") },
    ),
    { minLength: 3 * CODES.length, maxLength: 3 * CODES.length },
  ),
});

function bookOf({ amounts, changes }: Drawn): BudgetBook {
  const items = CODES.filter((code) => code.length === 7);
  const sumOf = (code: string, at: 0 | 1): number =>
    items.reduce((sum, item, i) => (item.startsWith(code) ? sum + (amounts[i]?.[at] ?? 0) : sum), 0);
  const row = (code: string): readonly number[] => [sumOf(code, 0) + sumOf(code, 1), sumOf(code, 0), sumOf(code, 1)];
  const print = (hundredths: number): string => (hundredths / 100).toFixed(2);
  const changeAt = (line: number, column: number): Change => changes[3 * line + column] ?? "none";
  const body = CODES.map((code, line) => {
    const cells = row(code).map((amount, column) => {
      const change = changeAt(line, column);
      const isCovered = column > 0 && changeAt(line, column - 1) === "merge";
      return isCovered || change === "blank" ? "" : change === "text" ? "待定" : print(amount);
    });
    return `${code} | ${NAMES[code]} | ${cells.join(" | ")}`;
  });
  const merged = CODES.flatMap((_, line) =>
    [0, 1]
      .filter(
        (column) => changeAt(line, column) === "merge" && (column === 0 || changeAt(line, column - 1) !== "merge"),
      )
      .map((column) => {
        const at = (more: number): string => `${columnLetters(FIRST_COLUMN + column + more)}${FIRST_ROW + line}`;
        return `${at(0)}:${at(1)}`;
      }),
  );
  const drawing = [
    "2025年一般公共预算支出表 | | | |",
    "| | | | 单位：万元",
    "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出",
    `| 合计 | ${row("").map(print).join(" | ")}`,
    ...body,
  ].join("\n");
  return readSheets(sheet("表", drawing, { merged }));
}

/** What a room answers of one cell. */
type Answer = number | "blank" | "nothing";

test("一个单元格在校验、说明和文字核对里只有一个答案", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(drawn, (table) => {
      const book = bookOf(table);
      const narrative = Source.of(book, { year: 2025 });
      const text = new Statements(book);
      for (const grid of gridsOf(book))
        for (const line of grid.lines)
          for (const column of grid.columns) {
            const isHere = (cell: { readonly row: number; readonly column: number }): boolean =>
              cell.row === line.row && cell.column === column.column;
            const entry = grid.entry(line, column);
            const [written] = narrative.entries(({ cell }) => isHere(cell));
            const inNarrative: Answer = !written ? "nothing" : written.isBlank ? "blank" : written.amount;
            const { functional } = line.narrows;
            const { nature } = column.narrows;
            const about = { flow: "expenditure", fund: "fiscal/general" } as const;
            const found = text
              .exact(
                { ...about, ...(functional !== undefined && { functional }), ...(nature && { nature }) },
                { year: 2025, stage: "budget" },
              )
              .find(({ cells }) => cells.some(isHere));
            const inText: Answer = !found ? "nothing" : found.kind === "blank" ? "blank" : found.amount;
            expect(inText).toBe(inNarrative);
            // a blank sum above parts is unknown to a reader, and blank to the rules about sums
            if (inNarrative !== "nothing")
              expect(!entry ? "nothing" : entry.isBlank ? "blank" : entry.amount).toBe(inNarrative);
            else expect(entry?.isBlank ?? true).toBe(true);
            seen.add(
              typeof inNarrative === "number" ? "amount" : entry && inNarrative === "nothing" ? "missing" : inNarrative,
            );
          }
    }),
    { numRuns: RUNS },
  );
  expect([...seen].sort()).toEqual(["amount", "blank", "missing", "nothing"]);
});
