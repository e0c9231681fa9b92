import { fill } from "../model/fill";
import type { Compare } from "../model/narrative-profile";
import type { Direction } from "../model/subject";
import { type Change, changeOf } from "./change";
import { reasonPicks } from "./reasons/quick-picks";
import type { Slot } from "./slots/slot";
import { type Part, sentence } from "./wording";
import { type Known, numberRun, type RestsOn, type Writing } from "./writing";

/** A number against its base. */
interface Comparison {
  readonly change: Change;
  readonly rests: RestsOn;
}

/** Compares a slot with last year; undefined while the base is not known (then the base is asked for). */
export function compared(
  w: Writing,
  slot: Slot,
  compare: Compare,
  known = w.known(slot),
  codes: readonly string[] = [],
): Comparison | undefined {
  if (!known) return undefined;
  const base = w.priorOf(slot, compare, codes);
  return base && comparison(w, known, base);
}

const comparison = (w: Writing, known: Known, base: Known): Comparison => ({
  change: changeOf(known.amount, base.amount, w.profile, w.desk.display.shown(known)),
  rests: { cells: [...known.cells, ...base.cells], answers: [...known.answers, ...base.answers] },
});

/** "，比上年增加143.41万元，增长12.46%，主要原因是…": with the comma before it; "" where there is nothing to compare. */
export function delta(w: Writing, slot: Slot, compare: Compare | undefined, codes: readonly string[] = []): Part {
  if (!compare) return undefined;
  const known = w.known(slot);
  if (!known) return undefined;
  const found = compared(w, slot, compare, known, codes);
  if (!found)
    return sentence`，${w.profile.compare.verb}${baseWord(w, compare)}${w.profile.compare.after}${w.desk.gaps.mark(w.priorGap(slot, w.stageOf(compare)))}`;
  return sentence`，${changeClause(w, slot, compare, found)}${reasonClause(w, slot, compare, found)}`;
}

/** "比上年增加143.41万元，增长12.46%", "与上年持平". */
export function changeClause(w: Writing, slot: Slot, compare: Compare, { change, rests }: Comparison): Part {
  const { verb, after, fall, unchanged, baseZero } = w.profile.compare;
  const base = baseWord(w, compare);
  if (change.direction === "same") return w.pending(fill(unchanged, { base }), rests);
  if (change.hasZeroBase && baseZero !== "amount") return w.pending(fill(baseZero, { base }), rests);
  const growth =
    compare.percent && change.growth !== undefined
      ? sentence`，${change.direction === "up" ? "增长" : fall}${numberRun("growth", change.growth, "%", slot.id, rests)}%`
      : "";
  return sentence`${verb}${base}${after}${verbOf(change.direction)}${changeAmount(w, slot, change, rests)}${growth}`;
}

/** "143.41万元", traced to both its cells. */
const changeAmount = (w: Writing, slot: Slot, change: Change, rests: RestsOn): Part =>
  w.money(slot.id, { amount: change.amount, ...rests }, "change");

export const baseWord = (w: Writing, compare: Compare): string =>
  w.fill(w.profile.compare.base[w.stageOf(compare) === "outturn" ? "outturn" : "budget"]);

const verbOf = (direction: Direction): string => (direction === "down" ? "减少" : "增加");

/** "，主要原因是…" where the profile asks for a reason, or the user gave one. */
export function reasonClause(w: Writing, slot: Slot, compare: Compare, { change }: Comparison): Part {
  const { direction } = change;
  if (direction === "same" || compare.reason === "never") return undefined;
  const id = `reason:${slot.id}.change`;
  if (!needsReason(w, compare, change) && !w.desk.gaps.isAnswered(id)) return undefined;
  const changed = `${w.desk.display.plain(change.amount)}${w.profile.unitText}`;
  const answer = w.ask({
    id,
    kind: "reason",
    label: "增减主要原因",
    question: `${slot.name}${verbOf(direction)}${changed}的主要原因是什么？`,
    about: { name: slot.name, direction, change: changed },
    ...(slot.about && { subject: slot.about }),
    isTotal: isTotal(slot),
    quickPicks: reasonPicks(direction),
  });
  return sentence`，${reasonLead(w, compare, change)}${answer}`;
}

/** All income or expenditure, of all money or of the fiscal part: no item and no class. */
export const isTotal = ({ id }: Slot): boolean =>
  /^(?:income|expenditure|general|fiscal\.income|fiscal\.expenditure|fiscal\.current|income\.fiscal(?:\.general)?)$/.test(
    id,
  );

function reasonLead(w: Writing, compare: Compare, change: Change): string {
  const { fall, baseZero } = w.profile.compare;
  const growth = change.direction === "up" ? "增长" : fall;
  const amount = verbOf(change.direction);
  const isIncomparable = change.hasZeroBase && baseZero !== "amount";
  return fill(w.profile.reasons.lead, {
    direction: isIncomparable ? "变化" : compare.percent && change.growth !== undefined ? growth : amount,
  });
}

/** By rule: always, any increase, or from a growth or a change of a certain size. A new item has no growth: always. */
function needsReason(w: Writing, { reason }: Compare, { direction, amount, growth }: Change): boolean {
  if (reason === "never") return false;
  if (reason === "always" || (reason === "increase" && direction === "up")) return true;
  const { percent, amount: limit } = w.profile.reasons;
  return growth === undefined || Number(growth) >= percent || amount >= limit * 1_000_000;
}
