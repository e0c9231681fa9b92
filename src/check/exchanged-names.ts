import { normaliseName } from "../catalogue/index";
import type { BudgetBook } from "../model/book";
import { groupBy } from "../model/group-by";
import { readOnce } from "../model/remembered";
import { type CodedLine, codedLines } from "./coded-lines";

export type Exchanged = readonly [CodedLine, CodedLine];

/**
 * Two codes of one table of which each bears the other's name, in years of which the catalogue is not known: it may know
 * new names by then, but no new list exchanges those of two old codes.
 */
export const exchangedNames = readOnce((book: BudgetBook): readonly Exchanged[] => {
  const uncovered = codedLines(book).filter(({ classification }) => !book.catalogue.covers(classification));
  return [...groupBy(uncovered, ({ line }) => line.panel).values()].flatMap((lines) => pairsAmong(lines, book));
});

function pairsAmong(lines: readonly CodedLine[], { catalogue }: BudgetBook): readonly Exchanged[] {
  const byName = groupBy(lines, ({ name }) => normaliseName(name));
  const standardOf = ({ classification, code }: CodedLine): string | undefined => {
    const entry = catalogue.find(classification, code);
    return entry && normaliseName(entry.name);
  };
  return lines.flatMap((one, i): readonly Exchanged[] => {
    const standard = standardOf(one);
    const own = normaliseName(one.name);
    if (standard === undefined || standard === own) return [];
    const other = (byName.get(standard) ?? []).find(
      (each) => each.code !== one.code && each.classification === one.classification && standardOf(each) === own,
    );
    return other && lines.indexOf(other) > i ? [[one, other]] : [];
  });
}
