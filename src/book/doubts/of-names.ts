import type { Catalogue, Classification } from "../../model/catalogue";
import type { Doubt } from "../../model/doubt";
import type { FactBook, Line } from "../../model/fact";
import { groupBy } from "../../model/group-by";
import type { RowsBy } from "../../model/table";

/** Fewer codes than this say nothing of the names beside them. */
const LEAST = 4;

/** Where fewer names than this share are names of any code, what stands beside the codes are not their names. */
const NAMES = 0.25;

const CLASSIFICATIONS: Readonly<Partial<Record<RowsBy, Classification>>> = {
  functional: "functional",
  economic: "economic",
  governmentEconomic: "governmentEconomic",
};

/** Tables by codes with words beside them that are no names: broken in one row it is the clerk's, in every row ours. */
export function doubtsOfNames({ lines }: FactBook, catalogue: Catalogue): readonly Doubt[] {
  const coded = lines.filter(({ code, label, role }) => code !== undefined && label !== "" && role === "item");
  return [...groupBy(coded, ({ panel }) => panel)].flatMap(([{ rowsBy }, own]) => {
    const classification = CLASSIFICATIONS[rowsBy];
    const [first] = own;
    if (!classification || !first || own.length < LEAST || !catalogue.covers(classification)) return [];
    const isName = ({ code = "", name }: Line): boolean =>
      catalogue.find(classification, code)?.name === name ||
      catalogue.aliasOf(classification, code, name) !== undefined ||
      catalogue.named(classification, name).length > 0;
    return own.filter(isName).length < own.length * NAMES ? [ofTable(first)] : [];
  });
}

const ofTable = ({ table }: Line): Doubt => ({
  kind: "unknown-names",
  sheet: table.sheet,
  area: table.area,
  words: `工作表“${table.sheet}”编码旁边的文字大多不是科目名称`,
  table,
});
