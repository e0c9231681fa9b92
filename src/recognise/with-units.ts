import { type Fen, isPlausibleAmount, toFen, type Unit } from "../model/money";
import type { Table, UnitSource } from "../model/table";
import { withAgreedUnits } from "./agreed-unit";
import { inferUnit, type KnownAmounts } from "./infer-unit";
import type { FoundTable } from "./found-table";

/**
 * Settles the unit of every table: declared ones first, where the amounts do not agree on another, then those that the declared ones and the text explain, and
 * last, by the units of all the others, those whose amounts tell nothing.
 */
export function withUnits(all: readonly FoundTable[], inText: readonly Fen[]): readonly Table[] {
  const found = withAgreedUnits(all, inText);
  if (found.every(({ hasUnit, table }) => hasUnit || table.headRows.length === 0))
    return found.map(({ table }) => finish(table));
  const declared = knownFrom(found, inText);
  const explained = found.map((each) => settle(each, declared));
  const last = knownFrom(explained, inText);
  return explained.map((each) => settle(each, last).table).map(finish);
}

function settle(each: FoundTable, known: KnownAmounts): FoundTable {
  if (each.hasUnit || each.table.headRows.length === 0) return each;
  const { unit, source } = inferUnit([...each.numbers()], known);
  // amounts that large are no 万元: they settle the unit of the small ones beside them
  const isSure = source === "agreement" || source === "narrative" || (source === "magnitude" && unit === "元");
  return { ...each, hasUnit: isSure, table: { ...each.table, unit, unitSource: source } };
}

function knownFrom(found: readonly FoundTable[], inText: readonly Fen[]): KnownAmounts {
  const settled = found.filter(({ hasUnit, table }) => hasUnit && table.headRows.length > 0);
  return {
    inTables: new Set(settled.flatMap(({ table, numbers }) => amountsOf([...numbers()], table.unit))),
    inText: new Set(inText),
    units: settled.map(({ table }) => table.unit),
  };
}

const amountsOf = (numbers: readonly string[], unit: Unit): readonly Fen[] =>
  numbers.filter((number) => isPlausibleAmount(number, unit)).map((number) => toFen(number, unit));

/** Says what an inferred unit rests on, and lowers how sure we are. */
function finish(table: Table): Table {
  const why = WHY[table.unitSource];
  if (why === "" || table.headRows.length === 0) return table;
  const most = table.unitSource === "agreement" || table.unitSource === "narrative" ? 0.9 : 0.8;
  return {
    ...table,
    confidence: Math.min(table.confidence, most),
    evidence: [...table.evidence, `没有注明计量单位，${why}按${table.unit}读取`],
  };
}

const WHY: Readonly<Record<UnitSource, string>> = {
  declared: "",
  head: "",
  agreement: "金额与其他表一致，",
  narrative: "金额与情况说明一致，",
  "same-workbook": "参照其他表，",
  magnitude: "按数值大小",
};
