import type { AmountAspect } from "../../model/fields";
import { formatFen, type Unit } from "../../model/money";
import type { Compare } from "../../model/narrative-profile";
import type { Run } from "../../model/passage";
import { shareOf } from "../change";
import { baseWord, changeClause, compared, delta, isTotal } from "../compare";
import { reasonPicks } from "../reasons/quick-picks";
import type { Slot } from "../slots/slot";
import { type Part, sentence } from "../wording";
import { type Known, numberRun, type Writing } from "../writing";

/** An amount that a field speaks of. */
export interface FieldAmount {
  readonly slot: Slot;
  readonly known: Known | undefined;
  /** The whole of which `.占比` gives its share. */
  readonly whole?: { readonly slot: Slot; readonly known: Known | undefined };
  /** Codes of the list it stands in: a code that was renamed is not looked for under one that is listed. */
  readonly codes?: readonly string[];
}

/** A template says itself what it prints: growth where it asks for it, a reason where it has a place for one. */
function compareOf(w: Writing, slot: Slot): Compare {
  const { of } = w.profile.compare;
  const isThreePublic = slot.id.startsWith("three-public");
  if (of) return slot.item ? of.items : isThreePublic ? of.threePublic : of.totals;
  const own = w.desk.book.profile.baseline === "outturn" ? "outturn" : "stated";
  return { with: own, percent: true, reason: "always" };
}

type Aspect = (w: Writing, amount: FieldAmount) => Part;

const ASPECTS: Readonly<Record<AmountAspect, Aspect>> = {
  amount: (w, amount) => number(w, amount),
  "amount-yuan": (w, amount) => inUnit(w, amount, "元"),
  "amount-wan": (w, amount) => inUnit(w, amount, "万元"),
  "last-year": (w, { slot, codes }) => {
    const base = w.priorOf(slot, compareOf(w, slot), codes);
    return base ? w.number(slot.id, base.amount, "amount", base) : priorHole(w, slot);
  },
  change: (w, amount) => {
    const found = comparison(w, amount);
    if (found) return changeClause(w, amount.slot, compareOf(w, amount.slot), found);
    return sentence`${w.profile.compare.verb}${baseWord(w, compareOf(w, amount.slot))}${w.profile.compare.after}${priorHole(w, amount.slot)}`;
  },
  "change-with-reason": (w, { slot, codes }) =>
    w.known(slot) ? withoutComma(sentence`${delta(w, slot, compareOf(w, slot), codes)}`) : hole(w, slot),
  "change-amount": ofChange((w, { slot }, { change, rests }) => w.number(slot.id, change.amount, "change", rests)),
  growth: ofChange((w, { slot }, { change, rests }) => {
    const printed = change.direction === "same" ? "0.00" : change.growth;
    if (printed !== undefined) return numberRun("growth", printed, "%", slot.id, rests);
    const question = `${slot.name}与${baseWord(w, compareOf(w, slot))}不可比，增减率怎样写？`;
    return w.ask({ id: `text:${slot.id}.growth`, kind: "text", label: "增减率", question });
  }),
  direction: ofChange((_w, _amount, { change }) => DIRECTIONS[change.direction]),
  "growth-direction": ofChange((w, _amount, { change }) =>
    change.direction === "down" ? w.profile.compare.fall : change.direction === "up" ? "增长" : "持平",
  ),
  reason: (w, amount) => reason(w, amount),
  share: (w, { known, whole, slot }) => {
    if (!known) return hole(w, slot);
    if (!whole?.known) return whole && hole(w, whole.slot);
    const share = shareOf(known.amount, whole.known.amount);
    const rests = {
      cells: [...known.cells, ...whole.known.cells],
      answers: [...known.answers, ...whole.known.answers],
    };
    return share === undefined ? "0.00" : numberRun("share", share, "%", slot.id, rests);
  },
};

const DIRECTIONS = { up: "增加", down: "减少", same: "持平" } as const;

/** What a field says of an amount: without its unit, which stands in the template. */
export const aspectRuns = (w: Writing, aspect: AmountAspect, amount: FieldAmount): readonly Run[] =>
  w.marked(sentence`${ASPECTS[aspect](w, amount)}`);

