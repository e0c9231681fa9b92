import { type Fen, isPlausibleAmount, toFen, type Unit, UNITS } from "../model/money";
import type { FoundTable } from "./found-table";

/** So many amounts have to be found elsewhere in another unit before a unit line is doubted. */
const LEAST_AMOUNTS = 3;
/** One other table may be the one that is wrong. */
const LEAST_TABLES = 2;

/** The amounts of a table or of the text. */
type Amounts = ReadonlySet<Fen>;

/**
 * A unit line that nothing bears out: none of the amounts stands in another table or in the text as the line says, and
 * several stand in several of them in another unit. The table is read in that unit, and remembers what it declares.
 */
export function withAgreedUnits(found: readonly FoundTable[], inText: readonly Fen[]): readonly FoundTable[] {
  const declared = found.filter(({ hasUnit, table }) => hasUnit && table.headRows.length > 0);
  if (new Set(declared.map(({ table }) => table.unit)).size < 2) return found;
  const stated = new Map(declared.map((each) => [each, amountsIn(tellingOf(each), each.table.unit)]));
  const text = new Set(inText);
  return found.map((each) => {
    if (!stated.has(each)) return each;
    const others = [...declared.flatMap((other) => (other === each ? [] : (stated.get(other) ?? []))), text];
    const unit = agreedUnit(tellingOf(each), each.table.unit, others);
    return unit === undefined ? each : { ...each, table: read(each.table, unit) };
  });
}

function agreedUnit(numbers: readonly string[], declared: Unit, others: readonly Amounts[]): Unit | undefined {
  const isStated = (unit: Unit): boolean => agreement(numbers, unit, others).amounts > 0;
  if (isStated(declared)) return undefined;
  const agreed = UNITS.filter((unit) => {
    const { amounts, tables } = agreement(numbers, unit, others);
    return amounts >= LEAST_AMOUNTS && tables >= LEAST_TABLES;
  });
  return agreed.length === 1 ? agreed[0] : undefined;
}

function agreement(numbers: readonly string[], unit: Unit, others: readonly Amounts[]) {
  const own = [...amountsIn(numbers, unit)];
  return {
    amounts: own.filter((amount) => others.some((each) => each.has(amount))).length,
    tables: others.filter((each) => own.some((amount) => each.has(amount))).length,
  };
}

const read = (table: FoundTable["table"], unit: Unit): FoundTable["table"] => ({
  ...table,
  unit,
  declaredUnit: table.unit,
  evidence: [...table.evidence, `注明的计量单位是${table.unit}，金额按${unit}才与其他表一致，按${unit}读取`],
});

/** Round numbers stand anywhere: 100, 20.00. */
const tellingOf = ({ numbers }: FoundTable): readonly string[] =>
  [...new Set(numbers())].filter((number) => number.replace(/\D/g, "").replace(/^0+|0+$/g, "").length >= 3);

const amountsIn = (numbers: readonly string[], unit: Unit): Amounts =>
  new Set(numbers.filter((number) => isPlausibleAmount(number, unit)).map((number) => toFen(number, unit)));
