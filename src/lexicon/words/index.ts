import { type Word, wordsOf, type WordGroup } from "../word";
import { COLUMNS } from "./columns";
import { FUNDS } from "./funds";
import { ITEMS } from "./items";
import { MEASURES } from "./measures";
import { NATURES } from "./natures";
import { SILENT } from "./silent";
import { TIMES } from "./times";

/** Every word of budget tables and budget prose. */
export const GROUPS: readonly WordGroup[] = [
  ...SILENT,
  ...MEASURES,
  ...FUNDS,
  ...NATURES,
  ...TIMES,
  ...ITEMS,
  ...COLUMNS,
];

/** The words of tables. */
export const TABLE_WORDS: readonly Word[] = wordsOf(GROUPS).filter(({ where }) => where !== "prose");

/** The words of prose, as they stand in the data. */
export const PROSE_WORDS: readonly Word[] = wordsOf(GROUPS).filter(({ where, under }) => where !== "tables" && !under);