/** Whether there is money, or whether it changed; undefined while that is not known. */
export function hasAspect(w: Writing, aspect: AmountAspect, amount: FieldAmount): boolean | undefined {
  if (aspect === "last-year") {
    const stage = w.stageOf(compareOf(w, amount.slot));
    const base = w.desk.prior.find(amount.slot, stage, amount.codes);
    if (base) return base.amount !== 0;
    return w.desk.gaps.peek(w.priorGap(amount.slot, stage), w.section) === undefined ? undefined : true;
  }
  if (aspect === "amount" || aspect === "amount-yuan" || aspect === "amount-wan" || aspect === "share")
    return amount.known && amount.known.amount !== 0;
  const found = comparison(w, amount);
  return found && found.change.direction !== "same";
}

type Comparison = NonNullable<ReturnType<typeof compared>>;

const comparison = (w: Writing, { slot, known, codes }: FieldAmount): Comparison | undefined =>
  compared(w, slot, compareOf(w, slot), known, codes);

function ofChange(write: (w: Writing, amount: FieldAmount, comparison: Comparison) => Part): Aspect {
  return (w, amount) => {
    const found = comparison(w, amount);
    return found ? write(w, amount, found) : amount.known ? priorHole(w, amount.slot) : hole(w, amount.slot);
  };
}

const number = (w: Writing, { slot, known }: FieldAmount): Part =>
  known ? w.number(slot.id, known.amount, "amount", known) : hole(w, slot);

function inUnit(w: Writing, { slot, known }: FieldAmount, unit: Unit): Part {
  return known ? numberRun("amount", formatFen(known.amount, unit, 2), unit, slot.id, known) : hole(w, slot);
}

/** Asks for an amount that no table states. */
function hole(w: Writing, slot: Slot): Part {
  const gap = w.amountGap(slot);
  const found = w.desk.gaps.amount(gap, w.section);
  if (!found) return w.desk.gaps.mark(gap);
  return w.number(slot.id, found.amount, "amount", { cells: [], answers: [found.answer] });
}

const priorHole = (w: Writing, slot: Slot): Part => w.desk.gaps.mark(w.priorGap(slot, w.stageOf(compareOf(w, slot))));

/** What is said of money that did not change. */
const UNCHANGED = {
  none: { text: "没有安排此项支出", source: "usual" },
  "as-before": { text: "按照上年标准安排", source: "usual" },
} as const;

/** The reason alone: 主要原因是 stands in the template. It is asked for where nothing changed, too: the place is there. */
function reason(w: Writing, amount: FieldAmount): Part {
  const { slot } = amount;
  const change = comparison(w, amount)?.change;
  // before the change is known its reason is no question of its own
  if (!change && amount.known && !w.desk.gaps.isAnswered(`reason:${slot.id}.change`))
    return w.desk.gaps.mark({ ...w.priorGap(slot, w.stageOf(compareOf(w, slot))), label: "增减主要原因" });
  const changed = change && `${w.desk.display.plain(change.amount)}${w.profile.unitText}`;
  const moved = change && change.direction !== "same" ? `${DIRECTIONS[change.direction]}${changed ?? ""}` : "增减变化";
  return w.ask({
    id: `reason:${slot.id}.change`,
    kind: "reason",
    label: "增减主要原因",
    question: `${slot.name}${moved}的主要原因是什么？`,
    ...(slot.about && { subject: slot.about }),
    isTotal: isTotal(slot),
    ...(change &&
      changed !== undefined &&
      change.direction !== "same" && { about: { name: slot.name, direction: change.direction, change: changed } }),
    ...(change && { quickPicks: reasonPicks(change.direction) }),
    ...(change?.direction === "same" && { suggested: UNCHANGED[amount.known?.amount === 0 ? "none" : "as-before"] }),
  });
}

/** A clause that goes on after a comma, to stand for itself. */
function withoutComma([first, ...rest]: readonly Run[]): readonly Run[] {
  if (!first) return [];
  return first.kind === "text" ? [{ ...first, text: first.text.replace(/^，/, "") }, ...rest] : [first, ...rest];
}
