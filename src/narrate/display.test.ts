import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addFen, fen, formatFen } from "../model/money";
import type { NarrativeProfile } from "../model/narrative-profile";
import { nationalNarrative } from "../profiles/narrative/national";
import { balanceParts, Display, printAmount } from "./display";
import { RUNS } from "../../test/effort";

const profile = (changes: Partial<NarrativeProfile> = {}): NarrativeProfile => ({ ...nationalNarrative, ...changes });
const cell = (row: number, amount: number) => ({ sheet: "支出总表", row, column: 3, amount: fen(amount) });
const value = (row: number, amount: number) => ({ amount: fen(amount), cells: [cell(row, amount)] });

describe("金额的写法", () => {
  test("零的写法、千分位和单位由表样决定", () => {
    expect(printAmount(fen(0), profile(), "0")).toBe("0");
    expect(printAmount(fen(0), profile(), "0.00")).toBe("0.00");
    expect(printAmount(fen(648_033_400), profile(), "0")).toBe("648.03");
    expect(printAmount(fen(123_456_789_012), profile({ grouping: "comma" }), "0")).toBe("123,456.79");
    expect(printAmount(fen(648_033_400), profile({ unitText: "元", grouping: "comma" }), "0")).toBe("6,480,334.00");
  });

  test("默认不移动尾差", () => {
    const display = new Display(profile(), [
      { total: fen(10_000), parts: [value(1, 3_333), value(2, 3_333), value(3, 3_334)] },
    ]);
    expect(display.text(value(1, 3_333))).toBe("0.00");
  });

  test("舍位平衡后，同一单元格在全文只有一个数", () => {
    const parts = [value(1, 3_334_000), value(2, 3_333_000), value(3, 3_333_000)];
    const display = new Display(profile({ sumPolicy: "last-item" }), [{ total: fen(10_000_000), parts }]);
    expect(parts.map((part) => display.text(part))).toEqual(["3.33", "3.33", "3.34"]);
  });

  const parts = fc.array(fc.integer({ min: 1, max: 900_000_000 }).map(fen), { minLength: 1, maxLength: 20 });

  test.each(["largest-remainder", "last-item"] as const)(
    "%s：印出的分项之和等于印出的合计，每项最多移动尾差",
    (policy) => {
      fc.assert(
        fc.property(parts, (amounts) => {
          const total = addFen(...amounts);
          const moved = balanceParts(total, amounts, policy, profile());
          const shown = (amount: number): number => Math.round(Number(formatFen(fen(amount))) * 100);
          const sum = moved.reduce((all, each) => all + shown(each), 0);
          const stays = moved.every((each, i) => each === amounts[i]);
          expect(sum === shown(total) || stays).toBe(true);
          moved.forEach((each, i) => {
            const limit = policy === "last-item" ? amounts.length : 1;
            expect(Math.abs(shown(each) - shown(amounts[i] ?? 0))).toBeLessThanOrEqual(limit);
            expect(each).toBeGreaterThanOrEqual(0);
          });
        }),
        { numRuns: RUNS },
      );
    },
  );

  test("分项之和本来就不等于合计时什么都不动", () => {
    const amounts = [fen(10_000_000), fen(20_000_000)];
    expect(balanceParts(fen(30_010_000), amounts, "largest-remainder", profile())).toEqual(amounts);
  });
});
