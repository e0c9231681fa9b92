import { largest } from "../model/extremes";
import { readNumber, decimalOf } from "../model/number";
import { type Fen, FEN_PER_UNIT, isPlausibleAmount, toFen, type Unit } from "../model/money";
import type { UnitSource } from "../model/table";

/** What the rest of the workbook states: amounts with their unit, in tables and in the text. */
export interface KnownAmounts {
  readonly inTables: ReadonlySet<Fen>;
  readonly inText: ReadonlySet<Fen>;
  readonly units: readonly Unit[];
}

const POSSIBLE: readonly Unit[] = ["万元", "元", "千元", "亿元"];

/**
 * The unit of a table without a unit line, by the amounts it prints: that in which they are stated elsewhere, in other
 * tables or in the text; else the unit of all other tables; else by magnitude. Whatever it rests on is told to the user.
 */
export function inferUnit(
  numbers: readonly string[],
  known: KnownAmounts,
): { readonly unit: Unit; readonly source: UnitSource } {
  const telling = [...new Set(numbers)].filter(
    (number) => number.replace(/\D/g, "").replace(/^0+|0+$/g, "").length >= 3,
  );
  const byTables = bestOf(telling, known.inTables);
  if (byTables) return { unit: byTables, source: "agreement" };
  const byText = bestOf(telling, known.inText);
  if (byText) return { unit: byText, source: "narrative" };
  const others = new Set(known.units);
  const [only] = others;
  const highest = largest(
    numbers.map((number) => Math.abs(Number(number))),
    0,
  );
  if (only && others.size === 1 && isLikely(highest * FEN_PER_UNIT[only], largest(known.inTables, 0))) {
    return { unit: only, source: "same-workbook" };
  }
  return { unit: highest >= 100_000 ? "元" : "万元", source: "magnitude" };
}

/** What a table of a budget at least comes to, in 分: 100 元. The largest amount of no table is a few 元. */
const LEAST = 10_000;

/** The largest amount of a table may be that many 分, where the largest of all other tables is known. */
const isLikely = (highest: number, largestKnown: number): boolean =>
  highest <= largestKnown && (highest === 0 || highest >= LEAST);

function bestOf(numbers: readonly string[], known: ReadonlySet<Fen>): Unit | undefined {
  const scored = POSSIBLE.map((unit) => ({
    unit,
    hits: numbers.filter((number) => isPlausibleAmount(number, unit) && known.has(toFen(number, unit))).length,
  }));
  const [best, second] = scored.sort((a, b) => b.hits - a.hits);
  return best && best.hits > 0 && best.hits > (second?.hits ?? 0) ? best.unit : undefined;
}

/** An amount from its first digit on. Runs of digits longer than any amount are none, and are passed over in one step. */
const AMOUNT = /(?<!\d,?)(\d[\d,]{0,24}(?:\.\d+)?)\s*(亿元|万元|千元|元)/g;

/** Every amount that a text states with its unit: "147.45万元" → 分. */
export function amountsInText(text: string): readonly Fen[] {
  const found = text.normalize("NFKC").matchAll(AMOUNT);
  return [...found].flatMap(([, number = "", unit]) => {
    const written = readNumber(number);
    return written && isPlausibleAmount(written.decimal, unit as Unit) ? [toFen(written.decimal, unit as Unit)] : [];
  });
}

/** The plain decimal of a cell value; undefined when it is no number. */
export const decimalOfValue = (value: string | number | boolean): string | undefined =>
  typeof value === "number" ? decimalOf(value) : typeof value === "string" ? readNumber(value)?.decimal : undefined;
