import { chineseNumeral } from "../../lexicon/index";
import type { FieldAnswers, FieldItem, FieldItems } from "../../model/field-answers";
import type { ConditionRef } from "../../model/field-ref";
import { AMOUNT_FIELDS, type AmountAspect, type AmountFieldName, type FieldList, SUFFIXES } from "../../model/fields";
import type { Run } from "../../model/passage";
import { gateOf, unsaidIn } from "../gates";
import type { Slot } from "../slots/slot";
import { sentence } from "../wording";
import type { Writing } from "../writing";
import { amountOf, amountSlot } from "./amounts";
import { aspectRuns, type FieldAmount, hasAspect } from "./aspects";
import { conditionHolds } from "./conditions";
import { type Thing, type Things, thingsOf } from "./lists";
import { countRuns, ownQuestion, wordParagraphs } from "./words";

/** Fields of one section of a text, by the tables and at the desk of its writing; whole sections are not among them. */
export const deskAnswers = (w: Writing): Omit<FieldAnswers, "section"> => ({
  words: (field) => {
    if (field.kind === "word") return wordParagraphs(w, field.name);
    if (field.kind === "count") return countRuns(w, field.name);
    if (field.kind === "ask") return ownQuestion(w, field.label);
    return [aspectRuns(w, field.aspect, amountNamed(w, field.name))];
  },
  items: (list) => itemsOf(w, thingsOf(w, list), list),
  holds: (condition) => holds(w, condition),
});

function amountNamed(w: Writing, name: AmountFieldName): FieldAmount {
  const field = AMOUNT_FIELDS.find((each) => each.name === name);
  const whole = field && "whole" in field ? field.whole : undefined;
  return {
    slot: amountSlot(w, name),
    known: amountOf(w, name),
    ...(whole !== undefined && { whole: { slot: amountSlot(w, whole), known: amountOf(w, whole) } }),
  };
}

function holds(w: Writing, condition: ConditionRef): ReturnType<FieldAnswers["holds"]> {
  if (condition.kind === "condition") return conditionHolds(w, condition.condition);
  const { field } = condition;
  if (field.kind === "item") {
    const { items } = itemsOf(w, thingsOf(w, field.list), field.list);
    return { holds: items.length > 0, hole: [] };
  }
  const amount = amountNamed(w, field.name);
  const found = hasAspect(w, field.aspect, amount);
  if (found === undefined && amount.slot.words !== undefined) return gated(w, amount.slot);
  return { holds: found, hole: found === undefined ? aspectRuns(w, field.aspect, amount) : [] };
}

/** Money that no table states: asked once whether there is any, before how much. */
function gated(w: Writing, slot: Slot): ReturnType<FieldAnswers["holds"]> {
  const gate = gateOf(w, slot.id, slot.name, `有没有${slot.name}？`, unsaidIn(w, "procurement"));
  return {
    holds: gate.state === "open" ? undefined : gate.state === "yes",
    hole: gate.state === "open" ? [w.desk.gaps.mark(gate.question)] : [],
  };
}

function itemsOf(w: Writing, { things, total, hole }: Things, list: FieldList): FieldItems {
  const codes = things.flatMap(({ code }) => code ?? []);
  const whole = total && { slot: total, known: w.known(total) };
  const items = things.map((thing, i): FieldItem => {
    const amount = { slot: thing.slot, known: thing.known, codes, ...(whole && { whole }) };
    return {
      list,
      words: (of) => partRuns(w, thing, of, amount, i + 1),
      has: (of) => (isAspect(of) ? hasAspect(w, of, amount) : partRuns(w, thing, of, amount, i + 1).length > 0),
      items: (inner) => itemsOf(w, thingsOf(w, inner, thing), inner),
    };
  });
  return { items, ...(hole && { hole }) };
}

const ASPECTS: ReadonlySet<string> = new Set(["amount", ...Object.values(SUFFIXES)]);
const isAspect = (of: string): of is AmountAspect => ASPECTS.has(of);

function partRuns(
  w: Writing,
  thing: Thing,
  of: Parameters<FieldItem["words"]>[0],
  amount: FieldAmount,
  number: number,
): readonly Run[] {
  if (isAspect(of)) return aspectRuns(w, of, amount);
  if (of === "序号") return sentence`${String(number)}`;
  if (of === "中文序号") return sentence`${chineseNumeral(number)}`;
  const part = thing.parts?.[of];
  if (part) return aspectRuns(w, "amount", { slot: part, known: w.known(part) });
  return thing.words[of]?.() ?? [];
}
