import { classificationOf } from "../catalogue/index";
import { asideAt, resolve } from "../lexicon/index";
import { isBalanceItem, type Stage } from "../model/subject";
import type { FoundBy, Meaning } from "../model/text-claim";
import { itemMarker } from "./markers";
import { combined, isOpen } from "./meaning";
import { isOrganisation } from "./organisations";
import { type Levelled, levelled, lowestOfChain } from "./levels";
import type { Vocabulary, VocabularyWord } from "./vocabulary";

/** What the words before a number say. */
export interface PhraseReading {
  /** None when some of the words were not understood. */
  readonly meanings: readonly Meaning[];
  readonly by: FoundBy;
  readonly code?: string;
  /** “…等”: the name stands for several. */
  readonly isOpen: boolean;
  /** The years it names, in order. */
  readonly years: readonly PhraseYear[];
  readonly stage?: Stage;
  /** Where the telling words begin and end in the phrase. */
  readonly name: { readonly start: number; readonly end: number };
  /** Nothing but silent words: the subject must come from the context. */
  readonly isPronoun: boolean;
}

/** 2025年 as a number, 上年 as an offset. */
export type PhraseYear = { readonly year: number } | { readonly offset: number };

interface Token {
  readonly length: number;
  readonly meanings: readonly Meaning[];
  readonly word?: VocabularyWord;
  readonly year?: PhraseYear;
  readonly stage?: Stage;
  readonly code?: string;
}

const NOT_UNDERSTOOD: Omit<PhraseReading, "name"> = {
  meanings: [],
  by: "words",
  isOpen: false,
  years: [],
  isPronoun: false,
};

const YEAR = /^((?:19|20)\d{2})年(?:度|初|当年)?/;
const CODE = /^[([]?([235]\d{6}|[235]\d{4}|[235]\d{2})(?!\d)[)\]]?-?/;
/** 一般公共服务支出(201)档案事务(26)档案馆(04): a code in pieces. */
const CODE_IN_PIECES = /^\D{2,40}[([]([25]\d{2})[)\]]\D{2,40}[([](\d{2})[)\]](?:\D{2,40}[([](\d{2})[)\]])?(.*)$/;
const BESIDE_CODE = /^(\D*)[([]([235]\d{6}|[235]\d{4}|[235]\d{2})[)\]](\D*)$/;
/** 所属3个行政单位和2个参公事业单位 */
const UNITS =
  /^等?(?:所属|下属)?(?:的)?\d+(?:个|家)(?:所属|下属)?(?:行政|参公|参照公务员法?管理|参照公务员法?管理的?|参公管理|事业|全额拨款|财政拨款)*(?:事业)?单位(?:本级)?/;

/** Reads the noun phrases of one workbook's text; the same phrase is read once. */
export class PhraseReader {
  private readonly known = new Map<string, PhraseReading>();

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Every character of the phrase must be understood; nothing is bound by a part of a name. */
  read(phrase: string): PhraseReading {
    const known = this.known.get(phrase);
    if (known) return known;
    const reading = this.readNow(phrase);
    this.known.set(phrase, reading);
    return reading;
  }

  private readNow(phrase: string): PhraseReading {
    const { text, offset } = trimmed(phrase);
    const open = /等$/.test(text);
    const body = open ? text.slice(0, -1) : text;
    const whole = { start: offset, end: offset + body.length };
    const tokens = this.cover(body);
    if (tokens) return { ...readingOf(tokens, open), name: nameIn(tokens, body, offset) };
    const behind = this.behindOrganisation(body);
    const rest = behind && this.cover(behind);
    if (behind && rest) {
      return { ...readingOf(rest, open), name: nameIn(rest, behind, offset + body.length - behind.length) };
    }
    const coded = this.inPieces(body) ?? this.besideCode(body);
    if (coded) return { ...readingOf(coded, open), name: whole };
    const chained = this.byLowestName(body);
    if (chained) return { ...readingOf(chained, open, true), name: whole };
    const meanings = this.vocabulary.inCatalogue(body);
    return {
      ...NOT_UNDERSTOOD,
      name: whole,
      ...(meanings.length > 0 && { meanings, by: "name" as const, isOpen: open }),
    };
  }

  /** An organisation nobody introduced, before the year: 某某局2025年收入预算. */
  private behindOrganisation(text: string): string | undefined {
    const match = /^(\D{2,30}?|\D*\d{5}\D{2,30}?)(20\d{2}年.*)$/.exec(text);
    const [, name = "", rest = ""] = match ?? [];
    return isOrganisation(name) && !this.saysSomething(name) ? rest : undefined;
  }

  /** A name no table bears, with its code: the code says what it is. */
  private besideCode(text: string): readonly Token[] | undefined {
    const match = BESIDE_CODE.exec(text);
    const [, left = "", code = "", right = ""] = match ?? [];
    if (!match) return undefined;
    const name: Token = { length: left.length, meanings: [{}] };
    const before = this.cover(left) ?? (/^\D{2,40}$/.test(left) && !this.saysScope(left) ? [name] : undefined);
    const behind = this.cover(right);
    const own: Token = { length: text.length - left.length - right.length, meanings: [meaningOfCode(code)], code };
    return before && behind && [...before, own, ...behind];
  }

  /** A chain in which a name above is misspelt, old or on the wrong level. */
  private byLowestName(text: string): readonly Token[] | undefined {
    const found = lowestOfChain(text, (name) => [
      ...(this.vocabulary.names.get(name)?.meanings ?? []),
      ...this.vocabulary.inCatalogue(name),
    ]);
    const behind = found && this.cover(found.rest);
    return behind && [{ length: text.length - found.rest.length, meanings: found.meanings }, ...behind];
  }

