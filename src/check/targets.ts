import type { BudgetBook } from "../model/book";
import { type CellRef, toA1 } from "../model/cell";
import type { CellRole, FindingCell } from "../model/finding";
import { absFen, type Fen, fen, sumFen, wanDecimal } from "../model/money";
import { dimensionOf, splitScale } from "../model/measure-unit";
import {
  FORM_TABLES,
  type Indicator,
  isEmptyForm,
  nameOfForm,
  type TargetAmount,
  type TargetForm,
  type TargetKind,
  unitOf,
} from "../model/target";
import { plain } from "../model/text";
import { as } from "./rule";
import { whyUnjudged } from "./unjudged";
import { asQuoted } from "./wording";

/** The forms in which something is filled in, of some kinds. */
export const filledForms = ({ targets = [] }: BudgetBook, ...kinds: readonly TargetKind[]): readonly TargetForm[] =>
  targets.filter((form) => !isEmptyForm(form) && (kinds.length === 0 || kinds.includes(form.kind)));

/** Of fewer named indicators no share says anything; above this share of blanks, in per cent, the column is the trouble. */
const FEWEST_NAMED = 3;
const MOST_BLANK = 80;

/** Its values stand where nobody looked, or nobody wrote them: one finding for all; a form in the making is still blank. */
const hasUnreadValues = (form: TargetForm): boolean =>
  form.place !== undefined &&
  namedIndicators(form).length >= FEWEST_NAMED &&
  blankIndicators(form).length * 100 > namedIndicators(form).length * MOST_BLANK;

export const namedIndicators = ({ indicators }: TargetForm): readonly Indicator[] =>
  indicators.filter(({ name }) => plain(name.value) !== "");

export const blankIndicators = (form: TargetForm): readonly Indicator[] =>
  namedIndicators(form).filter(({ value }) => value.value.kind === "blank");

/** Filled forms of which the column of values was not read. */
export const formsWithUnreadValues = (book: BudgetBook): readonly TargetForm[] =>
  filledForms(book).filter(hasUnreadValues);

/** The filled forms whose values can be judged one by one. */
export const formsWithValues = (book: BudgetBook): readonly TargetForm[] =>
  filledForms(book).filter((form) => !hasUnreadValues(form));

/** Why a rule on values cannot be judged; nothing when there is a form with values. */
export function withoutValues(book: BudgetBook): string | undefined {
  if (formsWithValues(book).length > 0) return undefined;
  return withoutForms(book) ?? "绩效目标表的指标值栏没有识别或没有填写";
}

/** Why a rule on forms cannot be judged; nothing when there is a form of the kind. */
export function withoutForms(book: BudgetBook, ...kinds: readonly TargetKind[]): string | undefined {
  if (filledForms(book, ...kinds).length > 0) return undefined;
  const wanted = kinds.length === 0 ? KINDS : kinds;
  const read = (book.targets ?? []).filter(({ kind }) => wanted.includes(kind));
  return whyUnjudged(book, [wanted.map((kind) => FORM_TABLES[kind])], read.length > 0 ? "填写的内容" : "能读出的栏目");
}

const KINDS = ["project", "unit", "special-fund"] as const satisfies readonly TargetKind[];

/** "4.00万元"; more places only where the amount has them. */
export const wanText = (amount: Fen): string => `${wanDecimal(amount)}万元`;

/** The cell of a value, as a part of a finding; nothing for a value that stands in no workbook. */
export const cellOf = (value: { readonly cell?: CellRef } | undefined, role: CellRole): readonly FindingCell[] =>
  value?.cell ? [as(value.cell, role)] : [];

/** "绩效!C7", or 未写入工作表 for a form in the making. */
export const placeOf = (value: { readonly cell?: CellRef } | undefined): string =>
  value?.cell ? toA1(value.cell) : "尚未写入工作表";

/** The cell that stands for the whole form: its name, its title, or its first indicator. */
export function headCell(form: TargetForm, role: CellRole = "text"): readonly FindingCell[] {
  const cell = form.name?.cell ?? form.title?.cell ?? form.indicators[0]?.name.cell;
  if (cell) return [as(cell, role)];
  const { place } = form;
  return place ? [as({ sheet: place.sheet, row: place.area.top, column: place.area.left }, role)] : [];
}

/** The name of a form, as messages put it between quotes. */
export const formText = (form: TargetForm): string => quotable(nameOfForm(form));

/** Rows of one form that have one fault are one finding: what they are rolled up by. */
export const faultIn = ({ place, name }: TargetForm, fault: string): string =>
  [place?.sheet, place?.area.top, place?.area.left, name?.value, fault].join("|");

/** Quotes within quotes are single ones; line breaks are blanks. */
export const quotable = (text: string): string => asQuoted(oneLine(text));

/** Indicators that promise something: rows of 无 do not. */
export const promisedIndicators = ({ indicators }: TargetForm): readonly Indicator[] =>
  indicators.filter(({ value, name }) => value.value.kind !== "none" && !/^无$/.test(plain(name.value)));

/** Indicators that carry a weight. */
export const weighedIndicators = ({
  indicators,
}: TargetForm): readonly { readonly indicator: Indicator; readonly weight: number }[] =>
  indicators.flatMap((indicator) => {
    const weight = indicator.weight?.value;
    return weight === undefined ? [] : [{ indicator, weight }];
  });

/** What messages call an indicator. */
export const indicatorText = ({ name }: Indicator): string =>
  name.value === "" ? "（未写名称）" : oneLine(name.value);

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The amounts of a block that are filled, added up. */
export function sumOfAmounts(amounts: readonly TargetAmount[]): { readonly amount: Fen; readonly margin: Fen } {
  const filled = amounts.filter(({ amount }) => amount !== undefined);
  return {
    amount: sumFen(filled.flatMap(({ amount }) => amount ?? [])),
    margin: sumFen(filled.map(({ margin }) => margin)),
  };
}

interface Printed {
  readonly amount: Fen;
  readonly margin: Fen;
}

/** How two amounts that should be the same stand: numbers of different precision agree while their intervals touch. */
export function compared(a: Printed, b: Printed): "same" | "rounding" | "different" {
  const miss = Math.abs(a.amount - b.amount);
  if (miss <= (a.margin === b.margin ? 0 : a.margin + b.margin)) return "same";
  const lastPlace = 2 * Math.max(a.margin, b.margin);
  return miss <= lastPlace ? "rounding" : "different";
}

/** The distance of two amounts, for messages. */
export const missText = (a: Fen, b: Fen): string => wanText(absFen(fen(a - b)));

/** An indicator's value in 分, when it is an amount of money: ≤981.9万元, ≤30 under 成本（万元）. */
export function moneyIn(indicator: Indicator): Fen | undefined {
  const { value } = indicator.value;
  const unit = unitOf(indicator);
  if (value.kind !== "amount" || unit === undefined || dimensionOf(unit) !== "money") return undefined;
  const amount = Math.round(Number(value.decimal) * splitScale(unit).scale * 100);
  return Number.isSafeInteger(amount) ? fen(amount) : undefined;
}

/** A list in a message: the first few, then how many there are. */
export function listText(items: readonly string[], most = 4): string {
  const shown = items.slice(0, most).join("、");
  return items.length > most ? `${shown} 等 ${items.length} 项` : shown;
}

/** Texts that mean the same apart from blanks, quotes and marks. */
export const bareText = (text: string): string => plain(text).replace(/[,.;:!?、，。；：！？…·\-—()]/g, "");
