import { addressInSheet, type CellRef, toA1 } from "../model/cell";
import type { Line } from "../model/fact";
import { FEN_PER_UNIT, type Fen, formatFen, PLACES } from "../model/money";
import type { Column, Table } from "../model/table";
import { grouped } from "../model/number";
import { cellIn } from "../model/pages";
import { TABLE_TERMS } from "../model/table-id";
import { groupBy } from "../model/group-by";
import type { Entry, Scale } from "../book/grid";
import type { Quantity } from "./judge";

/** Places that print an amount without loss, at least those the table prints. */
export function placesFor(amount: Fen, { unit, decimals }: Scale): number {
  const finest = PLACES[unit];
  let places = Math.min(decimals, finest);
  while (places < finest && amount % (FEN_PER_UNIT[unit] / 10 ** places) !== 0) places += 1;
  return places;
}

/** The amount as the table would print it, without its unit: "1210.00". */
export const decimalText = (amount: Fen, scale: Scale): string =>
  formatFen(amount, scale.unit, placesFor(amount, scale));

/** "1210.00万元", in the unit and with the places of its table. */
export const amountText = (amount: Fen, scale: Scale): string => `${decimalText(amount, scale)}${scale.unit}`;

/** What a cell states, or 空白. */
export const entryText = (entry: Entry): string => (entry.isBlank ? "空白" : amountText(entry.amount, entry.scale));

/** What one cell states, or what several add up to. */
export function quantityText({ amount, scale, entries }: Quantity): string {
  const [only] = entries;
  return only && entries.length === 1 ? entryText(only) : amountText(amount, scale);
}

/** The table by its own title, or by the name of its type. */
export const tableText = (table: Table): string =>
  table.title === "" ? TABLE_TERMS[table.type] : table.title.replace(/\s+/g, "");

/** The row as the user knows it: "2010350 事业运行", "合计", or its number when nothing names it. */
export function rowText(line: Line): string {
  const name = line.name === "" ? line.label : line.name;
  if (line.code !== undefined) return name === "" ? line.code : `${line.code} ${name}`;
  if (name !== "") return name;
  // the only row of a table is what its title says
  return line.panel.rows.length === 1 ? tableText(line.table) : `第 ${cellIn(line.table, line.row, 1).row} 行`;
}

/** The column by its lowest heading, with the group above it where that says more. */
export function columnText(column: Column): string {
  const heads = column.path.map((head) => head.replace(/\s+/g, ""));
  return heads.at(-1) ?? `第 ${column.column} 列`;
}

/** "支出总表!C5"; several cells of one sheet share its name: "支出总表!C5、C7". More than `most` are counted, not listed. */
export function cellsText(cells: readonly CellRef[], most = 6): string {
  const groups = groupBy(cells.slice(0, most), ({ sheet }) => sheet);
  const texts = [...groups.values()].map(([first, ...rest]) =>
    first ? [toA1(first), ...rest.map(addressInSheet)].join("、") : "",
  );
  return `${texts.join("、")}${cells.length > most ? ` 等 ${cells.length} 格` : ""}`;
}

/**
 * Long amounts in groups of three: 5744973元 → 5,744,973元. What stands between quotation marks is printed so and stays;
 * amounts of four digits are read at a glance, but beside longer ones all are written alike.
 */
function withSeparators(text: string): string {
  const long = inGroups(text, FIVE_DIGITS);
  return long === text && !GROUPED.test(text) ? text : inGroups(long, FOUR_DIGITS);
}

const FIVE_DIGITS = /[“”]|(?<![\d.,A-Za-z])\d{5,}(?=(?:\.\d+)?[万亿]?元)/g;
const FOUR_DIGITS = /[“”]|(?<![\d.,A-Za-z])\d{4}(?=(?:\.\d+)?[万亿]?元)/g;
const GROUPED = /\d{2,3},\d{3}(?:\.\d+)?[万亿]?元/;

function inGroups(text: string, amounts: RegExp): string {
  let depth = 0;
  return text.replace(amounts, (found) => {
    if (found === "“") depth += 1;
    else if (found === "”") depth = Math.max(0, depth - 1);
    return depth > 0 || !/\d/.test(found) ? found : grouped(found);
  });
}

/** A sentence of a message as it is shown: long amounts in groups, quotes inside quotes single. */
export const messageText = (text: string): string => withInnerQuotes(withSeparators(text));

/** Words that will stand between quotation marks, those they have made inner ones: also where they are cut off. */
export const asQuoted = (text: string): string => text.replaceAll("“", "‘").replaceAll("”", "’");

/**
 * Quotes inside quotes: “六、“三公”经费” → “六、‘三公’经费”. Where a quotation was cut off in the middle, nobody can tell
 * inner from outer marks, and the text stays as it is.
 */
export function withInnerQuotes(text: string): string {
  if (!/“[^”]*“/.test(text)) return text;
  let depth = 0;
  let isSound = true;
  const nested = [...text].map((character) => {
    if (character === "“") return ++depth > 1 ? "‘" : character;
    if (character !== "”") return character;
    isSound &&= depth > 0;
    return --depth > 0 ? "’" : character;
  });
  return isSound && depth === 0 ? nested.join("") : text;
}