  private inPieces(text: string): readonly Token[] | undefined {
    const [, first = "", second = "", third = "", right = ""] = CODE_IN_PIECES.exec(text) ?? [];
    const behind = first === "" ? undefined : this.cover(right);
    const code = first + second + third;
    return behind && [{ length: text.length - right.length, meanings: [meaningOfCode(code)], code }, ...behind];
  }

  /** True when a word stands in the text that says which money, not what for. */
  private saysScope(text: string): boolean {
    return this.words(text).some(({ meanings }) =>
      meanings.some(({ fund, nature, use, item, accounting }) => fund ?? nature ?? use ?? item ?? accounting),
    );
  }

  /** True when a word about money stands anywhere in the text. */
  private saysSomething(text: string): boolean {
    return this.words(text).some(({ meanings }) => meanings.some((each) => !isOpen(each)));
  }

  private words(text: string): readonly VocabularyWord[] {
    return [...text].flatMap((_, at) => this.vocabulary.at(text, at));
  }

  /** The fewest words that cover the whole text. */
  private cover(text: string): readonly Token[] | undefined {
    if (text === "") return [];
    if (text.length > 80) return undefined;
    const best: (readonly Token[] | undefined)[] = [[]];
    for (let at = 0; at < text.length; at += 1) {
      const before = best[at];
      if (!before) continue;
      for (const token of this.tokensAt(text, at)) {
        const end = at + token.length;
        const known = best[end];
        if (!known || known.length > before.length + 1) best[end] = [...before, token];
      }
    }
    return best[text.length];
  }

  private tokensAt(text: string, at: number): readonly Token[] {
    const rest = text.slice(at);
    const tokens: Token[] = this.vocabulary.at(text, at).map((word) => ({
      length: word.text.length,
      meanings: word.meanings,
      word,
      ...(word.adds?.time === "before" && { year: { offset: -1 } }),
      ...(word.adds?.stage && { stage: word.adds.stage }),
    }));
    const aside = asideAt(text, at);
    if (aside) tokens.push({ length: aside.text.length, meanings: [{}] });
    const year = YEAR.exec(rest);
    if (year) tokens.push({ length: year[0].length, meanings: [{}], year: { year: Number(year[1]) } });
    const code = CODE.exec(rest);
    if (code) tokens.push({ length: code[0].length, meanings: [meaningOfCode(code[1] ?? "")], code: code[1] ?? "" });
    const units = UNITS.exec(rest);
    if (units) tokens.push({ length: units[0].length, meanings: [{}] });
    return tokens;
  }
}

function meaningOfCode(code: string): Meaning {
  const by = classificationOf(code);
  return by === undefined ? {} : { [by]: code };
}

/** Without numbering, leading conjunctions, and the punctuation between name and number. */
function trimmed(phrase: string): { readonly text: string; readonly offset: number } {
  const marker = itemMarker(phrase)?.text.length ?? 0;
  const comma = /^[、，：；]*/.exec(phrase.slice(marker))?.[0].length ?? 0;
  return { text: phrase.slice(marker + comma).replace(/(?<![、，：；])[、，：；]+$/, ""), offset: marker + comma };
}

/** From the first word that says something to the end, without the verb. */
function nameIn(tokens: readonly Token[], text: string, offset: number): PhraseReading["name"] {
  let start = 0;
  for (const { length, meanings } of tokens) {
    if (meanings.some((meaning) => !isOpen(meaning))) break;
    start += length;
  }
  const end = text.replace(/(?:为|共计|合计|共|是|约|达到|达)+$/, "").length;
  return { start: offset + Math.min(start, end), end: offset + end };
}

function readingOf(found: readonly Token[], open: boolean, isAlias = false): Omit<PhraseReading, "name"> {
  const { tokens, isCertain }: Levelled<Token> = levelled(found);
  const balance = balanceIn(tokens);
  if (balance === "unclear") return NOT_UNDERSTOOD;
  const meanings = tokens.reduce<readonly Meaning[]>(
    (left, token) => combined(left, token.meanings),
    balance ? [balance] : [{}],
  );
  const code = tokens.find((token) => token.code !== undefined)?.code;
  const stage = tokens.find((token) => token.stage !== undefined)?.stage;
  const isPronoun = tokens.every((token) => token.meanings.every(isOpen));
  return {
    meanings,
    by: foundBy(tokens, isAlias || !isCertain),
    isOpen: open,
    // 上年 of 上年…结转 is no year of its own
    years: tokens.flatMap(({ year }) => (year && !(balance && "offset" in year) ? [year] : [])),
    isPronoun,
    ...(code !== undefined && { code }),
    ...(stage && { stage }),
  };
}

/** 上年 + 财政拨款 + 结转: words that tell only together. 结转 without a time and 年末 without 结转 tell nothing here. */
function balanceIn(tokens: readonly Token[]): Meaning | "unclear" | undefined {
  const words = tokens.flatMap(({ word }) => word?.adds ?? []);
  const isLater = words.some(({ time }) => time === "next" || time === "end");
  if (!isLater && !words.some(({ carry }) => carry)) return undefined;
  const { item, flow } = resolve(words).sense;
  return item !== undefined && flow !== undefined && isBalanceItem(item) ? { item, flow } : "unclear";
}

function foundBy(tokens: readonly Token[], isAlias: boolean): FoundBy {
  if (isAlias || tokens.some(({ word }) => word?.isAlias === true)) return "alias";
  if (tokens.some(({ code }) => code !== undefined)) return "code";
  const texts = tokens.map(({ word }) => word?.text);
  if (texts.includes("(类)") && texts.includes("(项)")) return "chain";
  return tokens.some(({ word }) => word?.isName === true) ? "name" : "words";
}
