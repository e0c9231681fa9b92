import type { BudgetBook } from "../../model/book";
import { largest } from "../../model/extremes";
import { TERMS } from "../../model/terms";
import { fen, sumFen } from "../../model/money";
import { eachWithFirst } from "../comparison";
import { type Gap, pairGaps, type Quantity } from "../judge";
import { carriedWithinFunds, incomeListsBalances, nothingIsCarriedOver } from "../relations/preconditions";
import { evaluate } from "../relations/evaluate";
import type { Side } from "../relations/side";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { cellsText, quantityText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "X05",
  group: "between-tables",
  name: "fiscal-income-agrees",
  title: "财政拨款收入三处一致",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  messages: {
    differ: "{what}收入不一致：{places}，最大相差 {difference}。请以批复数为准核对。",
  },

  cases: (book) => comparisons(book),
  none: (book) => whyUnjudged(book, ["fiscal", ["income-expenditure", "income"]], "两张表都列出的财政拨款收入"),

  compares: (each, book) =>
    isApartByCarried(each, book) ? [] : eachWithFirst(`${each.what}收入`, quantitiesOf(each.places)),

  *report(each, book) {
    const { what, places } = each;
    const gap = isApartByCarried(each, book) ? undefined : gapsOf(each)[0];
    if (!gap) return;
    const texts = places.map(
      ({ table, quantity }) =>
        `${table} ${quantityText(quantity)}（${cellsText(quantity.entries.map(({ cell }) => cell))}）`,
    );
    yield {
      messageId: "differ",
      data: { what, places: texts.join("，"), difference: textsOf(gap).difference },
      gap,
    };
  },
});

interface Place {
  readonly table: string;
  readonly quantity: Quantity;
}

interface Comparison {
  readonly what: string;
  readonly places: readonly Place[];
}

const SOURCES = ["fiscal", "fiscal/general", "fiscal/government-fund", "fiscal/state-capital"] as const;
const IN_ROWS: Side = { table: "income-expenditure", flow: "income", each: "fund in rows" };
const IN_COLUMNS: Side = { table: "income", each: "fund in columns" };
const IN_FISCAL: Side = { table: "fiscal", flow: "income", each: "fund in rows" };

/** 财政拨款 as a whole in up to three tables; each fund in the two lists, since X03 compares it with 收入总表. */
function comparisons(book: BudgetBook): readonly Comparison[] {
  const isAlike = incomeListsBalances(book) === undefined || nothingIsCarriedOver(book) === undefined;
  const whole: readonly Place[] = [
    ...placeOf("收支总表", fiscalIn(IN_ROWS, book)),
    ...(isAlike ? placeOf("收入总表", fiscalIn(IN_COLUMNS, book)) : []),
    ...placeOf("财政拨款收支总表", currentFiscal(book)),
  ];
  const [rows, fiscal] = [evaluate(IN_ROWS, book), evaluate(IN_FISCAL, book)];
  const perFund = SOURCES.slice(1).map((fund): Comparison => {
    const inTable = (found: typeof rows): Quantity | undefined =>
      "amounts" in found ? found.amounts.get(fund)?.quantity : undefined;
    const places = [...placeOf("收支总表", inTable(rows)), ...placeOf("财政拨款收支总表", inTable(fiscal))];
    return { what: TERMS.fund[fund], places };
  });
  return [{ what: TERMS.fund.fiscal, places: whole }, ...perFund].filter(({ places }) => places.length >= 2);
}

const placeOf = (table: string, quantity: Quantity | undefined): readonly Place[] =>
  quantity ? [{ table, quantity }] : [];

function currentFiscal(book: BudgetBook): Quantity | undefined {
  const found = evaluate({ table: "fiscal", flow: "income", row: "current" }, book);
  return "amounts" in found ? found.amounts.get("")?.quantity : undefined;
}

/** The line or column 财政拨款, else its funds together. */
function fiscalIn(side: Side, book: BudgetBook): Quantity | undefined {
  const found = evaluate(side, book);
  if (!("amounts" in found)) return undefined;
  const [whole, ...funds] = SOURCES.map((fund) => found.amounts.get(fund)?.quantity);
  if (whole) return whole;
  const listed = funds.flatMap((each) => each ?? []);
  const [first] = listed;
  if (!first) return undefined;
  const entries = listed.flatMap((each) => each.entries);
  const stating = entries.filter(({ isBlank, amount }) => !isBlank && amount !== 0);
  return {
    amount: sumFen(listed.map(({ amount }) => amount)),
    margin: sumFen(listed.map(({ margin }) => margin)),
    lastPlace: fen(largest(listed.map(({ lastPlace }) => lastPlace))),
    scale: first.scale,
    entries: stating.length > 0 ? stating : entries,
  };
}

/** The tables differ by what is carried over alone: one may count that money and another set it apart. */
function isApartByCarried(each: Comparison, book: BudgetBook): boolean {
  const gaps = gapsOf(each);
  const carried = gaps.length > 0 ? carriedWithinFunds(book) : 0;
  return carried !== 0 && gaps.every(({ difference }) => Math.abs(difference) === carried);
}

const gapsOf = ({ what, places }: Comparison): readonly Gap[] => pairGaps(`${what}收入`, quantitiesOf(places));

const quantitiesOf = (places: readonly Place[]): readonly Quantity[] => places.map(({ quantity }) => quantity);
