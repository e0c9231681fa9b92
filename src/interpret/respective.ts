import type { MoneyMention, Passage } from "../model/text-claim";
import type { Lead } from "./predicates";
import type { Segment } from "./segments";

/** Names and the amounts that belong to them, in the same order. */
interface Respective {
  readonly names: readonly Passage[];
  readonly mentions: readonly MoneyMention[];
}

/** A、B和C分别为 a、b和c: undefined unless there are as many amounts as names. */
export function respectiveNames(
  lead: Lead,
  segment: Segment,
  all: readonly Segment[],
  i: number,
): Respective | undefined {
  const own = lead.subject.replace(/(?:预算|支出|经费)?分别(?:为|是|达到?|安排)?$/, "");
  let names = splitNames(own, lead.subjectStart);
  for (let at = i, mark = segment.before; mark === "、" && at > 0;) {
    at -= 1;
    const before = all[at];
    if (!before || before.numbers.length > 0) break;
    names = [...splitNames(before.text, before.start), ...names];
    mark = before.before;
  }
  const mentions = amountsFrom(segment, all, i);
  return names.length >= 2 && mentions.length === names.length ? { names, mentions } : undefined;
}

function splitNames(text: string, start: number): Passage[] {
  const names: Passage[] = [];
  let at = start;
  for (const name of text.split(/(和|及|与)/)) {
    if (!/^(?:和|及|与)?$/.test(name)) names.push({ text: name, span: { start: at, end: at + name.length } });
    at += name.length;
  }
  return names;
}

function amountsFrom(segment: Segment, all: readonly Segment[], i: number): readonly MoneyMention[] {
  const mentions: MoneyMention[] = [];
  for (const [at, each] of all.slice(i).entries()) {
    if (at > 0 && each.before !== "、") break;
    for (const token of each.numbers) if (token.kind === "money") mentions.push(token.mention);
    if (at > 0 && !/^\d/.test(each.text)) break;
  }
  return mentions;
}
