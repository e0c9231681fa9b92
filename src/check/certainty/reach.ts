import { familyOf } from "../../book/panel-structure";
import type { Doubt } from "../../model/doubt";
import { largest, smallest } from "../../model/extremes";
import type { Line } from "../../model/fact";
import { cellIn, rowIn } from "../../model/pages";
import type { Column, Table } from "../../model/table";
import type { FindingEvidence, EvidencePlace, Witness } from "./evidence";
import type { Ground } from "./ground";

/** Asks whether a doubt about amounts touches what a finding rests on. */
export class Reach {
  constructor(private readonly witness: Witness) {}

  /** A column whose words are not understood. */
  ofColumn(
    { table, area: { left: column }, isSummed, isSummedElsewhere }: Doubt,
    ground: Ground,
    evidence: FindingEvidence,
  ): boolean {
    if (!table) return false;
    if (ground === "all-money") return isOfIncome(table);
    const places = evidence.places.get(table) ?? [];
    // a column that takes part in its sums hides no row: what is listed is known, whatever the column is called
    if (ground === "absence") return !isSummed && places.length > 0;
    if (isSummed) return ground === "text-against-table" && places.some((each) => each.column === column);
    if (places.some((each) => each.column === column)) return true;
    if (isSummedElsewhere && ground === "equality") return false;
    const isAcross = new Set(places.map((each) => each.column)).size > 1;
    if (ground === "sum" && !isAcross) return false;
    return places.some((place) => {
      if (ground === "text-against-table" && place.fact?.column.isTotal !== true) return false;
      const beside = this.amount(table, place.row, column);
      return beside !== undefined && isOfOneFamily(place, beside, table);
    });
  }

  /** A line whose words are not understood. */
  ofLine(doubt: Doubt, ground: Ground, evidence: FindingEvidence): boolean {
    const { table, isSummed } = doubt;
    if (!table) return false;
    const own = rowOf(doubt, table);
    if (ground === "all-money") return isOfIncome(table);
    const all = evidence.places.get(table) ?? [];
    if (ground === "absence") return all.length > 0 || isListedLike(evidence, doubt);
    const places = besideLine(all, table, doubt);
    if (isSummed) return ground === "text-against-table" && places.some(({ row }) => row === own);
    if (places.some(({ row }) => row === own)) return true;
    if (ground === "sum") return this.standsAmong(table, own, places);
    return places.some(({ column, fact }) => isTotal(fact?.line) && this.amount(table, own, column) !== undefined);
  }

  /** A number of which nobody knows what it is, within a table. */
  ofCell(doubt: Doubt, ground: Ground, evidence: FindingEvidence): boolean {
    const { table, area } = doubt;
    if (!table) return false;
    const places = evidence.places.get(table) ?? [];
    if (ground === "absence" || ground === "all-money") return places.length > 0;
    return places.some(({ row, column }) => row === rowOf(doubt, table) || column === area.left);
  }

  /** Between the first and the last line of a sum, or next to them, with money in its column. */
  private standsAmong(table: Table, row: number, places: readonly EvidencePlace[]): boolean {
    const columns = new Set(places.map(({ column }) => column));
    if (columns.size !== 1) return false;
    const rows = places.map((place) => place.row);
    const [first, last] = [smallest(rows), largest(rows)];
    return row >= first - 1 && row <= last + 1 && [...columns].some((column) => this.amount(table, row, column));
  }

  /** The column of an amount other than zero. */
  private amount(table: Table, row: number, column: number): Column | undefined {
    const fact = this.witness.amountAt(cellIn(table, row, column));
    return fact && fact.amount !== 0 ? fact.column : undefined;
  }
}

/** The row of a doubt, as its table counts rows. */
export const rowOf = ({ sheet, area }: Doubt, table: Table): number => rowIn(table, { sheet, row: area.top });

/** Places in the panel of a line: the same row of another panel holds another line. */
function besideLine(places: readonly EvidencePlace[], { panels }: Table, { area }: Doubt): readonly EvidencePlace[] {
  const own = panels.find(({ columns }) => columns.some(({ column }) => column === area.left));
  return own ? places.filter((place) => own.columns.some(({ column }) => column === place.column)) : places;
}

const isTotal = (line: Line | undefined): boolean => line?.role === "total" || line?.role === "current";

const isOfIncome = ({ type, panels }: Table): boolean =>
  type === "income" || panels.some(({ flow }) => flow === "income");

/** 上年 and 本年 are never added to each other. */
function isOfOneFamily({ fact }: EvidencePlace, beside: Column, table: Table): boolean {
  const year = table.year ?? 0;
  return !fact || familyOf(fact.column, year) === familyOf(beside, year);
}

/** What one table leaves out may stand, without its code, in a table listed the same way. */
const isListedLike = ({ isOneSided, places }: FindingEvidence, { table }: Doubt): boolean =>
  isOneSided &&
  [...places.keys()].some(({ panels }) =>
    panels.some(({ rowsBy }) => table?.panels.some((panel) => panel.rowsBy === rowsBy)),
  );
