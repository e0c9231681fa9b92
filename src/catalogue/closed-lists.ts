import { distance } from "fastest-levenshtein";
import { plain } from "../model/text";
import { CLOSED_LISTS, type ClosedList } from "./data/closed-lists";

export type { ClosedList } from "./data/closed-lists";

/** The list from which the cells below a head are chosen. */
export const closedListUnder = (head: string): ClosedList | undefined =>
  CLOSED_LISTS.find(({ heads }) => heads.includes(plain(head).replace(/\(.*\)$/, "")));

/** "111-一般公共预算资金" → "一般公共预算资金" */
export const entryText = (text: string): string => plain(text).replace(/^[\d.]+[-_、:.]?(?=\p{Script=Han})/u, "");

export const isEntry = ({ entries }: ClosedList, text: string): boolean => entries.includes(entryText(text));

/** What a word of a former list is called now, or the entry it resembles most; undefined where it resembles none. */
export function closestEntry({ entries, older }: ClosedList, text: string): string | undefined {
  const word = entryText(text);
  const now = Object.hasOwn(older, word) ? older[word] : undefined;
  if (now !== undefined) return now;
  const [best] = entries.map((entry) => ({ entry, miss: distance(entry, word) })).sort((a, b) => a.miss - b.miss);
  return best && best.miss * 2 <= Math.max(word.length, best.entry.length) ? best.entry : undefined;
}
