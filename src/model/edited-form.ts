import type { Area } from "./cell";
import { type Fen, fen, isPlausibleAmount, marginOf, toFen, type Unit, ZERO } from "./money";
import { decimalsIn, readNumber } from "./number";
import type {
  IndicatorSuggestion,
  Level1,
  Level2,
  MoneyPart,
  TargetGoal,
  TargetKind,
  TargetLayoutId,
  TargetOrigin,
  TargetScheme,
} from "./target";
import type { Op } from "./target-value";

/**
 * A form while a person edits it: every field as typed, so that half a number is no fault. Amounts are text in 万元
 * (or with a unit of their own); an empty text is no amount, which is something else than 0.
 */
export interface EditedForm extends Record<EditedField, string> {
  readonly kind: TargetKind;
  readonly layout: TargetLayoutId;
  readonly scheme: TargetScheme;
  /** Fields the model has no own place for, as they were read. */
  readonly fields: readonly { readonly label: string; readonly text: string }[];
  readonly money: readonly EditedAmount[];
  readonly goals: readonly EditedGoal[];
  readonly tasks: readonly EditedTask[];
  readonly indicators: readonly EditedIndicator[];
  readonly notes: readonly string[];
}

/** Fields that are one text each. */
export type EditedField = "title" | "name" | "year" | "department" | "implementer" | "attribute" | "period" | "remark";

export interface EditedAmount extends MoneyPart {
  /** As printed in the form that was read; empty for a place the layout adds. */
  readonly label: string;
  readonly text: string;
  readonly isDetail?: true;
}

export interface EditedGoal {
  readonly scope: TargetGoal["scope"];
  readonly text: string;
  /** Last year's words, which the user has not confirmed for this year: they are not written. */
  readonly isUnconfirmed?: true;
}

export interface EditedTask {
  readonly id: string;
  readonly name: string;
  readonly content: string;
  readonly amounts: readonly EditedAmount[];
  readonly isTotal: boolean;
}

export interface EditedIndicator {
  readonly id: string;
  readonly level1?: Level1;
  readonly level2?: Level2;
  /** Levels as the form prints them. */
  readonly level1Text: string;
  readonly level2Text: string;
  readonly name: string;
  /** Empty: the value is written as it stands in `value` (a date, a grade, words). */
  readonly op: Op | "";
  /** The number, or the whole text of a value that is no number. */
  readonly value: string;
  readonly unit: string;
  readonly medium?: string;
  readonly weight?: string;
  readonly remark?: string;
  readonly origin: TargetOrigin | "form";
  readonly suggestion?: IndicatorSuggestion;
  /** What last year's form promised, as written there. */
  readonly lastYear?: string;
  /** The value is last year's and not confirmed for this year: it is written as a gap. */
  readonly isUnconfirmed?: true;
}

const PRINTED: Readonly<Record<Op, string>> = { "≥": "≥", "≤": "≤", "=": "=", ">": "＞", "<": "＜" };
const HAS_OP = /^\s*(?:[≥≤=><＞＜≧≦]|不低于|不少于|不高于|不超过|不大于|不小于|至少|大于|小于)/u;

/** The value as it will be written: ≥95%. A comparator or unit that was typed with the number is not doubled. */
export function writtenValue({ op, value, unit }: Pick<EditedIndicator, "op" | "value" | "unit">): string {
  const text = value.trim();
  if (text === "") return "";
  const before = op === "" || HAS_OP.test(text) ? "" : PRINTED[op];
  return `${before}${text}${unit !== "" && !text.endsWith(unit) ? unit : ""}`;
}

/** An amount as typed, read: in 万元 where no unit stands beside it. Undefined for an empty text and for no number. */
export function typedAmount(
  text: string,
): { readonly amount: Fen; readonly margin: Fen; readonly ownUnit?: Unit } | undefined {
  const number = readNumber(text);
  if (!number || number.percent || text.trim() === "") return undefined;
  const unit = number.unit ?? "万元";
  if (!isPlausibleAmount(number.decimal, unit)) return undefined;
  const amount = toFen(number.decimal, unit);
  const margin = amount === 0 ? ZERO : fen(marginOf(unit, Math.max(2, decimalsIn(number.decimal))));
  return { amount, margin, ...(number.unit && { ownUnit: number.unit }) };
}

/**
 * A place in an edited form, for findings: a field, `money:0`, `goal:0`, `task:ID:0` (its amounts) or
 * `indicator:ID:name`.
 */
export type FormPath = string;

export const moneyPath = (index: number): FormPath => `money:${index}`;
export const goalPath = (index: number): FormPath => `goal:${index}`;
export const taskPath = (id: string, part: number | "name"): FormPath => `task:${id}:${part}`;
export const indicatorPath = (
  id: string,
  part: "level1" | "level2" | "name" | "value" | "medium" | "weight",
): FormPath => `indicator:${id}:${part}`;

/** What a rule says about an edited form, beside the places it concerns. */
export interface FormFinding {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  /** Where it is shown; the other places are marked. */
  readonly path: FormPath;
  readonly also: readonly FormPath[];
}

/** The key under which edited forms are kept with the workbook. */
export const TARGETS_STATE = "targets";

/** An edited form as it is kept with the workbook. */
export interface SavedEdit {
  readonly id: string;
  readonly name: string;
  readonly form: EditedForm;
  /** The form of the workbook it stands in for, as it stood when editing began; absent for a draft. */
  readonly original?: EditedForm;
  readonly place?: { readonly sheet: string; readonly area: Area };
  /** The user started the project by its name: no table has to list it. */
  readonly isNew?: true;
}

/** The text kept with the workbook; undefined when there is nothing to keep. */
export const editsToText = (forms: readonly SavedEdit[]): string | undefined =>
  forms.length === 0 ? undefined : JSON.stringify({ version: 1, forms });

/** An edited form, and the form of the workbook it stands in for. */
export interface FormEdit {
  readonly form: EditedForm;
  readonly replaces?: { readonly sheet: string; readonly area: Area };
}

/** Rows of the core library that can be added to a form, by kind of project. */
export interface IndicatorLibrary {
  /** The kind the project's name suggests. */
  readonly guessed?: string;
  readonly kinds: readonly {
    readonly id: string;
    readonly name: string;
    readonly rows: readonly { readonly isCore: boolean; readonly indicator: EditedIndicator }[];
  }[];
}
