/** The words of budget tables and prose: data with examples, one reader of headings, labels and items, one of numbers. */
export { inChinese } from "./chinese-part";
export { formOf, withoutRadicals } from "./form";
export {
  type BareLabel,
  bareLabel,
  type ListPrefix,
  listPrefix,
  type PrefixKind,
  withoutListPrefix,
} from "./list-prefix";
export { chineseDigit, chineseNumber } from "./numerals";
export { endsAsOrganisation } from "./organisation";
export { parse, type Parsed, parsePath, type Piece, type Understood } from "./parse";
export { type ProseWord, WORDS } from "./prose";
export type { Contested, Measure, NameOf, Rank, Sense } from "./sense";
export { type TotalWord, totalWord } from "./total-word";
