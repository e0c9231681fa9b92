import { BUNDLED_YEARS, normaliseName } from "../catalogue/index";
import type { BudgetBook } from "../model/book";
import type { CatalogueEntry } from "../model/catalogue";
import { readOnce } from "../model/remembered";
import { type CodedLine, codedLines } from "./coded-lines";
import { exchangedNames } from "./exchanged-names";

/** A code that is one digit off from the only one its name ever belonged to. */
export interface LaterSlip {
  readonly coded: CodedLine;
  readonly meant: CatalogueEntry;
}

/** Where more codes than this are off, the list of the year has other codes. */
const MOST = 2;

/** Slips in codes of a year that is newer than the catalogue: most codes of a new list are those of the last. */
export const laterSlips = readOnce((book: BudgetBook): readonly LaterSlip[] => {
  const { catalogue } = book;
  if (catalogue.year <= BUNDLED_YEARS.last) return [];
  const exchanged = new Set(exchangedNames(book).flat());
  const slips = codedLines(book)
    .filter((coded) => !catalogue.covers(coded.classification) && coded.name !== "" && !exchanged.has(coded))
    .flatMap((coded): readonly LaterSlip[] => {
      const meant = meantBy(coded, book);
      return meant ? [{ coded, meant }] : [];
    });
  return new Set(slips.map(({ coded }) => `${coded.classification}|${coded.code}`)).size > MOST ? [] : slips;
});

function meantBy({ classification, code, name }: CodedLine, { catalogue }: BudgetBook): CatalogueEntry | undefined {
  const own = catalogue.find(classification, code);
  const isOwn = own && normaliseName(own.name) === normaliseName(name);
  if (isOwn || catalogue.aliasOf(classification, code, name)) return undefined;
  const [owner, ...others] = catalogue
    .named(classification, name)
    .filter((entry) => entry.code.length === code.length && entry.code !== code);
  return owner && others.length === 0 && isOneDigitOff(code, owner.code) ? owner : undefined;
}

const isOneDigitOff = (a: string, b: string): boolean => [...a].filter((digit, i) => digit !== b[i]).length === 1;
