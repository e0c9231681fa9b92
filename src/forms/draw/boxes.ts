import { formatFen } from "../../model/money";
import {
  type MoneyPart,
  moneyOf,
  type Sourced,
  type TargetAmount,
  type TargetForm,
  type TargetGoal,
} from "../../model/target";
import { type Box, type FormRow, heading, line, text } from "./lay-out";

/** An amount as a number in 万元; blank where the form states none, the text itself where it is no amount. */
export function amountBox(from: number, to: number, amount: TargetAmount | undefined): Box {
  if (amount?.amount === undefined) return { from, to, value: amount?.raw ?? "", style: "number" };
  const places = amount.amount % 10_000 === 0 ? 2 : 6;
  return { from, to, value: Number(formatFen(amount.amount, "万元", places)), style: "number" };
}

export const moneyBox = (form: TargetForm, part: MoneyPart, from: number, to: number): Box =>
  amountBox(from, to, moneyOf(form, part));

export const textOf = (value: Sourced<unknown> | undefined): string => value?.raw ?? "";

/** "166-某局" */
export function departmentText({ department }: TargetForm): string {
  if (!department) return "";
  const { name, code } = department.value;
  return code === undefined ? name : `${code}-${name}`;
}

export const goalText = (form: TargetForm, scope: TargetGoal["scope"]): string =>
  form.goals.find((goal) => goal.scope === scope)?.text.value ?? "";

export const titleRow = (columns: number, title: string): FormRow => line(columns, title, "title");

/** （2025年度） */
export const yearRow = (form: TargetForm, columns: number): FormRow =>
  line(columns, form.year ? `（${form.year.value}年度）` : "", "subtitle");

/** 注：… below the form, and 备注 in its own row where the layout has one. */
export const noteRows = (form: TargetForm, columns: number): readonly FormRow[] =>
  form.notes.map((note) => line(columns, note.raw, "note"));

export const remarkRow = (form: TargetForm, columns: number): FormRow => [
  heading(1, 1, "备注"),
  text(2, columns, textOf(form.remark)),
];

/** The form's own title where it was read in this layout, else that of the layout. */
export const titleOf = (form: TargetForm, layout: TargetForm["layout"], usual: string): string =>
  form.title && form.layout === layout ? form.title.value : usual;
