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
export { type Kind, mentions } from "./mentions";
export { type MoneyMeaning, moneyIn } from "./money";
export { endsAsOrganisation } from "./organisation";
export { parse, type Parsed, parsePath, type Piece, type Understood } from "./parse";
export { asideAt } from "./patterns";
export { type ProseWord, WORDS } from "./prose";
export { resolve } from "./resolve";
export type { Adds, Contested, Measure, NameOf, Place, Rank, Sense } from "./sense";
export { type TotalWord, totalWord } from "./total-word";
