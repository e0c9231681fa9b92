import * as v from "valibot";
import type { SavedEdit } from "../../model/edited-form";
import { parseJson } from "../../model/json";
import type { TargetForm } from "../../model/target";
import { formOf } from "./to-form";
import { TARGET_LAYOUTS } from "../layouts/index";

const text = v.string();
const optionalTrue = v.optional(v.literal(true));
const amount = v.object({
  period: v.picklist(["whole", "year"]),
  source: v.picklist(["total", "fiscal", "carry-over", "special-account", "own-funds", "other"]),
  level: v.optional(v.picklist(["own", "transferred"])),
  label: text,
  text,
  isDetail: optionalTrue,
});
const op = v.picklist(["≥", "≤", "=", ">", "<"]);
const indicator = v.object({
  id: text,
  level1: v.optional(v.picklist(["cost", "output", "benefit", "satisfaction"])),
  level2: v.optional(
    v.picklist([
      "cost",
      "economic-cost",
      "social-cost",
      "ecological-cost",
      "quantity",
      "quality",
      "timeliness",
      "economic-benefit",
      "social-benefit",
      "ecological-benefit",
      "sustainability",
      "served",
    ]),
  ),
  level1Text: text,
  level2Text: text,
  name: text,
  op: v.union([op, v.literal("")]),
  value: text,
  unit: text,
  medium: v.optional(text),
  weight: v.optional(text),
  remark: v.optional(text),
  origin: v.picklist(["library", "last-year", "amount", "typed", "form"]),
  suggestion: v.optional(
    v.object({
      op: v.union([op, v.picklist(["date", "grade"])]),
      unit: v.optional(text),
      customary: v.optional(text),
      standard: v.optional(text),
      explanation: v.optional(text),
      valueSource: v.optional(v.picklist(["plan", "history", "trade", "standard", "amount"])),
    }),
  ),
  lastYear: v.optional(text),
  isUnconfirmed: optionalTrue,
});
const form = v.object({
  kind: v.picklist(["project", "unit", "special-fund"]),
  layout: v.picklist(TARGET_LAYOUTS.map(({ id }) => id)),
  scheme: v.picklist(["2015", "2021"]),
  title: text,
  name: text,
  year: text,
  department: text,
  implementer: text,
  attribute: text,
  period: text,
  remark: text,
  fields: v.array(v.object({ label: text, text })),
  money: v.array(amount),
  goals: v.array(v.object({ scope: v.picklist(["whole", "year"]), text, isUnconfirmed: optionalTrue })),
  tasks: v.array(v.object({ id: text, name: text, content: text, amounts: v.array(amount), isTotal: v.boolean() })),
  indicators: v.array(indicator),
  notes: v.array(text),
});
const area = v.object({ top: v.number(), left: v.number(), bottom: v.number(), right: v.number() });
const saved = v.object({
  version: v.literal(1),
  forms: v.array(
    v.object({
      id: text,
      name: text,
      form,
      original: v.optional(form),
      place: v.optional(v.object({ sheet: text, area })),
      isNew: optionalTrue,
    }),
  ),
});

/** Reads what editsToText wrote; undefined when the text is something else. */
export function parseEdits(stored: string): readonly SavedEdit[] | undefined {
  const result = v.safeParse(saved, parseJson(stored));
  return result.success ? (result.output.forms as readonly SavedEdit[]) : undefined;
}

/** The forms of a workbook as the user edited and saved them, then the saved drafts. Forms without indicators are left out. */
export function formsAsSaved(forms: readonly TargetForm[], edits: readonly SavedEdit[]): readonly TargetForm[] {
  const keyOf = (place: unknown): string => JSON.stringify(place);
  const byPlace = new Map(edits.flatMap(({ place, form }) => (place ? [[keyOf(place), form] as const] : [])));
  const read = forms.flatMap((form) => {
    const edited = form.place && byPlace.get(keyOf(form.place));
    if (edited) return [formOf(edited)];
    return form.indicators.length > 0 ? [form] : [];
  });
  return [...read, ...edits.filter(({ place }) => place === undefined).map(({ form }) => formOf(form))];
}
