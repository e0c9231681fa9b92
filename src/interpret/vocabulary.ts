import { groupBy } from "../model/group-by";
import { type ProseWord, WORDS } from "../lexicon/index";
import type { BudgetBook } from "../model/book";
import type { Classification } from "../model/catalogue";
import type { Line } from "../model/fact";
import { remembered } from "../model/remembered";
import type { Meaning } from "../model/text-claim";
import { itemMarker } from "./markers";
import { normalise } from "./normalise";

/** A word of one workbook's text. */
export interface VocabularyWord extends Omit<ProseWord, "adds"> {
  /** What the lexicon says of it; a name of this workbook is not in there. */
  readonly adds?: ProseWord["adds"];
  /** The name of a row of this workbook, or a name of the classification for a code it uses. */
  readonly isName?: true;
}

/** The words that may stand in a noun phrase of one workbook's text, by first character, longest first. */
export class Vocabulary {
  private readonly byFirst: ReadonlyMap<string, readonly VocabularyWord[]>;
  /** Names of rows, with every meaning they have in this workbook. */
  readonly names: ReadonlyMap<string, VocabularyWord>;

  /** `organisations` are names that the text itself introduces. */
  constructor(
    private readonly book: BudgetBook,
    organisations: readonly string[] = [],
  ) {
    this.names = namesOf(book);
    const fixed = new Map<string, VocabularyWord>(WORDS.map((word) => [word.text, word]));
    for (const name of [...organisationNames(book), ...organisations]) fixed.set(name, { text: name, meanings: [{}] });
    const all = [...fixed.values(), ...[...this.names.values()].filter(({ text }) => !fixed.has(text))];
    const longestFirst = all.sort((a, b) => b.text.length - a.text.length);
    this.byFirst = groupBy(longestFirst, ({ text }) => text.charAt(0));
  }

  /** Every known word that stands at this place, longest first. */
  at(text: string, position: number): readonly VocabularyWord[] {
    return (this.byFirst.get(text.charAt(position)) ?? []).filter((word) => text.startsWith(word.text, position));
  }

  /** A name of the classification that no row of the workbook bears. */
  inCatalogue(name: string): readonly Meaning[] {
    if (name.length < 3 || name.length > 40) return [];
    const { catalogue } = this.book;
    return (["functional", "economic", "governmentEconomic"] as const).flatMap((by) =>
      catalogue.named(by, name).map(({ code }) => ({ [by]: code })),
    );
  }
}

/** The unit by its full name, as the workbook prints it. */
function organisationNames({ identity, tables }: BudgetBook): readonly string[] {
  const names = [identity.unitName, ...tables.map(({ unitName }) => unitName)];
  const plain = names.flatMap((name) => (name === undefined ? [] : [normalise(name).text]));
  return [...new Set(plain)].filter((name) => name.length >= 3);
}

/** What a label by itself says, the most telling first; the rest comes from the rows above it. */
const OWN = [
  "functional",
  "economic",
  "governmentEconomic",
  "project",
  "line",
  "accounting",
  "item",
  "fund",
  "nature",
] as const;

/** Names of rows, of their standard names and of the classes above them. */
function namesOf(book: BudgetBook): ReadonlyMap<string, VocabularyWord> {
  const found = new Map<string, VocabularyWord>();
  const add = (text: string, meaning: Meaning, isAlias = false): void => {
    if (text.length < 2) return;
    const known = found.get(text);
    if (known && isAlias && known.isAlias !== true) return;
    const meanings = known && (known.isAlias === true) === isAlias ? [...known.meanings] : [];
    if (!meanings.some((each) => same(each, meaning))) meanings.push(meaning);
    found.set(text, { text, meanings, isName: true, ...(isAlias && { isAlias: true as const }) });
  };
  const rows = book.facts.lines.flatMap((line) => {
    const meaning = meaningOfLine(line);
    return meaning ? [{ line, meaning }] : [];
  });
  for (const { line, meaning } of rows) for (const [text, isAlias] of spellings(line.name)) add(text, meaning, isAlias);
  const borne = new Map(found);
  for (const { meaning } of rows) {
    for (const [classification, code] of codesOf(meaning)) {
      for (const name of standardNames(book, classification, code)) {
        for (const [text, isAlias] of spellings(name.text)) {
          // a 项 may bear the name of its 款: then the row is meant, not the class that no row lists
          const isOfRow = borne.get(text)?.meanings.some((each) => each[classification]?.startsWith(name.code));
          if (name.code === code || isOfRow !== true) add(text, { ...meaning, [classification]: name.code }, isAlias);
        }
      }
    }
  }
  return found;
}

const same = (a: Meaning, b: Meaning): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What the row of a table is about, as far as a name can say it; totals and units have no name of their own. */
function meaningOfLine({ narrows, role, panel, ofWhich }: Line): Meaning | undefined {
  if (role === "total" || role === "current" || ofWhich) return undefined;
  const by = OWN.find((dimension) => narrows[dimension] !== undefined);
  const value = by && narrows[by];
  if (by === undefined || value === undefined) return undefined;
  if (by === "line" || by === "fund") return { ...meaningWith(by, value), flow: panel.flow };
  if (by === "item") return { ...meaningWith(by, value), ...(narrows.fund && { fund: narrows.fund }) };
  return meaningWith(by, value);
}

const meaningWith = (by: (typeof OWN)[number], value: string): Meaning => ({ [by]: value });

const codesOf = (meaning: Meaning): readonly (readonly [Classification, string])[] =>
  (["functional", "economic", "governmentEconomic"] as const).flatMap((by) => {
    const code = meaning[by];
    return code === undefined ? [] : [[by, code] as const];
  });

/** The names the classification gives to a code of the workbook and to the classes above it. */
function standardNames(
  { catalogue }: BudgetBook,
  classification: Classification,
  code: string,
): readonly { readonly text: string; readonly code: string }[] {
  const codes = [code, code.slice(0, 5), code.slice(0, 3)].filter((each, i, all) => all.indexOf(each) === i);
  return codes.flatMap((each) => {
    const entry = catalogue.find(classification, each);
    return entry ? [{ text: entry.name, code: each }] : [];
  });
}

/** A name as printed, without 支出 at its end, without its bracket; 其它 as 其他. The flag tells aliases. */
const spellings = remembered((name): readonly (readonly [string, boolean])[] => {
  const text = normalise(name).text;
  const marker = itemMarker(text)?.text ?? "";
  const plain = text
    .slice(marker.length)
    .replace(/^其中：?/, "")
    .replaceAll("其它", "其他");
  const short = plain.replace(/支出$/, "");
  const open = plain.replace(/\([^()]*\)/g, "");
  return [
    [plain, false] as const,
    ...(short !== plain && short.length >= 4 ? [[short, false] as const] : []),
    ...(open !== plain && open.length >= 3 ? [[open, true] as const] : []),
  ];
});
