/** 政府收支分类科目 by year: data and look-up. A look-up that finds nothing says so. */
export { nearestEntry, statusOfAbsence } from "./absence";
export { BUNDLED_YEARS, KNOWN_UNTIL } from "./bundled-years";
export { catalogueOf } from "./catalogue-of";
export {
  economicClassOf,
  economicClassNamedIn,
  economicItemIn,
  economicItemOf,
  functionalClassOf,
  governmentEconomicClassOf,
  governmentEconomicItemOf,
} from "./class-names";
export { correspondencesOf, governmentClassesOf } from "./correspondence";
export { catalogueWith, importOfficialList, type OfficialImport, type SheetShare } from "./official-list";
export { classificationOf, normaliseName } from "./names";
export { isOfficeWord } from "./office-words";
export { isNameOfSeveral } from "./shared-names";
export { type ClosedList, closedListUnder, closestEntry, entryText, isEntry } from "./closed-lists";
