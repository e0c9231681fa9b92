import { splitScale } from "../../model/measure-unit";
import { type Fen, fen, sumFen, wanDecimal } from "../../model/money";
import { type Indicator, statedAmount, type TargetForm, unitOf } from "../../model/target";
import type { Measure } from "../../model/target-value";
import { plain } from "../../model/text";
import { groupBy } from "../../model/group-by";
import { BY_DEFINITION, defineRule } from "../rule";
import { cellOf, filledForms, formText, missText, placeOf, wanText, withoutForms } from "../targets";
import { cellsText } from "../wording";

export default defineRule({
  code: "J28",
  group: "targets",
  name: "price-times-quantity",
  title: "单价乘数量与金额",
  severity: "info",
  rests: ["form"],
  ...BY_DEFINITION,
  messages: {
    product:
      "“{project}”：{cells} 按“数量×单价”算得 {sum}，与项目金额 {total}（{totalCell}）相差 {difference}。请核对数量、单价是否完整。",
    prices: "“{project}”：同按“{per}”计价，单价有 {prices}。请核对是否为同一项收费。",
  },

  cases: (book) =>
    withoutForms(book, "project") ?? filledForms(book, "project").filter((form) => pricesIn(form).length > 0),
  none: () => "指标没有写明单价，或没有写明数量",

  *report(form) {
    yield* productAgainstAmount(form);
    yield* differingPrices(form);
  },
});

/** 100 亿元 in 分: a larger product is a slip that another rule names. */
const LARGEST = 1e12;

/** A price per something, and the quantity where the same value states it. */
interface Price {
  readonly indicator: Indicator;
  readonly price: number;
  readonly per: string | undefined;
  readonly quantity: number | undefined;
}

const pricesIn = ({ indicators }: TargetForm): readonly Price[] => indicators.flatMap((each) => priceOf(each) ?? []);

function priceOf(indicator: Indicator): Price | undefined {
  const { value } = indicator.value;
  if (value.kind === "amount") {
    const per = /^(?:万)?元\/(.+)$/.exec(unitOf(indicator) ?? "")?.[1];
    return per === undefined ? undefined : { indicator, price: Number(value.decimal), per, quantity: undefined };
  }
  if (value.kind !== "text" || value.numbers.length !== 2) return undefined;
  const [quantity, price] = value.numbers;
  if (!quantity || !price || price.unit !== "元" || quantity.unit === "元") return undefined;
  const named = /每(分钟|小时|天|人|次|件|条|个|台|户|平方米)/.exec(plain(indicator.name.value))?.[1];
  const { scale, base } = splitScale(quantity.unit ?? "");
  return { indicator, price: numberOf(price), per: base === "" ? named : base, quantity: numberOf(quantity) * scale };
}

const numberOf = ({ decimal }: Measure): number => Number(decimal);

function* productAgainstAmount(form: TargetForm) {
  const known = pricesIn(form).filter(({ quantity }) => quantity !== undefined);
  const total = statedAmount(form);
  if (known.length === 0 || total?.amount === undefined) return;
  const products = known.map(({ price, quantity }) => Math.round(price * (quantity ?? 0) * 100));
  if (!products.every((each) => each < LARGEST)) return;
  const sum = sumFen(products.map((each): Fen => fen(each)));
  if (Math.abs(sum - total.amount) <= total.margin) return;
  yield {
    messageId: "product" as const,
    data: {
      project: formText(form),
      cells: cellsText(known.flatMap(({ indicator }) => indicator.value.cell ?? [])),
      sum: wanText(sum),
      total: wanText(total.amount),
      totalCell: placeOf(total),
      difference: missText(sum, total.amount),
    },
    cells: [...known.flatMap(({ indicator }) => cellOf(indicator.value, "addend")), ...cellOf(total, "expected")],
    stated: wanDecimal(sum),
    expected: wanDecimal(total.amount),
    difference: wanDecimal(fen(sum - total.amount)),
    unit: "万元" as const,
  };
}

function* differingPrices(form: TargetForm) {
  for (const [per, prices] of groupBy(pricesIn(form), (each) => each.per)) {
    if (per === undefined || new Set(prices.map(({ price }) => price)).size < 2) continue;
    const texts = prices.map(({ price, indicator }) => `${price}元（${placeOf(indicator.value)}）`);
    yield {
      messageId: "prices" as const,
      data: { project: formText(form), per, prices: texts.join("、") },
      cells: prices.flatMap(({ indicator }) => cellOf(indicator.value, "stated")),
    };
  }
}
