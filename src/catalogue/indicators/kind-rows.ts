import type { Level2, ValueSource } from "../../model/target";
import { parentOf } from "../../model/target-terms";
import type { Op } from "../../model/target-value";
import type { CoreIndicator, ProjectKind } from "../../model/project-kind";

/** One indicator of the data file; what is not known is "" or left out. */
type IndicatorRow = readonly [
  role: "core" | "optional",
  level2: Level2,
  name: string,
  op: Op | "date",
  unit: string,
  valueSource?: ValueSource | "",
  explanation?: string,
  customary?: string,
  standard?: string,
];

/** One kind of the data file; words are separated by "|". */
export type KindRow = readonly [
  id: string,
  name: string,
  keywords: string,
  weakWords: string,
  relatedWords: string,
  indicators: readonly IndicatorRow[],
];

const wordsOf = (list: string): readonly string[] => list.split("|").filter((word) => word !== "");

/** A line of the data file as a kind of project. */
export const kindOfRow = ([id, name, keywords, weakWords, relatedWords, indicators]: KindRow): ProjectKind => ({
  id,
  name,
  keywords: wordsOf(keywords),
  weakWords: wordsOf(weakWords),
  relatedWords: wordsOf(relatedWords),
  indicators: indicators.map(indicatorOfRow),
});

function indicatorOfRow(row: IndicatorRow): CoreIndicator {
  const [role, level2, name, op, unit, valueSource = "", explanation = "", customary = "", standard = ""] = row;
  return {
    role,
    level1: parentOf(level2, "2021"),
    level2,
    name,
    op,
    ...(unit !== "" && { unit }),
    ...(valueSource !== "" && { valueSource }),
    ...(explanation !== "" && { explanation }),
    ...(customary !== "" && { customary }),
    ...(standard !== "" && { standard }),
  };
}
