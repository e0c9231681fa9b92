import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Gap } from "../judge";
import type { Verdict } from "../verdict";
import { amountText } from "../wording";
import { digitCount } from "./digit-count";
import { digitsSwapped } from "./digits-swapped";
import { lastYearsValue } from "./last-years-value";
import { listedItem } from "./listed-item";
import { neighboursValue } from "./neighbours-value";
import { signLost } from "./sign-lost";
import { type Cause, type Suspicion, suspicionsOf } from "./suspicion";
import { truncated } from "./truncated";
import { wrongUnit } from "./wrong-unit";

/** From the most telling to the least. */
export const CAUSES: readonly Cause[] = [
  signLost,
  wrongUnit,
  digitsSwapped,
  digitCount,
  lastYearsValue,
  neighboursValue,
  truncated,
];

/** Adds “疑似…” where one usual slip explains a gap; the certain message stays as it is. */
export const withCauses = (verdicts: readonly Verdict[], book: BudgetBook): readonly Verdict[] =>
  verdicts.map((verdict) => {
    const { finding, gap } = verdict;
    if (!gap || finding.cause !== undefined) return verdict;
    const cause = gap.isExplained ? lastPlaceCause(gap, book) : causeOf(verdict, gap, book);
    return cause === undefined ? verdict : { ...verdict, finding: { ...finding, cause } };
  });

/** One place off between an exact amount and a rounded one: the rounding itself went wrong. */
function lastPlaceCause(gap: Gap, book: BudgetBook): string | undefined {
  if (gap.kind !== "same" || gap.stated.lastPlace === gap.expected.lastPlace) return undefined;
  for (const suspicion of suspicionsOf(gap, book)) {
    const text = truncated.explain(suspicion);
    if (text !== undefined) return `疑似 ${toA1(suspicion.entry.cell)} ${text}。`;
  }
  return undefined;
}

function causeOf({ pinned }: Verdict, gap: Gap, book: BudgetBook): string | undefined {
  const all = suspicionsOf(gap, book);
  if (pinned === undefined) return slipOf(all) ?? listedItem(gap);
  const address = toA1(pinned);
  const suspicion = all.find(({ entry }) => toA1(entry.cell) === address);
  if (!suspicion) return undefined;
  const slip = CAUSES.map((cause) => cause.explain(suspicion)).find((text) => text !== undefined);
  const needed = neededText(suspicion);
  if (suspicion.entry.isBlank) return `疑似 ${address} 漏填：相关的几处核对都指向 ${needed}。`;
  if (slip !== undefined) return `疑似 ${address} ${slip}；其他各处都指向 ${needed}。`;
  return `疑似 ${address} 有误：相关的几处核对都指向 ${needed}。`;
}

/** The first slip that fits one cell, or two of which either may be the wrong one. */
function slipOf(suspicions: readonly Suspicion[]): string | undefined {
  for (const cause of CAUSES) {
    const fitting: Explained[] = [];
    for (const suspicion of suspicions) {
      const text = cause.explain(suspicion);
      if (text !== undefined) fitting.push({ ...suspicion, text });
    }
    const [first, second] = fitting;
    if (first && fitting.length === 1) return `疑似 ${placeOf(first)}（应为 ${neededText(first)}）。`;
    if (first && second && fitting.length === 2) return `疑似 ${placeOf(first)}，或 ${placeOf(second)}。`;
  }
  return undefined;
}

/** A suspicion with the slip that fits it, in words. */
interface Explained extends Suspicion {
  readonly text: string;
}

const placeOf = ({ entry, text }: Explained): string => `${toA1(entry.cell)} ${text}`;

const neededText = ({ needed, entry }: Suspicion): string => amountText(needed, entry.scale);
