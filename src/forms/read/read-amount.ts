import type { CellRef } from "../../model/cell";
import { fen, marginOf, toFen, type Unit, ZERO } from "../../model/money";
import { decimalsIn, decimalsOfFormat, readNumber } from "../../model/number";
import { splitScale } from "../../model/measure-unit";
import type { MoneyPart, TargetAmount } from "../../model/target";
import { foldValue } from "../value/fold";
import { measuresIn } from "../value/measure";
import { parseValue } from "../value/parse-value";
import type { FormCell } from "./form-grid";

/** Forms print 万元 with two decimals; a typed 65 among 65.00 is no less exact. */
const USUAL_DECIMALS: Readonly<Record<Unit, number>> = { 元: 2, 千元: 2, 万元: 2, 亿元: 4 };
/** Digits before the point: more than a state's budget is no amount of a form, and would not be exact in 分. */
const MOST_DIGITS: Readonly<Record<Unit, number>> = { 元: 12, 千元: 9, 万元: 8, 亿元: 4 };

/** A money cell of the form, blank or filled; `blankAt` is where the amount would stand. */
export function readAmount(
  part: MoneyPart & { readonly label: string },
  cell: FormCell | undefined,
  blankAt: CellRef,
  unit: Unit,
): TargetAmount {
  const at = cell ?? blankAt;
  const base = { ...part, raw: cell?.raw ?? "", cell: { sheet: at.sheet, row: at.row, column: at.column } };
  const written = cell && decimalIn(cell.raw);
  const scale = written?.unit ?? unit;
  if (!written || wholeDigits(written.decimal) > MOST_DIGITS[scale]) return { ...base, margin: ZERO };
  const printed = cell.isNumber ? (decimalsOfFormat(cell.numberFormat) ?? 0) : 0;
  const decimals = Math.max(USUAL_DECIMALS[scale], decimalsIn(written.decimal), printed);
  const amount = toFen(written.decimal, scale);
  return {
    ...base,
    amount,
    margin: amount === 0 ? ZERO : fen(marginOf(scale, decimals)),
    ...(written.unit && { ownUnit: written.unit }),
  };
}

const wholeDigits = (decimal: string): number => (decimal.replace(/^-/, "").split(".")[0] ?? "").length;

interface WrittenAmount {
  readonly decimal: string;
  readonly unit?: Unit;
}

/** "981.9", "4万", "不超过2万元", "30万元（其中…）": the amount and the unit written with it. */
export function decimalIn(raw: string): WrittenAmount | undefined {
  const number = readNumber(raw);
  if (number) return number.percent ? undefined : number;
  const value = parseValue(raw);
  if (value.kind === "amount") return amountOf(value.decimal, value.unit);
  if (value.kind !== "text" || !/^[\d¥]/.test(foldValue(raw))) return undefined;
  const [first] = measuresIn(foldValue(raw));
  return first?.unit === undefined ? undefined : amountOf(first.decimal, first.unit);
}

function amountOf(decimal: string, unit: string | undefined): WrittenAmount | undefined {
  if (unit === undefined) return { decimal };
  const own = moneyUnit(unit);
  return own && { decimal, unit: own };
}

/** "万", "万元" → 万元; "元/件" and "次" are no money. */
function moneyUnit(unit: string): Unit | undefined {
  const { scale, base } = splitScale(unit);
  if (base !== "元" && base !== "") return undefined;
  return ({ 1: "元", 1_000: "千元", 10_000: "万元", 100_000_000: "亿元" } as Readonly<Record<number, Unit>>)[scale];
}
