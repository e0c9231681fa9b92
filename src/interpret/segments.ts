import type { TextSpan } from "../model/text-source";
import type { NumberToken } from "./numbers";

/** A stretch of text between two commas (or stops), with the numbers in it. */
export interface Segment extends TextSpan {
  readonly text: string;
  /** The delimiter before it: 。；：，、 or a bracket; "" at the beginning. */
  readonly before: string;
  /** The delimiter behind it. */
  readonly after: string;
  /** 0 outside brackets. */
  readonly depth: number;
  readonly numbers: readonly NumberToken[];
}

const DELIMITERS = "。；：，、！？!?;";

/** 与上年相比收、支预算总计各增加: the comma behind the base is often left out before a subject. */
const BARE_BASE =
  /[与同和](?:上年|去年|上一年度?|20\d{2}年度?)[^，。；：]{0,12}?(?:相比|比较)(?=(?:收入?|支出?|财政|一般|总|本年|预算)[^，。；：]{0,20}(?:增加|减少|增长|下降|持平))/g;

/**
 * Cuts a text at its punctuation. Brackets without amounts belong to the words around them (维修(护)费);
 * brackets with amounts are stretches of their own.
 */
export function segmentsOf(text: string, from: number, numbers: readonly NumberToken[]): readonly Segment[] {
  const { open, closed } = bracketsIn(text, from, numbers);
  const cuts: { readonly at: number; readonly mark: string }[] = [];
  const bare = new Set([...text.matchAll(BARE_BASE)].map(({ index, 0: words }) => index + words.length));
  let opaque = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (open.has(at)) cuts.push({ at, mark: character });
    else if (closed.has(at)) opaque += OPENING.includes(character) ? 1 : -1;
    else if (opaque === 0 && DELIMITERS.includes(character)) cuts.push({ at, mark: character });
    else if (opaque === 0 && bare.has(at)) cuts.push({ at, mark: "" });
  }
  return between(text, from, cuts, numbers);
}

function between(
  text: string,
  from: number,
  cuts: readonly { readonly at: number; readonly mark: string }[],
  numbers: readonly NumberToken[],
): readonly Segment[] {
  const segments: Segment[] = [];
  let start = from;
  let before = "";
  let depth = 0;
  for (const { at, mark } of [...cuts, { at: text.length, mark: "" }]) {
    const inside = numbers.filter(({ mention: { span } }) => span.start >= start && span.end <= at);
    const isBlank = at === start && segments.length > 0 && before !== "(" && before !== ")";
    if (!isBlank || mark === ")") {
      segments.push({ start, end: at, text: text.slice(start, at), before, after: mark, depth, numbers: inside });
    }
    if (mark === "(") depth += 1;
    if (mark === ")") depth = Math.max(0, depth - 1);
    start = at + mark.length;
    before = mark;
  }
  return segments;
}

const OPENING = "(《〔[";
const CLOSING = ")》〕]";

/** Brackets that enclose an amount or a percentage, and all others; one without its partner counts for nothing. */
function bracketsIn(
  text: string,
  from: number,
  numbers: readonly NumberToken[],
): { readonly open: ReadonlySet<number>; readonly closed: ReadonlySet<number> } {
  const open = new Set<number>();
  const closed = new Set<number>();
  const stack: number[] = [];
  for (let at = from; at < text.length; at += 1) {
    if (OPENING.includes(text.charAt(at))) stack.push(at);
    const kind = CLOSING.indexOf(text.charAt(at));
    if (kind < 0) continue;
    const partner = stack.findLastIndex((each) => text.charAt(each) === OPENING.charAt(kind));
    if (partner < 0) continue;
    const [start = at] = stack.splice(partner);
    const holds = numbers.some(
      ({ kind: what, mention: { span } }) => what !== "count" && span.start > start && span.end <= at,
    );
    for (const each of [start, at]) (holds && kind === 0 ? open : closed).add(each);
  }
  return { open, closed };
}
