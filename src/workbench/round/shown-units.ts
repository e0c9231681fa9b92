import { type Ledger, type LedgerUnit, openCounts, type UnitState, stateOf } from "../../model/ledger";

/** Which units the list shows. */
export interface RoundFilter {
  readonly state: UnitState | "errors" | "all";
  readonly search: string;
}

/** The units that a filter lets through, worst first. */
export function shownUnits({ units }: Ledger, { state, search }: RoundFilter): readonly LedgerUnit[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const fits = (unit: LedgerUnit): boolean =>
    (state === "all" || (state === "errors" ? openCounts(unit).error > 0 : stateOf(unit) === state)) &&
    words.every((word) => textOf(unit).includes(word));
  return units.filter(fits).sort(worstFirst);
}

const textOf = ({ unitName = "", file, findings }: LedgerUnit): string =>
  `${unitName} ${file} ${findings.map(({ code, message }) => `${code} ${message}`).join(" ")}`.toLowerCase();

function worstFirst(a: LedgerUnit, b: LedgerUnit): number {
  const [one, other] = [openCounts(a), openCounts(b)];
  return other.error - one.error || other.warning - one.warning || (a.file < b.file ? -1 : 1);
}
