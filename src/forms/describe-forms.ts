import { addressInSheet, areaToA1, type CellRef } from "../model/cell";
import { type Fen, formatFen } from "../model/money";
import {
  type Indicator,
  type MoneyPart,
  moneyOf,
  type MoneySource,
  statedAmount,
  type TargetAmount,
  type TargetForm,
  unitOf,
} from "../model/target";
import type { TargetValue } from "../model/target-value";

const addressOf = (cell: CellRef | undefined): string | null => (cell ? addressInSheet(cell) : null);

/** "981.90" in 万元; more places only where 分 need them. */
const decimal = (amount: Fen): string => {
  const exact = formatFen(amount, "万元", amount % 10_000 === 0 ? 2 : 6);
  return exact.replace(/(\.\d{2}\d*?)0+$/, "$1");
};

/** Forms as the output contract prints them: plain data, cells as A1, amounts as decimal strings in 万元. */
export const describeForms = (forms: readonly TargetForm[]) => forms.map(describeForm);

function describeForm(form: TargetForm) {
  const { place, kind, layout, scheme, year, goals, residue } = form;
  return {
    name: form.name?.value ?? "",
    kind,
    layout,
    scheme,
    title: form.title?.value ?? null,
    sheet: place?.sheet ?? null,
    range: place ? areaToA1(place.area) : null,
    year: year?.value ?? null,
    unit: "万元",
    department: form.department?.value ?? null,
    implementer: form.implementer?.value ?? null,
    period: form.period?.raw ?? null,
    money: describeMoney(form),
    amounts: [...form.money, ...form.tasks.flatMap(({ amounts }) => amounts)].map(describeAmount),
    goal: (goals.find(({ scope, text }) => scope === "year" && text.value !== "") ?? goals[0])?.text.value ?? "",
    goals: goals.map(({ scope, text }) => ({ scope, text: text.value, cell: addressOf(text.cell) })),
    tasks: form.tasks.map(({ name, content, isTotal, amounts }) => ({
      name: name.value,
      content: content?.value ?? null,
      isTotal,
      amounts: amounts.map(describeAmount),
    })),
    indicators: form.indicators.map(describeIndicator),
    residue: residue.map(({ raw, cell }) => ({ text: raw, cell: addressOf(cell) })),
  };
}

/** The amounts of the year where the form has them, else of the whole project; blank ones are left out. */
function describeMoney(form: TargetForm) {
  const total = statedAmount(form)?.amount;
  const whole = moneyOf(form, { period: "whole", source: "total" })?.amount;
  const year = moneyOf(form, { period: "year", source: "total" })?.amount;
  const blocks: readonly Omit<MoneyPart, "source">[] = [
    { period: "year" },
    { period: "whole" },
    { period: "whole", level: "own" },
  ];
  const filled = blocks.find((block) =>
    SOURCES.some(([source]) => moneyOf(form, { ...block, source })?.amount !== undefined),
  );
  const sources = filled ? sourcesOf(form, filled) : {};
  return {
    total: total === undefined ? null : decimal(total),
    ...(whole !== undefined && year !== undefined && { whole: decimal(whole), year: decimal(year) }),
    ...sources,
    ...(moneyOf(form, { period: "whole", source: "total", level: "transferred" })?.amount !== undefined && {
      own: levelOf(form, "own"),
      transferred: levelOf(form, "transferred"),
    }),
  };
}

const SOURCES: readonly (readonly [MoneySource, string])[] = [
  ["fiscal", "fiscal"],
  ["carry-over", "carryOver"],
  ["special-account", "specialAccount"],
  ["own-funds", "ownFunds"],
  ["other", "other"],
];

const sourcesOf = (form: TargetForm, block: Omit<MoneyPart, "source">): Readonly<Record<string, string>> =>
  Object.fromEntries(
    SOURCES.flatMap(([source, key]) => {
      const amount = moneyOf(form, { ...block, source })?.amount;
      return amount === undefined ? [] : [[key, decimal(amount)]];
    }),
  );

function levelOf(form: TargetForm, level: "own" | "transferred") {
  const total = moneyOf(form, { period: "whole", source: "total", level })?.amount;
  return { total: total === undefined ? null : decimal(total), ...sourcesOf(form, { period: "whole", level }) };
}

const describeAmount = ({ label, period, source, level, amount, raw, cell }: TargetAmount) => ({
  label,
  period,
  source,
  level: level ?? null,
  amount: amount === undefined ? null : decimal(amount),
  raw,
  cell: addressOf(cell),
});

function describeIndicator(indicator: Indicator) {
  const { level1, level2, name, value, weight, mediumValue, remark } = indicator;
  return {
    level1: level1.raw,
    level2: level2.raw,
    name: name.value,
    value: { ...describeValue(value.value, unitOf(indicator)), raw: value.raw },
    cell: addressOf(value.cell),
    nameCell: addressOf(name.cell),
    ...(mediumValue && { mediumValue: { ...describeValue(mediumValue.value, undefined), raw: mediumValue.raw } }),
    ...(weight && { weight: weight.value ?? null }),
    ...(remark && { remark: remark.value }),
  };
}

/** Comparator, number and unit, where the value has them; a bare number reads as “=”. */
function describeValue(value: TargetValue, unit: string | undefined) {
  const base = { kind: value.kind, op: null, number: null, unit: null };
  switch (value.kind) {
    case "amount":
      return { ...base, op: value.op ?? "=", number: value.decimal, unit: unit ?? null };
    case "range":
      return { ...base, from: value.from, to: value.to, unit: unit ?? null };
    case "date":
      return { ...base, op: value.op, year: value.year ?? null, month: value.month ?? null, day: value.day ?? null };
    case "grade":
      return { ...base, grade: value.grade };
    default:
      return base;
  }
}
