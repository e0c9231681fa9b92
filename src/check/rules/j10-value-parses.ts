import { groupBy } from "../../model/group-by";
import { dimensionOf } from "../../model/measure-unit";
import { type Indicator, type TargetForm, unitOf } from "../../model/target";
import type { Measure } from "../../model/target-value";
import { restatement, vagueWordIn } from "../indicator-words";
import { defineRule } from "../rule";
import {
  cellOf,
  formsWithValues,
  formText,
  indicatorText,
  oneLine,
  placeOf,
  quotable,
  withoutValues,
} from "../targets";
import { cellsText } from "../wording";

export default defineRule({
  code: "J10",
  group: "targets",
  name: "value-parses",
  title: "指标值可衡量",
  severity: "warning",
  rests: ["form"],
  basis: "财预〔2015〕88号《中央部门预算绩效目标管理办法》",
  certainty: "unverified",
  messages: {
    unmeasured: "“{project}”：指标“{indicator}”的值“{value}”（{cell}）{what}。请写成“≥/≤/= 数值 单位”。",
    manyUnmeasured:
      "“{project}”：{count} 个指标的值{what}（{cells}），如“{indicator}”的值“{value}”。请写成“≥/≤/= 数值 单位”。",
    manyBlank: "“{project}”：{count} 个指标没有填写指标值（{cells}）。请补填。",
    blank: "“{project}”：指标“{indicator}”没有填写指标值（{cell}）。请补填。",
    bare: "“{project}”：{count} 个指标值只有数值，没有“≥/≤/=”（{cells}），只能按“=”理解。建议写明。",
    none: "“{project}”：{count} 个指标填“无”（{cells}）。如不适用，建议注明原因。",
  },

  cases: (book) => withoutValues(book) ?? formsWithValues(book),

  *report(form) {
    const states = [...groupBy(form.indicators, stateOf)].filter(([state]) => state !== undefined);
    for (const [state = "", indicators] of states) yield* judged(form, state, indicators);
    const bare = form.indicators.filter(isBare);
    if (bare.length > 0) yield { messageId: "bare", ...rolled(form, bare), severity: "info" };
    const none = form.indicators.filter(({ value }) => value.value.kind === "none");
    if (none.length > 0) yield { messageId: "none", ...rolled(form, none), severity: "info" };
  },
});

function rolled(form: TargetForm, indicators: readonly Indicator[]) {
  const cells = indicators.flatMap(({ value }) => value.cell ?? []);
  return {
    data: { project: formText(form), count: String(indicators.length), cells: cellsText(cells) },
    cells: indicators.flatMap(({ value }) => cellOf(value, "text")),
  };
}

const isBare = ({ value: { value } }: Indicator): boolean =>
  value.kind === "amount" && value.op === undefined && !value.isApproximate;

const BLANK = "没有填写";

/** What is wrong with a value: rows that share it are one finding where they are many. */
const stateOf = (indicator: Indicator): string | undefined =>
  indicator.value.value.kind === "blank" ? BLANK : lack(indicator);

/** More rows than these in one state are one finding. */
const MOST_ALONE = 3;

function* judged(form: TargetForm, what: string, indicators: readonly Indicator[]) {
  const [first] = indicators;
  if (!first) return;
  if (indicators.length > MOST_ALONE) {
    const { data, cells } = rolled(form, indicators);
    if (what === BLANK) yield { messageId: "manyBlank" as const, data, cells };
    else
      yield {
        messageId: "manyUnmeasured" as const,
        data: { ...data, what, indicator: indicatorText(first), value: quotable(first.value.raw) },
        cells,
      };
    return;
  }
  for (const indicator of indicators) {
    const { value } = indicator;
    const data = { project: formText(form), indicator: indicatorText(indicator), cell: placeOf(value) };
    const cells = [...cellOf(value, "text"), ...cellOf(indicator.name, "text")];
    if (what === BLANK) yield { messageId: "blank" as const, data, cells };
    else
      yield {
        messageId: "unmeasured" as const,
        data: { ...data, value: quotable(value.raw), what },
        cells,
        quote: oneLine(value.raw),
      };
  }
}

/** What a value lacks to be measured; undefined when nothing, or when another rule says it. */
function lack(indicator: Indicator): string | undefined {
  const { value } = indicator.value;
  if (value.kind === "amount") return lackOfUnit(indicator);
  if (value.kind !== "text" || restatement(indicator) !== undefined) return undefined;
  if (value.formula) return lackOfFormula(value.formula);
  if (value.numbers.length > 1) return "含有几个数值，不能确定以哪个为准";
  if (value.numbers.length === 1) return "不能确定数值、方向和单位";
  return vagueWordIn(value.text) === undefined ? "没有数值，也没有衡量标准" : undefined;
}

/** 20人×500元/人: a way of working the value out. */
const lackOfFormula = ({ result }: { readonly result?: Measure }): string =>
  result ? `是算式，结果为 ${result.decimal}${result.unit ?? ""}` : "是算式，没有写结果";

/** A number whose name counts something needs no word more; a bare scale (2.5万) does. */
function lackOfUnit(indicator: Indicator): string | undefined {
  const unit = unitOf(indicator);
  if (unit !== undefined)
    return /^[百千万亿]+$/.test(unit) &&
      dimensionOf(unit) === undefined &&
      !/[费额款钱]|经费|资金|采购|购买/.test(indicator.name.value)
      ? "没有计量单位"
      : undefined;
  const { value } = indicator.value;
  return value.kind === "amount" && value.decimal !== "0" ? "没有计量单位" : undefined;
}
