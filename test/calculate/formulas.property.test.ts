import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { withResults } from "../../src/calculate/index";
import { decimalOf } from "../../src/model/number";
import { type CellSnapshot, NO_RESULT } from "../../src/model/snapshot";
import { sheet, workbook } from "../draw-sheet";
import { RUNS } from "../effort";

/** The plainest exact arithmetic: fractions that are never shortened. */
type Fraction = readonly [top: bigint, over: bigint];

interface Tree {
  readonly formula: string;
  readonly worth: Fraction;
}

const ROWS = 4;
const amounts = fc.array(fc.integer({ min: -99_999_999, max: 99_999_999 }), { minLength: ROWS, maxLength: ROWS });

const fraction = (cents: number): Fraction => [BigInt(cents), 100n];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const minus = ([a, b]: Fraction): Fraction => [-a, b];

function rounded([top, over]: Fraction, places: bigint): Fraction {
  const scaled = top * 10n ** places * 2n;
  const half = scaled < 0n ? -over : over;
  return [(scaled + half) / (2n * over), 10n ** places];
}

const leaf = (cents: readonly number[]): fc.Arbitrary<Tree> =>
  fc.oneof(
    fc.nat(ROWS - 1).map((i) => ({ formula: `$A${i + 1}`, worth: fraction(cents[i] ?? 0) })),
    fc.nat(ROWS - 1).map((i) => ({ formula: `'表 1'!A$${i + 1}`, worth: fraction(cents[i] ?? 0) })),
    fc.nat(9_999).map((n) => ({ formula: `${n / 100}`, worth: fraction(n) })),
    fc.tuple(fc.nat(ROWS - 1), fc.nat(ROWS - 1)).map(([i, j]) => {
      const [first, last] = [Math.min(i, j), Math.max(i, j)];
      const worth = cents
        .slice(first, last + 1)
        .map(fraction)
        .reduce(plus, [0n, 1n]);
      return { formula: `SUM(A${j + 1}:A${i + 1}, B1)`, worth };
    }),
  );

const tree = (cents: readonly number[]): fc.Arbitrary<Tree> =>
  fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf(cents),
      fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => ({
        formula: `(${a.formula}+${b.formula})`,
        worth: plus(a.worth, b.worth),
      })),
      fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => ({
        formula: `(${a.formula} - ${b.formula})`,
        worth: plus(a.worth, minus(b.worth)),
      })),
      fc
        .tuple(tie("tree"), tie("tree"))
        .map(([a, b]) => ({
          formula: `${a.formula}*${b.formula}`,
          worth: times(a.worth, b.worth),
        }))
        .map(({ formula, worth }) => ({ formula: `(${formula})`, worth })),
      tie("tree").map(({ formula, worth }) => ({ formula: `-(${formula})`, worth: minus(worth) })),
      tie("tree").map(({ formula, worth }) => ({ formula: `(${formula})%`, worth: times(worth, [1n, 100n]) })),
      fc.tuple(tie("tree"), fc.nat(4)).map(([{ formula, worth }, places]) => ({
        formula: `round(${formula},${places})`,
        worth: rounded(worth, BigInt(places)),
      })),
    ),
  })).tree;

/** The formula in B6, which a second cell repeats by reference. */
const calculated = (cents: readonly number[], formula: string): readonly (CellSnapshot | undefined)[] => {
  const drawn = sheet("表 1", "", {
    cells: [
      ...cents.map((each, i) => ({ row: i + 1, column: 1, value: each / 100 })),
      { row: 5, column: 2, value: NO_RESULT, result: "missing", formula: "=+B6" },
      { row: 6, column: 2, value: NO_RESULT, result: "missing", formula: `=${formula}` },
    ],
  });
  const cells = withResults(workbook(drawn)).sheets[0]?.cells ?? [];
  return cells.slice(-2);
};

/** True where the worth of a formula is a decimal of at most fifteen digits. */
function fitsFifteen([top, over]: Fraction): boolean {
  const scaled = top * 10n ** 40n;
  const digits = (scaled / over).toString().replace("-", "").replace(/0+$/, "");
  return scaled % over === 0n && digits.length <= 15;
}

/** Digits of a number from the first that is not zero: "-0.025" has two, "12.50" four. */
const significantDigits = (shown: string): number => shown.replace(/[-.]/g, "").replace(/^0+/, "").length;

test("与逐步用大整数分数计算的结果一致，只在最后取成可以存储的数", () => {
  const cases = amounts.chain((cents) => tree(cents).map((each) => ({ cents, ...each })));
  fc.assert(
    fc.property(cases, ({ cents, formula, worth: [top, over] }) => {
      const [echo, cell] = calculated(cents, formula);
      expect(cell).toMatchObject({ result: "calculated", formula: `=${formula}` });
      expect(echo?.value).toBe(cell?.value);
      const shown = decimalOf(Number(cell?.value));
      const [whole = "", places = ""] = shown.replace("-", "").split(".");
      const stated = BigInt(whole + places) * (shown.startsWith("-") ? -1n : 1n) * over;
      const exact = top * 10n ** BigInt(places.length);
      const miss = stated > exact ? stated - exact : exact - stated;
      // fifteen digits are what a cell can hold: where these are enough nothing may be missed
      const allowed = fitsFifteen([top, over])
        ? 0n
        : (over < 0n ? -over : over) * 10n ** BigInt(significantDigits(shown));
      expect({ formula, isNear: miss * 10n ** 15n <= allowed }).toEqual({ formula, isNear: true });
    }),
    { numRuns: RUNS },
  );
});
