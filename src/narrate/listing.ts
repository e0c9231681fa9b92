import { ZERO } from "../model/money";
import type { Run } from "../model/passage";
import { shownUnits } from "./change";
import type { SectionQuestion } from "./gap-book";
import type { Slot } from "./slots/slot";
import { joined, type Part, sentence } from "./wording";
import type { Known, Writing } from "./writing";

/**
 * One part of a list that follows a total: the amount it prints (undefined: a hole, still open), and its words. They are
 * written only where the list is: writing asks for what is not known.
 */
export interface ListedPart {
  readonly known: Known | undefined;
  readonly write: () => Part;
}

/** A total that is printed, and the ways in which its parts may be listed; the first that makes it up is written. */
interface Listing {
  readonly total: Slot;
  /** What the list is called when it has to be asked for: 按来源划分的各项. */
  readonly what: string;
  readonly lists: readonly (readonly ListedPart[])[];
}

/** The part that prints the amount of a slot. */
export const slotPart = (w: Writing, slot: Slot, write: () => Part): ListedPart => ({ known: w.known(slot), write });

/** A part that says there is no money this year: 本年没有安排. */
export const endedPart = (write: () => Part): ListedPart => ({
  known: { amount: ZERO, cells: [], answers: [] },
  write,
});

/**
 * The list of parts that adds up to its total as printed, or undefined where none of the ways to list them does: a
 * reader adds up what stands after a total. While the total or a part is a hole nothing contradicts it, unless the
 * parts that are known exceed the total.
 */
export function fittingList(w: Writing, { total, lists }: Listing): readonly ListedPart[] | undefined {
  const whole = w.known(total);
  return lists.find((parts) => parts.length > 0 && makesUp(w, whole, parts));
}

/** The list as one clause; nothing without parts; a hole with both sums in its question where the parts do not add up. */
export function listedUnder(w: Writing, listing: Listing, separator: string, lead = ""): readonly Run[] {
  const parts = fittingList(w, listing);
  if (parts)
    return sentence`${lead}${joined(
      parts.map(({ write }) => write()),
      separator,
    )}`;
  const hole = holeOf(w, listing);
  return hole ? sentence`${lead}${hole}` : [];
}

/** The hole that stands for a list that does not add up; undefined where there is nothing to list. */
export function holeOf(w: Writing, listing: Listing): readonly Run[] | undefined {
  const parts = listing.lists.find((each) => each.length > 0);
  return parts && w.ask(questionOf(w, listing, parts));
}

function makesUp(w: Writing, whole: Known | undefined, parts: readonly ListedPart[]): boolean {
  if (!whole) return true;
  const printed = parts.flatMap(({ known }) => (known ? [unitsOf(w, known)] : []));
  const rest = unitsOf(w, whole) - printed.reduce((sum, each) => sum + each, 0n);
  const roundings = BigInt(Math.floor((printed.length + 1) / 2));
  return printed.length < parts.length ? rest >= -roundings : rest >= -roundings && rest <= roundings;
}

/** The amount as it is printed, in units of its last place. */
const unitsOf = (w: Writing, known: Known): bigint => shownUnits(w.desk.display.shown(known), w.profile);

function questionOf(w: Writing, { total, what }: Listing, parts: readonly ListedPart[]): SectionQuestion {
  const sum = parts.reduce((all, { known }) => all + (known ? unitsOf(w, known) : 0n), 0n);
  const { decimals, unitText } = w.profile;
  const digits = String(sum).padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  const whole = w.known(total);
  const stated = whole ? `${w.desk.display.text(whole)}${unitText}` : "未知";
  return {
    id: `text:${total.id}.parts`,
    kind: "text",
    label: what,
    question: `表中${what}合计 ${text}${unitText}，与${total.name} ${stated}不符，没有写出。请核对表格；也可以在这里写明各项。`,
  };
}
