/** The words of budget tables and prose: data with examples, one reader of headings, labels and items, one of numbers. */
export { inChinese } from "./chinese-part";
export { formOf } from "./form";
export { bareLabel, listPrefix, withoutListPrefix } from "./list-prefix";
export { chineseDigit, chineseNumber, chineseNumeral } from "./numerals";
export { type Kind, mentions } from "./mentions";
export { moneyIn } from "./money";
export { endsAsOrganisation, namesUnit } from "./organisation";
export { parse, type Parsed, parsePath, type Understood } from "./parse";
export { asideAt } from "./patterns";
export { type ProseWord, WORDS } from "./prose";
export { kindOfPurchase } from "./purchase";
export { resolve } from "./resolve";
export type { Adds, WordPlace, Sense } from "./sense";
export { isResidue, isVerticalLabel, level1Of, level2Of, saysLevel, withoutTemplateNumber } from "./target-levels";
export { totalWord } from "./total-word";
