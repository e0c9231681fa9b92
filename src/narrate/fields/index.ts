import type { FieldAnswers, FieldItem, FieldItems } from "../../model/field-answers";
import type { ConditionRef } from "../../model/field-ref";
import {
  AMOUNT_FIELDS,
  type AmountAspect,
  type AmountFieldName,
  type FieldList,
  SECTION_NAMES,
  SUFFIXES,
} from "../../model/fields";
import type { NarrativeParagraph, Run } from "../../model/passage";
import { writeBlock } from "../sections/index";
import { sentence } from "../wording";
import { Writing, type WritingDesk } from "../writing";
import { amountOf, amountSlot } from "./amounts";
import { aspectRuns, type FieldAmount, hasAspect } from "./aspects";
import { conditionHolds } from "./conditions";
import { type Thing, type Things, thingsOf } from "./lists";
import { countRuns, wordParagraphs } from "./words";

/** The answers of one workbook to the fields of a template. What nobody knows is asked for at the same desk. */
export function fieldAnswers(desk: WritingDesk): FieldAnswers {
  const w = new Writing(desk, { id: "other" });
  return {
    words: (field) => {
      if (field.kind === "word") return wordParagraphs(w, field.name);
      if (field.kind === "count") return countRuns(w, field.name);
      return [aspectRuns(w, field.aspect, amountNamed(w, field.name))];
    },
    items: (list) => itemsOf(w, thingsOf(w, list), list),
    holds: (condition) => holds(w, condition),
    section: (name) => section(desk, name),
  };
}

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
  return { holds: found, hole: found === undefined ? aspectRuns(w, field.aspect, amount) : [] };
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
  const part = thing.parts?.[of];
  if (part) return aspectRuns(w, "amount", { slot: part, known: w.known(part) });
  return thing.words[of]?.() ?? [];
}

/** The paragraphs of a section in the form of the profile; of one part of it, where a name follows the colon. */
function section(desk: WritingDesk, name: string): readonly NarrativeParagraph[] | undefined {
  const [before = "", part] = name.split(":");
  const id = SECTION_NAMES[before] ?? before;
  const entries = desk.profile.outline.filter((entry) => entry.id === id);
  if (entries.length === 0) return undefined;
  return entries
    .flatMap((entry) => (entry.blocks ?? []).flatMap((block) => writeBlock(new Writing(desk, entry), block)))
    .filter(({ key }) => part === undefined || key.split("/")[1]?.startsWith(part) === true);
}
