import type { IdentityEvidence } from "../../model/book";
import type { Table } from "../../model/table";
import { mostWitnessed, type Testimony } from "./evidence";
import type { IdentityTexts } from "./texts";

/**
 * The budget year, from the surest source that names one: titles and heads of tables with amounts, the text, titles of
 * empty and unread tables, covers and contents, names of sheets, the name of the file. Where one title only is dated and
 * the text says otherwise throughout, the title is the exception, unless the names of sheets and file side with it.
 */
export function yearOf(
  tables: readonly Table[],
  { opening, unread, sheetNames, fileName }: IdentityTexts,
): { readonly value: number; readonly evidence: IdentityEvidence } | undefined {
  const read = tables.filter(({ headRows }) => headRows.length > 0);
  const titles = read.filter(({ empty }) => !empty).flatMap(yearOfTable);
  const byTitles = mostWitnessed("titles", titles);
  const inText = opening.flatMap(yearsInText);
  const byText = mostWitnessed("text", inText);
  if (byTitles && byText && titles.length === 1 && byTitles.value !== byText.value) {
    const saying = inText.filter(({ value }) => value === byText.value).length;
    const names = [...sheetNames, fileName ?? ""].flatMap(yearInName).map(({ value }) => value);
    if (saying >= SEVERAL && names.includes(byText.value) && !names.includes(byTitles.value)) return byText;
  }
  return (
    byTitles ??
    byText ??
    mostWitnessed("unread-titles", [...tables.flatMap(yearOfTable), ...unread.flatMap(yearsInText)]) ??
    mostWitnessed("sheet-names", sheetNames.flatMap(yearInName)) ??
    mostWitnessed("file-name", fileName === undefined ? [] : yearInName(fileName))
  );
}

/** Places of a text that make one dated title the exception. */
const SEVERAL = 3;

const yearOfTable = ({ year, title }: Table): readonly Testimony<number>[] =>
  year === undefined ? [] : [{ value: year, words: title }];

/** 2025年, 2025年度; not the year of a date, nor the one that is compared with (比2024年预算). */
const yearsInText = (words: string): readonly Testimony<number>[] =>
  [...words.matchAll(/(?<![比较与同])(20\d{2})年(?:度)?(?!\d*月)/g)].map(([, year]) => ({
    value: Number(year),
    words,
  }));

/** 2025年…, or four digits by themselves where no other year is named; not the beginning of a date. */
function yearInName(words: string): readonly Testimony<number>[] {
  const named = yearsInText(words);
  if (named.length > 0) return named.slice(0, 1);
  const years = [...words.matchAll(/(?<!\d)(20\d{2})(?!\d)(?![.\-_]\d)/g)].map(([, year]) => Number(year));
  const others = [...words.matchAll(/(?<!\d)20\d{2}(?!\d)/g)];
  const [only] = years;
  return only !== undefined && others.length === 1 ? [{ value: only, words }] : [];
}
