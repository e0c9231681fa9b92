import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { RUNS } from "../../../test/effort";
import type { Doubt, DoubtKind } from "../../model/doubt";
import { type Cap, isLower } from "./caps";
import { both, type Limit, limitBy, UNLIMITED } from "./limit";

const KINDS: readonly DoubtKind[] = ["unknown-column", "low-table", "inferred-unit", "unknown-year"];
const CAPS: readonly Cap[] = ["error", "warning", "info", "not-judged"];

const doubt: fc.Arbitrary<Doubt> = fc
  .record({ kind: fc.constantFrom(...KINDS), sheet: fc.constantFrom("甲", "乙"), row: fc.integer({ min: 1, max: 3 }) })
  .map(({ kind, sheet, row }) => ({
    kind,
    sheet,
    area: { top: row, bottom: row, left: 1, right: 1 },
    words: `第 ${row} 行`,
  }));

const limit: fc.Arbitrary<Limit> = fc
  .array(fc.tuple(doubt, fc.constantFrom(...CAPS)), { maxLength: 5 })
  .map((each) => each.map(([of, cap]) => limitBy(of, cap)).reduce(both, UNLIMITED));

test("合并的次序无关", () => {
  fc.assert(
    fc.property(limit, limit, limit, (a, b, c) => {
      expect(both(a, both(b, c))).toEqual(both(both(a, b), c));
      expect(both(a, b)).toEqual(both(b, a));
    }),
    { numRuns: RUNS },
  );
});

test("同一疑问只算一次，没有疑问不改变什么", () => {
  fc.assert(
    fc.property(limit, (a) => {
      expect(both(a, a)).toEqual(a);
      expect(both(a, UNLIMITED)).toEqual(a);
    }),
    { numRuns: RUNS },
  );
});

test("合并后不会更肯定，疑问一个不少", () => {
  fc.assert(
    fc.property(limit, limit, (a, b) => {
      const together = both(a, b);
      expect([a, b].some(({ cap }) => isLower(cap, together.cap))).toBe(false);
      const places = new Set(together.doubts.map((each) => `${each.doubt.kind}${each.doubt.sheet}${each.doubt.words}`));
      for (const each of [...a.doubts, ...b.doubts])
        expect(places.has(`${each.doubt.kind}${each.doubt.sheet}${each.doubt.words}`)).toBe(true);
    }),
    { numRuns: RUNS },
  );
});
