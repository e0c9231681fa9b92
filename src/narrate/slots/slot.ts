import { smallest } from "../../model/extremes";
import { type Fen, sumFen } from "../../model/money";
import type { SourceCell } from "../../model/passage";
import type { Period, Subject } from "../../model/subject";
import type { TableId } from "../../model/table-id";
import type { Source } from "../source";

/** An exact amount and the cells it is the sum of. */
export interface Value {
  readonly amount: Fen;
  readonly cells: readonly SourceCell[];
}

export type SlotReading = (source: Source, period: Period) => Value | undefined;

/** A classification by whose codes lists are written. */
export type ListedBy = "functional" | "economic" | "governmentEconomic";

/** One question to the tables. The same question is put to this year's and to last year's workbook. */
export interface Slot {
  /** Part of the ids of its gaps: "general.basic". */
  readonly id: string;
  /** What questions to the user call it. */
  readonly name: string;
  readonly read: SlotReading;
  /** What the number is about, by which a text that states it is recognised; absent where no text would. */
  readonly about?: Narrows;
  /** Words by which a text calls it, where its meaning is none of the tables'; several by |. */
  readonly words?: string;
  /** What it is the sum of, where a text may state only these. */
  readonly parts?: () => readonly Slot[];
  /** No table has to state it: a text of the workbook may. */
  readonly mayStandInText?: true;
  /** For an item of a list: its code, and the same question for another code (a renamed item of last year). */
  readonly item?: { readonly by: ListedBy; readonly code: string; readonly withCode: (code: string) => Slot };
  /** Reads the total of the list an item belongs to: where it is known and the item is not listed, the item is zero. */
  readonly whole?: SlotReading;
}

export type Narrows = Partial<Omit<Subject, "year" | "stage">>;

/**
 * The amount the tables of these types state for a subject of expenditure (or income, if it says so). A table that lists
 * units without a total row states the sum of its units.
 */
export const stated =
  (narrows: Narrows, ...types: readonly TableId[]): SlotReading =>
  (source, period) => {
    const wanted: Subject = { flow: "expenditure", ...period, ...narrows };
    const entry = source.find(wanted, types);
    if (entry) return { amount: entry.amount, cells: [entry.cell] };
    return wanted.unit === undefined ? sumOfUnits(source, wanted, types) : undefined;
  };

function sumOfUnits(source: Source, wanted: Subject, types: readonly TableId[]): Value | undefined {
  const byUnit = source.split("unit", wanted);
  for (const type of types) {
    const found = byUnit.filter(({ table }) => table.type === type);
    const units = found.map(({ subject }) => subject.unit ?? "");
    // a department repeats what its units below it state
    const top = found.filter(
      ({ table, subject: { unit = "" } }) =>
        table === found[0]?.table && !units.some((other) => other !== unit && unit.startsWith(other)),
    );
    if (top.length > 0) return sum(withMoney(top.map(({ amount, cell }) => ({ amount, cells: [cell] }))));
  }
  return undefined;
}

/** Parts of a sum that count; one zero stands for all of them. */
export const withMoney = <T extends { readonly amount: Fen }>(parts: readonly T[]): readonly T[] => {
  const found = parts.filter(({ amount }) => amount !== 0);
  return found.length > 0 ? found : parts.slice(0, 1);
};

/**
 * The same where a table keeps lines of one meaning apart by their names (上年结转 beside 上年结余): the sum of these
 * lines on their highest level.
 */
export const statedInLines =
  (narrows: Narrows, ...types: readonly TableId[]): SlotReading =>
  (source, period) => {
    const wanted: Subject = { flow: "expenditure", ...period, ...narrows };
    const byLine = source.split("line", wanted);
    for (const type of types) {
      const found = byLine.filter(({ table }) => table.type === type);
      const top = smallest(found.map(({ line }) => line?.depth ?? 0));
      const own = found.filter(({ line, table }) => line?.depth === top && table === found[0]?.table);
      if (own.length > 0) return sum(withMoney(own.map(({ amount, cell }) => ({ amount, cells: [cell] }))));
    }
    return undefined;
  };

/** The first reading that finds something. */
export const firstOf =
  (...readings: readonly SlotReading[]): SlotReading =>
  (source, period) => {
    for (const read of readings) {
      const value = read(source, period);
      if (value) return value;
    }
    return undefined;
  };

/** The sum, where every part is known. */
export const sumOf =
  (...readings: readonly SlotReading[]): SlotReading =>
  (source, period) => {
    const values = readings.map((read) => read(source, period));
    return values.every((value) => value !== undefined) ? sum(values) : undefined;
  };

export const sum = (values: readonly Value[]): Value => ({
  amount: sumFen(values.map(({ amount }) => amount)),
  cells: values.flatMap(({ cells }) => cells),
});
