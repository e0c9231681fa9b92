import { largest } from "../../model/extremes";
import type { Measure } from "../../model/target-value";
import { isKnownUnit, readMeasure } from "./measure";

/** Numbers or words joined by a sign of calculation: 20人×500元/人, 完成数/计划数×100%, =3*12. */
const SIGN = /[×x*÷+]/u;
const TERMS = /^=?[^=≥≤<>,，、;；。]+$/u;
/** A formula of the workbook, typed as text. */
const OF_CELLS = /^=[A-Z]+\(/u;

/** A folded text that is a formula, with its result where it is a product or a sum of numbers; undefined for other texts. */
export function readFormula(folded: string): { readonly result?: Measure } | undefined {
  if (OF_CELLS.test(folded)) return {};
  if (!TERMS.test(folded) || !SIGN.test(folded) || !/\d/u.test(folded)) return undefined;
  const text = folded.replace(/^=/u, "");
  if (isShare(text)) return {};
  const [factors, terms] = [text.split(/[×x*]/u), text.split("+")];
  if (factors.length > 1 && terms.length > 1) return undefined;
  const measures = (terms.length > 1 ? terms : factors).map((each) => readMeasure(each));
  const known = measures.filter((each): each is Measure => each !== undefined);
  if (known.length < 2 || known.length < measures.length || !known.every(isPlain)) return undefined;
  // 7*24小时 and 3+1 are names of a service and of a way of working: something is counted in each part, or in none
  const counted = known.filter(({ unit }) => unit !== undefined).length;
  if (counted < known.length && !(counted === 0 && folded.startsWith("="))) return undefined;
  const result = terms.length > 1 ? sum(known) : product(known);
  return result ? { result } : {};
}

/** A share of two counts: 完成数/计划数×100%. */
const isShare = (text: string): boolean => /[/÷].*[×x*]100%$/u.test(text);

const isPlain = ({ unit }: Measure): boolean => unit === undefined || isKnownUnit(unit);

function product(measures: readonly Measure[]): Measure | undefined {
  const decimal = multiplied(measures.map((each) => each.decimal));
  if (measures.every(({ unit }) => unit === undefined)) return { decimal, unit: undefined };
  const unit = unitOfProduct(measures.map((each) => each.unit));
  return unit === undefined ? undefined : { decimal, unit };
}

/** 人 × 元/人 → 元; 人 × 元/人·月 × 个月 → 元; undefined where what is left is not one unit. */
function unitOfProduct(units: readonly (string | undefined)[]): string | undefined {
  const rates = units.filter((unit): unit is string => unit?.includes("/") === true);
  const [rate] = rates;
  if (rate === undefined || rates.length > 1) return undefined;
  const [over = "", under = ""] = rate.split("/");
  const left = under.split("·").map(bare);
  for (const unit of units) {
    if (unit === rate) continue;
    const at = unit === undefined ? -1 : left.indexOf(bare(unit));
    if (at < 0) return undefined;
    left.splice(at, 1);
  }
  return left.length === 0 ? over : undefined;
}

/** 个月 is 月. */
const bare = (unit: string): string => unit.replace(/^个(?=月|工作日)/u, "");

function sum(measures: readonly Measure[]): Measure | undefined {
  const unit = measures[0]?.unit;
  if (!measures.every((each) => each.unit === unit)) return undefined;
  return { decimal: added(measures.map(({ decimal }) => decimal)), unit };
}

const decimalsOf = (decimal: string): number => decimal.split(".")[1]?.length ?? 0;
const scaled = (decimal: string, places: number): bigint =>
  BigInt(decimal.replace(".", "") + "0".repeat(places - decimalsOf(decimal)));

function multiplied(decimals: readonly string[]): string {
  const places = decimals.reduce((all, each) => all + decimalsOf(each), 0);
  return pointed(
    decimals.reduce((all, each) => all * scaled(each, decimalsOf(each)), 1n),
    places,
  );
}

function added(decimals: readonly string[]): string {
  const places = largest(decimals.map(decimalsOf), 0);
  return pointed(
    decimals.reduce((all, each) => all + scaled(each, places), 0n),
    places,
  );
}

/** 1050 with two places → 10.5 */
function pointed(digits: bigint, places: number): string {
  if (places === 0) return String(digits);
  const text = String(digits).padStart(places + 1, "0");
  return `${text.slice(0, -places)}.${text.slice(-places)}`.replace(/\.?0+$/u, "");
}
