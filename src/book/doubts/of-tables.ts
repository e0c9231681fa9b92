import type { Doubt } from "../../model/doubt";
import { isFormTable } from "../../model/target";
import type { Table } from "../../model/table";

/** Below this the kind of a table is a guess: no passage and no proposal may rest on it. */
const SURE_KIND = 0.8;

/** A table whose kind is known by its title and its heads, or from the user. */
export const isSurelyRead = ({ confidence }: Table): boolean => confidence >= SURE_KIND;

/** Tables whose kind is a guess, and tables whose unit is not printed. */
export const doubtsOfTables = (tables: readonly Table[]): readonly Doubt[] => [
  ...tables.filter(({ headRows }) => headRows.length > 0).flatMap((table) => [...ofKind(table), ...ofUnit(table)]),
  ...tables.filter(isFormTable).flatMap(ofUnit),
  ...tables.flatMap(ofParts),
];

/** What a part of a table lacks may stand on the other sheet. */
const ofParts = (table: Table): readonly Doubt[] =>
  table.continues === undefined && !table.goesOn
    ? []
    : [aboutTable("list-not-closed", table, `${nameOf(table)}分在几张工作表上，这里只有一部分`)];

const ofKind = (table: Table): readonly Doubt[] =>
  isSurelyRead(table) ? [] : [aboutTable("low-table", table, `${nameOf(table)}是哪一张表没有把握`)];

const ofUnit = (table: Table): readonly Doubt[] =>
  table.unitSource === "declared" || table.unitSource === "head"
    ? []
    : [aboutTable("inferred-unit", table, `${nameOf(table)}没有注明计量单位，按${table.unit}推断`)];

const nameOf = ({ title, sheet }: Table): string => (title === "" ? `工作表“${sheet}”的表` : `“${title}”`);

const aboutTable = (kind: Doubt["kind"], table: Table, words: string): Doubt => ({
  kind,
  sheet: table.sheet,
  area: table.area,
  words,
  table,
});
