import type { Adds } from "./sense";

/** Words that no list can hold. */
interface Pattern {
  readonly looksLike: RegExp;
  readonly adds: (match: RegExpExecArray) => Adds;
}

const silent = (looksLike: RegExp): Pattern => ({ looksLike, adds: () => ({}) });

const UNIT = "(?:人民币)?(?:亿元|万元|千元|元)";

const YEAR: Pattern = {
  looksLike: /((?:19|20)\d{2})(?:年度|年初|年)?(?!\d)/y,
  adds: ([, year]) => ({ year: Number(year) }),
};

/** All sticky: they are tried at one position. */
const ASIDES: readonly Pattern[] = [
  // 事业收入（不含专户资金）: narrower than its name, and no word of what is taken out adds anything
  {
    looksLike: /\((?:不含|不包括|不包含|剔除|扣除)([^()]+)\)|(?:不含|不包括|不包含)([^()]+)$/y,
    adds: ([, bracketed, plain]) => ({ without: bracketed ?? plain ?? "" }),
  },
  silent(new RegExp(`\\((?:金额)?(?:单位:?)?${UNIT}\\)|(?:金额)?单位:?${UNIT}`, "y")),
  silent(/\((?:按|以|含|包括|减少以)[^()]*\)/y),
  silent(/\([类款项级、]+\)/y),
  // (+、-), (3=1+2), (1); a code in brackets is none of them
  silent(/\((?:\d{1,2}|(?=[^()]*[-+=*±—])[-+、,.\d=*±—]+)\)/y),
];

interface Found {
  readonly text: string;
  readonly adds: Adds;
}

/** What stands at a position of a text and is no word of a list. */
export const patternAt = (text: string, position: number): Found | undefined =>
  firstAt([YEAR, ...ASIDES], text, position);

/** The same without years: remarks in brackets, and what is taken out. */
export const asideAt = (text: string, position: number): Found | undefined => firstAt(ASIDES, text, position);

function firstAt(patterns: readonly Pattern[], text: string, position: number): Found | undefined {
  for (const { looksLike, adds } of patterns) {
    looksLike.lastIndex = position;
    const match = looksLike.exec(text);
    if (match) return { text: match[0], adds: adds(match) };
  }
  return undefined;
}
