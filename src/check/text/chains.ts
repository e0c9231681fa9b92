import { normaliseName } from "../../catalogue/index";
import { bareLabel } from "../../lexicon/index";
import type { BudgetBook } from "../../model/book";
import { largest } from "../../model/extremes";
import { groupBy } from "../../model/group-by";
import type { Paragraph, TextSpan } from "../../model/text-source";
import { readOnce, remembered } from "../../model/remembered";

/** A name with its level: 公共安全支出（类）. */
export interface LevelledName {
  readonly name: string;
  readonly level: keyof typeof DIGITS;
  readonly span: TextSpan;
  /** Words may stand before the first name of a chain: only its end is certain. */
  readonly isWhole: boolean;
}

/** Names of the functional classification, one below the other, and the code of the lowest. */
export interface Chain {
  readonly paragraph: Paragraph;
  readonly names: readonly LevelledName[];
  readonly code: string;
  readonly isInGlossary: boolean;
}

/** How many digits a functional code of the level has. */
export const DIGITS = { 类: 3, 款: 5, 项: 7 } as const;

const LEVEL = /\((?:类|款|项)\)/;
const NAME = /((?:[^，。；：、()]|\((?!类|款|项)[^()]{1,6}\))+?)\((类|款|项)\)/g;

/** Every chain of the text whose lowest name is known. */
export const chainsIn = readOnce((book: BudgetBook): readonly Chain[] =>
  (book.text?.paragraphs ?? []).flatMap((paragraph) => {
    const section = book.text?.sectionOf[paragraph.index];
    if (paragraph.source.kind === "note" || section?.id === "contents") return [];
    return namesIn(paragraph).flatMap((names): readonly Chain[] => {
      const code = codeOf(names, book);
      return code === undefined ? [] : [{ paragraph, names, code, isInGlossary: section?.id === "glossary" }];
    });
  }),
);

/** Names that follow one another without a word between them. */
function namesIn({ text }: Paragraph): readonly (readonly LevelledName[])[] {
  if (!LEVEL.test(text)) return [];
  const chains: LevelledName[][] = [];
  for (const match of text.matchAll(NAME)) {
    const [whole, printed = "", level = "项"] = match;
    const lead = printed.length - bareLabel(printed).name.length;
    const span = { start: match.index + lead, end: match.index + whole.length };
    const before = chains.at(-1);
    const follows = before?.at(-1)?.span.end === match.index && match.index > 0;
    const isWhole = follows || match.index === 0 || lead > 0;
    const name: LevelledName = { name: printed.slice(lead), level: level as LevelledName["level"], span, isWhole };
    if (before && follows) before.push(name);
    else chains.push([name]);
  }
  return chains;
}

/** The one code of the lowest name under which most names above it fit; a row of the workbook before the classification. */
function codeOf(names: readonly LevelledName[], book: BudgetBook): string | undefined {
  const lowest = names.at(-1);
  if (!lowest) return undefined;
  const digits = DIGITS[lowest.level];
  const printed = functionalRows(book).flatMap(({ code, name }) => (isSameName(lowest, name) ? [code] : []));
  const listed = printed.filter(({ length }) => length === digits);
  const entries = listed.length > 0 ? [] : book.catalogue.named("functional", lowest.name);
  const codes = [...new Set([...listed, ...entries.flatMap(({ code }) => (code.length === digits ? [code] : []))])];
  const above = names.slice(0, -1);
  const best = bestOf(codes, (code) => fitting(above, code, book));
  if (best && (best.score > 0 || names.length === 1)) return best.code;
  // the words for the levels may be wrong: the names fit some level of one code, one below the other
  const others = codes.length > 0 ? codes : [...new Set([...printed, ...entries.map(({ code }) => code)])];
  const loose = bestOf(others, (code) => above.filter((each) => fitsAnyLevel(each, code, book)).length);
  return loose && loose.score > 0 && loose.score === above.length ? loose.code : undefined;
}

/** The one code with the highest score. */
function bestOf(codes: readonly string[], scoreOf: (code: string) => number) {
  const scored = codes.map((code) => ({ code, score: scoreOf(code) }));
  const best = largest(
    scored.map(({ score }) => score),
    0,
  );
  const found = scored.filter(({ score }) => score === best);
  return found.length === 1 ? found[0] : undefined;
}

/** The name of a class above the code, whatever level the text gives it. */
export const fitsAnyLevel = (name: LevelledName, code: string, book: BudgetBook): boolean =>
  Object.values(DIGITS).some((digits) => digits <= code.length && isNameOf(name, code.slice(0, digits), book));

const fitting = (above: readonly LevelledName[], code: string, book: BudgetBook): number =>
  above.filter((each) => {
    const own = code.slice(0, DIGITS[each.level]);
    return isNameOf(each, own, book) || book.catalogue.aliasOf("functional", own, each.name) !== undefined;
  }).length;

/** True when the table or the classification calls the code so. */
export const isNameOf = (name: LevelledName, code: string, book: BudgetBook): boolean =>
  namesOf(code, book).some((each) => isSameName(name, each));

/** What the tables and the classification call a code, the classification first. */
export const namesOf = (code: string, book: BudgetBook): readonly string[] => [
  ...[book.catalogue.find("functional", code)?.name ?? []].flat(),
  ...(rowsByCode(book).get(code) ?? []).map(({ name }) => name),
];

/** Rows of the tables by function, with their code. */
const functionalRows = readOnce((book: BudgetBook) =>
  book.facts.lines.flatMap(({ code, name, panel }) =>
    code !== undefined && panel.rowsBy === "functional" ? [{ code, name }] : [],
  ),
);

const rowsByCode = readOnce((book: BudgetBook) => groupBy(functionalRows(book), ({ code }) => code));

/** 公共安全 is 公共安全支出; before a name that begins somewhere in a sentence other words may stand. */
function isSameName({ name, isWhole }: LevelledName, other: string): boolean {
  const [a, b] = [plainName(name), plainName(other)];
  return a === b || (!isWhole && b.length >= 2 && a.endsWith(b));
}

const plainName = remembered((name) =>
  normaliseName(name)
    .replaceAll("其它", "其他")
    .replace(/(?<=..)支出$/, ""),
);
