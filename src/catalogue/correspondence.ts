import type { EntryStatus } from "../model/catalogue";
import type { UnitNature } from "../model/settings";
import { catalogueOf } from "./catalogue-of";
import { CORRESPONDENCES } from "./data/correspondences";
import { RELATIONS } from "./data/relations";
import { weaker } from "./name-aliases";
import type { CorrespondenceRow, RelationRow } from "./rows";

type Correspondence = CorrespondenceRow;
type Relation = RelationRow;

/**
 * The 政府经济款 in which a 部门经济款 may stand, for a kind of unit and a year. Several when the nature is unknown or
 * mixed; empty when nothing is known, which is no statement about the pair.
 */
export function correspondencesOf(
  economic: string,
  nature: UnitNature | undefined,
  year: number,
): readonly Correspondence[] {
  return CORRESPONDENCES.filter(
    (row) =>
      row.economic === economic &&
      (row.natures === undefined || nature === undefined || nature === "mixed" || row.natures.includes(nature)) &&
      catalogueOf(year).find("governmentEconomic", row.governmentEconomic) !== undefined,
  );
}

/** A 政府经济类 in which a 部门经济 code may stand; as sure as the surest of its pairs. */
interface ClassCorrespondence {
  readonly governmentClass: string;
  readonly status: EntryStatus;
}

/** The same by class: 301 of an institution → 505, of an organ → 501; both when the nature is unknown or mixed. */
export function governmentClassesOf(
  economic: string,
  nature: UnitNature | undefined,
  year: number,
): readonly ClassCorrespondence[] {
  const groups = economic.length === 3 ? groupsBelow(economic) : [economic];
  const statusByClass = new Map<string, EntryStatus>();
  for (const row of groups.flatMap((group) => correspondencesOf(group, nature, year))) {
    const code = row.governmentEconomic.slice(0, 3);
    const known = statusByClass.get(code);
    statusByClass.set(code, known === undefined || weaker(known, row.status) === known ? row.status : known);
  }
  return [...statusByClass].map(([governmentClass, status]) => ({ governmentClass, status }));
}

const groupsBelow = (economicClass: string): readonly string[] => [
  ...new Set(CORRESPONDENCES.map((row) => row.economic).filter((code) => code.startsWith(economicClass))),
];

/** A relation by its id (R01 …, T01 …); undefined when the data has none. */
export const relationOf = (id: string): Relation | undefined => RELATIONS.find((row) => row.id === id);

/** All relations, in the order of the data. */
export const relations = (): readonly Relation[] => RELATIONS;
