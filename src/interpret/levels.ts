import type { Meaning } from "../model/text-claim";
import type { VocabularyWord } from "./vocabulary";

/** How many digits a code of the level has: （类） of the functional and of the economic classification alike. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ["(类)", 3],
  ["(类级)", 3],
  ["(款)", 5],
  ["(款级)", 5],
  ["(项)", 7],
  ["(项级)", 7],
]);

/** A word of a phrase and what it may mean. */
interface Levelable {
  readonly meanings: readonly Meaning[];
  readonly word?: VocabularyWord;
}

export interface Levelled<Token> {
  readonly tokens: readonly Token[];
  /** False when a name stands on a level where the classification has no such name. */
  readonly isCertain: boolean;
}

/**
 * （类）, （款） and （项） decide which code the name before them means: a 款 and its 项 often bear one name, and 住房公积金 is a
 * 项 of expenditure as well as a 款 by economic class. A name that does not exist on its level says nothing.
 */
export function levelled<Token extends Levelable>(tokens: readonly Token[]): Levelled<Token> {
  const found: Token[] = [...tokens];
  let isCertain = true;
  let from = 0;
  for (const [at, { word }] of tokens.entries()) {
    const digits = DIGITS.get(word?.text ?? "");
    if (digits === undefined) continue;
    const named = found.findLastIndex(({ meanings }, i) => i >= from && i < at && meanings.some(isCoded));
    from = at + 1;
    const token = found[named];
    if (!token) continue;
    const meant = token.meanings.filter((meaning) => codeOf(meaning)?.length === digits);
    if (meant.length === 0) isCertain = false;
    found[named] = { ...token, meanings: meant.length > 0 ? meant : [{}] };
  }
  return { tokens: found, isCertain };
}

const codeOf = ({ functional, economic, governmentEconomic }: Meaning): string | undefined =>
  functional ?? economic ?? governmentEconomic;

const isCoded = (meaning: Meaning): boolean => codeOf(meaning) !== undefined;

/** 甲（类）乙（款）丙（项）of which not every name is known here: the lowest says what is meant, the known ones above agree. */
export function lowestOfChain(
  text: string,
  meaningsOf: (name: string) => readonly Meaning[],
): { readonly meanings: readonly Meaning[]; readonly rest: string } | undefined {
  const parts = text.split(/(\((?:类|款|项)级?\))/);
  const rest = parts.at(-1) ?? "";
  const names = parts.slice(0, -1).flatMap((name, i, all) => (i % 2 === 0 ? [{ name, marker: all[i + 1] ?? "" }] : []));
  const atLevel = ({ name, marker }: { readonly name: string; readonly marker: string }): readonly Meaning[] =>
    meaningsOf(name).filter((meaning) => codeOf(meaning)?.length === DIGITS.get(marker));
  const lowest = names.at(-1);
  if (!lowest || names.length < 2) return undefined;
  const above = names.slice(0, -1).map(atLevel);
  const meanings = atLevel(lowest).filter((meaning) =>
    above.every(
      (known) => known.length === 0 || known.some((each) => codeOf(meaning)?.startsWith(codeOf(each) ?? "?")),
    ),
  );
  return meanings.length > 0 ? { meanings, rest } : undefined;
}
