import type { CellRef } from "../../model/cell";
import {
  type EditedAmount,
  type EditedField,
  type EditedForm,
  type EditedIndicator,
  type FormPath,
  goalPath,
  indicatorPath,
  moneyPath,
  taskPath,
  typedAmount,
  writtenValue,
} from "../../model/edited-form";
import { type Fen, fen, isPlausibleAmount, marginOf, toFen, ZERO } from "../../model/money";
import { decimalsIn } from "../../model/number";
import type {
  Indicator,
  IndicatorSuggestion,
  Sourced,
  TargetAmount,
  TargetForm,
  TargetOrigin,
} from "../../model/target";
import { foldValue } from "../value/fold";
import { decimalIn } from "../read/read-amount";
import { codedName, yearsIn } from "../read/read-form";
import { parseValue, unitInName } from "../value/parse-value";

/** Gives each place of a form a cell, so that rules can point to it. */
type CellOfPath = (path: FormPath) => CellRef;

/**
 * The form an editor holds, as the model knows it. For writing, what is not confirmed stays a gap; for judging, where
 * places have cells, it counts as it stands before the user's eyes.
 */
export function formOf(edited: EditedForm, cellOf?: CellOfPath): TargetForm {
  const at = (path: FormPath) => (cellOf ? { cell: cellOf(path) } : {});
  const field = (name: EditedField): Sourced<string> => ({ value: edited[name], raw: edited[name], ...at(name) });
  const optional = (name: EditedField): Sourced<string> | undefined =>
    edited[name].trim() === "" ? undefined : field(name);
  const [title, department, implementer, attribute, period, remark] = (
    ["title", "department", "implementer", "attribute", "period", "remark"] as const
  ).map(optional);
  const year = /20\d{2}/.exec(edited.year)?.[0];
  return {
    kind: edited.kind,
    layout: edited.layout,
    scheme: edited.scheme,
    unit: { value: "万元", declared: true },
    ...(title && { title }),
    ...(year !== undefined && { year: { value: Number(year), raw: `${year}年度`, ...at("year") } }),
    name: field("name"),
    ...(department && { department: { ...department, value: codedName(department.raw) } }),
    ...(implementer && { implementer }),
    ...(attribute && { attribute }),
    ...(period && { period: { ...period, value: yearsIn(period.raw) } }),
    ...(remark && { remark }),
    fields: edited.fields.map(({ label, text }) => ({ label, text: { value: text, raw: text } })),
    // a place of the layout that the form does not have is no blank cell of the form
    money: edited.money.flatMap((each, i) =>
      each.label === "" && each.text.trim() === "" ? [] : [amountOf(each, at(moneyPath(i)))],
    ),
    goals: edited.goals.map(({ scope, text, isUnconfirmed }, i) => {
      const said = isUnconfirmed && !cellOf ? "" : text;
      return { scope, text: { value: said, raw: said, ...at(goalPath(i)) } };
    }),
    tasks: edited.tasks.map(({ id, name, content, amounts, isTotal }) => ({
      name: { value: name, raw: name, ...at(taskPath(id, "name")) },
      ...(content !== "" && { content: { value: content, raw: content } }),
      amounts: amounts.map((each, i) => amountOf(each, at(taskPath(id, i)))),
      isTotal,
    })),
    indicators: edited.indicators.map((each) => indicatorOf(each, at, cellOf !== undefined)),
    residue: [],
    notes: edited.notes.map((text) => ({ value: text, raw: text })),
  };
}

type At = (path: FormPath) => { readonly cell?: CellRef };

function amountOf({ text, period, source, level, label, isDetail }: EditedAmount, cell: ReturnType<At>): TargetAmount {
  const part = { period, source, ...(level && { level }), label, ...(isDetail && { isDetail }), raw: text, ...cell };
  const typed = typedAmount(text) ?? wordedAmount(text);
  return typed ? { ...part, ...typed } : { ...part, margin: ZERO };
}

/** “不超过2万元”: an amount in words around it, read as it would be on a sheet. */
function wordedAmount(text: string): { readonly amount: Fen; readonly margin: Fen } | undefined {
  const written = text.trim() === "" ? undefined : decimalIn(text);
  const unit = written?.unit ?? "万元";
  if (!written || !isPlausibleAmount(written.decimal, unit)) return undefined;
  const amount = toFen(written.decimal, unit);
  const margin = amount === 0 ? ZERO : fen(marginOf(unit, Math.max(2, decimalsIn(written.decimal))));
  return { amount, margin, ...(written.unit && { ownUnit: written.unit }) };
}

function indicatorOf(edited: EditedIndicator, at: At, isJudged: boolean): Indicator {
  const { id, level1, level2, level1Text, level2Text, name, medium, weight, remark, lastYear, isUnconfirmed } = edited;
  const origin: { readonly origin?: TargetOrigin } = edited.origin === "form" ? {} : { origin: edited.origin };
  const raw = isUnconfirmed && !isJudged ? "" : writtenValue(edited);
  const value = parseValue(raw);
  const suggestion = suggestionOf(edited);
  const nameUnit = unitInName(name);
  const isNumber = weight !== undefined && /^\d+(?:\.\d+)?$/.test(foldValue(weight).replace(/%$/, ""));
  return {
    level1: { value: level1, raw: level1Text, ...at(indicatorPath(id, "level1")) },
    level2: { value: level2, raw: level2Text, ...at(indicatorPath(id, "level2")) },
    name: { value: name, raw: name, ...origin, ...at(indicatorPath(id, "name")) },
    ...(nameUnit !== undefined && { nameUnit }),
    value: { value, raw, ...origin, ...at(indicatorPath(id, "value")) },
    ...(medium !== undefined && {
      mediumValue: { value: parseValue(medium), raw: medium, ...at(indicatorPath(id, "medium")) },
    }),
    ...(weight !== undefined &&
      weight.trim() !== "" && {
        weight: {
          value: isNumber ? Number(foldValue(weight).replace(/%$/, "")) : undefined,
          raw: weight,
          ...at(indicatorPath(id, "weight")),
        },
      }),
    ...(remark !== undefined && { remark: { value: remark, raw: remark } }),
    ...(value.kind === "blank" && suggestion && { suggestion }),
    ...(lastYear !== undefined && { lastYear: { target: parseValue(lastYear) } }),
  };
}

/** What a gap should look like: the comparator and unit of the row, else those of the library. */
function suggestionOf({ op, unit, suggestion }: EditedIndicator): IndicatorSuggestion | undefined {
  if (op !== "") return { ...suggestion, op, ...(unit !== "" && { unit }) };
  return suggestion?.op === "date" || suggestion?.op === "grade" ? suggestion : undefined;
}
