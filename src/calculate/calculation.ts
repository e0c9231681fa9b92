import { decimalOf } from "../model/number";
import type { CellSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { CellIndex } from "./cell-index";
import { type Expression, isReference, type Operator, type Reference, referencesIn } from "./expression";
import { parseFormula } from "./parse-formula";
import {
  add,
  divide,
  multiply,
  negate,
  NOTHING,
  numberOf,
  type Rational,
  rationalOf,
  round,
  wholeOf,
} from "./rational";

/** What a cell or a part of a formula comes to; undefined when we cannot know: errors, cycles, other formulas. */
type Value = Rational | string | undefined;

/** A formula without a result, on its way to one. */
interface Pending {
  readonly sheet: string;
  readonly expression: Expression | undefined;
  /** "open" while what it rests on is being calculated: whoever meets it then stands in a circle. */
  state: "new" | "open" | "done";
  value: Value;
}

/** Cells looked at in all sums together; a workbook that asks for more is left to a spreadsheet program. */
const MOST_LOOKS = 5_000_000;

/** Calculates the formulas of a workbook that have no result. Exact, without recursion from cell to cell. */
export class Calculation {
  private readonly indexes: ReadonlyMap<string, CellIndex>;
  private readonly pending = new Map<CellSnapshot, Pending>();
  private looks = 0;

  constructor({ sheets }: WorkbookSnapshot) {
    this.indexes = new Map(sheets.map((sheet) => [sheet.name.toUpperCase(), new CellIndex(sheet)]));
    for (const { name, cells } of sheets) {
      for (const cell of cells) {
        if (cell.result !== "missing") continue;
        const expression = parseFormula(cell.formula ?? "");
        this.pending.set(cell, { sheet: name, expression, state: "new", value: undefined });
      }
    }
  }

  /** The result of a cell without one, as a cell stores it; undefined where we cannot calculate it. */
  resultOf(cell: CellSnapshot): string | number | undefined {
    this.calculate(cell);
    const value = this.pending.get(cell)?.value;
    if (value === undefined || typeof value === "string") return value === "" ? undefined : value;
    const number = numberOf(value);
    return Number.isFinite(number) ? number : undefined;
  }

  private calculate(first: CellSnapshot): void {
    const stack = [first];
    for (let cell = stack.at(-1); cell; cell = stack.at(-1)) {
      const pending = this.pending.get(cell);
      if (!pending || pending.state === "done") stack.pop();
      else if (pending.state === "new") {
        pending.state = "open";
        for (const each of this.waitedFor(pending)) stack.push(each);
      } else {
        pending.value = pending.expression && this.valueOf(pending.expression, pending.sheet);
        pending.state = "done";
        stack.pop();
      }
    }
  }

  /** The formulas that have to be calculated before this one. */
  private waitedFor({ expression, sheet }: Pending): readonly CellSnapshot[] {
    if (!expression) return [];
    return referencesIn(expression)
      .flatMap((reference) => this.cellsIn(reference, sheet) ?? [])
      .filter((cell) => this.pending.get(cell)?.state === "new");
  }

  /** The cells with content that a reference names; undefined for a sheet that is not there, or when it is too much. */
  private cellsIn({ sheet, area }: Reference, own: string): readonly CellSnapshot[] | undefined {
    const cells = this.indexes.get((sheet ?? own).toUpperCase())?.in(area);
    this.looks += cells?.length ?? 0;
    return this.looks > MOST_LOOKS ? undefined : cells;
  }

  private valueOf(expression: Expression, sheet: string): Value {
    switch (expression.kind) {
      case "number":
        return expression.number;
      case "text":
        return expression.text;
      case "cell":
        return this.valueOfCell(expression.reference, sheet);
      case "sum":
        return this.sumOf(expression.of, sheet);
      case "join":
        return joined(this.valueOf(expression.left, sheet), this.valueOf(expression.right, sheet));
      default:
        return this.numberFrom(expression, sheet);
    }
  }

  private numberFrom(
    expression: Extract<Expression, { readonly kind: "negate" | "percent" | "round" | Operator }>,
    sheet: string,
  ): Rational | undefined {
    if (expression.kind === "negate" || expression.kind === "percent") {
      const of = this.number(expression.of, sheet);
      return of && (expression.kind === "negate" ? negate(of) : divide(of, HUNDRED));
    }
    if (expression.kind === "round") {
      const of = this.number(expression.of, sheet);
      const places = this.number(expression.places, sheet);
      const whole = places && wholeOf(places);
      return of && whole !== undefined && Math.abs(whole) <= MOST_PLACES ? round(of, whole) : undefined;
    }
    const left = this.number(expression.left, sheet);
    const right = this.number(expression.right, sheet);
    return left && right && CALCULATE[expression.kind](left, right);
  }

  /** A text beside an operator is unknown, even where a spreadsheet program would take it for a number. */
  private number(expression: Expression, sheet: string): Rational | undefined {
    const value = this.valueOf(expression, sheet);
    return typeof value === "string" ? undefined : value;
  }

  private valueOfCell(reference: Reference, sheet: string): Value {
    const cells = this.cellsIn(reference, sheet);
    if (!cells) return undefined;
    const [cell] = cells;
    return cell ? this.stated(cell) : NOTHING;
  }

  /** Texts and truth values among summed cells do not count, as in every spreadsheet program. */
  private sumOf(parts: readonly (Expression | Reference)[], sheet: string): Rational | undefined {
    let sum = NOTHING;
    for (const part of parts) {
      const values = isReference(part) ? this.summed(part, sheet) : [this.number(part, sheet)];
      for (const value of values) {
        if (value === undefined) return undefined;
        if (typeof value !== "string") sum = add(sum, value);
      }
    }
    return sum;
  }

  private summed(reference: Reference, sheet: string): readonly Value[] {
    const cells = this.cellsIn(reference, sheet);
    if (!cells) return [undefined];
    return cells.filter(({ value }) => typeof value !== "boolean").map((cell) => this.stated(cell));
  }

  private stated(cell: CellSnapshot): Value {
    const pending = this.pending.get(cell);
    if (pending) return pending.state === "done" ? pending.value : undefined;
    if (cell.isError || typeof cell.value === "boolean") return undefined;
    return typeof cell.value === "number" ? rationalOf(decimalOf(cell.value)) : cell.value;
  }
}

const HUNDRED: Rational = { top: 100n, over: 1n };
const MOST_PLACES = 20;

const CALCULATE: Readonly<Record<Operator, (left: Rational, right: Rational) => Rational | undefined>> = {
  add,
  subtract: (left, right) => add(left, negate(right)),
  multiply,
  divide,
};

/** Whole numbers join as their digits ("2025" & "年"); how a fraction would be shown is not ours to guess. */
function joined(left: Value, right: Value): string | undefined {
  const [a, b] = [left, right].map((value) =>
    value === undefined || typeof value === "string" ? value : wholeOf(value)?.toString(),
  );
  return a === undefined || b === undefined ? undefined : a + b;
}
