import { type CellRef, toA1 } from "../../model/cell";
import type { Finding } from "../../model/finding";
import { groupBy } from "../../model/group-by";

/** True for what the user is to look at: no hint, and nothing that was accepted with a reason. */
export const isStanding = ({ severity, waived }: Finding): boolean => severity !== "info" && waived === undefined;

/** What a check shows, by cell; those that the map names are numbered as they are asked for. */
export class FindingPlaces {
  readonly named: Finding[] = [];
  private readonly byCell: ReadonlyMap<string, readonly Finding[]>;

  constructor(readonly all: readonly Finding[]) {
    const places = all.flatMap((finding) => finding.cells.map((cell) => ({ key: toA1(cell), finding })));
    const groups = groupBy(places, ({ key }) => key);
    this.byCell = new Map([...groups].map(([key, found]) => [key, found.map(({ finding }) => finding)]));
  }

  at(cells: readonly CellRef[]): readonly Finding[] {
    return [...new Set(cells.flatMap((cell) => this.byCell.get(toA1(cell)) ?? []))];
  }

  /** The position of a finding among those the map names. */
  numberOf(finding: Finding): number {
    const known = this.named.indexOf(finding);
    return known >= 0 ? known : this.named.push(finding) - 1;
  }
}
