import type { Adds } from "./sense";

/** Words that no list can hold. */
interface Pattern {
  readonly looksLike: RegExp;
  readonly adds: (match: RegExpExecArray) => Adds;
}

const silent = (looksLike: RegExp): Pattern => ({ looksLike, adds: () => ({}) });

const UNIT = "(?:人民币)?(?:亿元|万元|千元|元)";

/** All sticky: they are tried at one position. */
const PATTERNS: readonly Pattern[] = [
  { looksLike: /((?:19|20)\d{2})(?:年度|年初|年)?(?!\d)/y, adds: ([, year]) => ({ year: Number(year) }) },
  // 事业收入（不含专户资金）: narrower than its name, and no word of what is taken out adds anything
  {
    looksLike: /\((?:不含|不包括|不包含|剔除|扣除)([^()]+)\)|(?:不含|不包括|不包含)([^()]+)$/y,
    adds: ([, bracketed, plain]) => ({ without: bracketed ?? plain ?? "" }),
  },
  silent(new RegExp(`\\((?:金额)?(?:单位:?)?${UNIT}\\)|(?:金额)?单位:?${UNIT}`, "y")),
  silent(/\((?:按|含|包括|减少以)[^()]*\)/y),
  silent(/\([类款项级、]+\)/y),
  // (+、-), (3=1+2), (1); a code in brackets is none of them
  silent(/\((?:\d{1,2}|(?=[^()]*[-+=*±—])[-+、,.\d=*±—]+)\)/y),
];

/** What stands at a position of a text and is no word of a list; the longest. */
export function patternAt(text: string, position: number): { readonly text: string; readonly adds: Adds } | undefined {
  for (const { looksLike, adds } of PATTERNS) {
    looksLike.lastIndex = position;
    const match = looksLike.exec(text);
    if (match) return { text: match[0], adds: adds(match) };
  }
  return undefined;
}
