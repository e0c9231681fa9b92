import { type Fen, fen, marginOf, sumFen, wanDecimal } from "../../model/money";
import {
  type Indicator,
  isOfSeveralYears,
  moneyOf,
  statedAmount,
  type TargetAmount,
  type TargetForm,
} from "../../model/target";
import { isCost } from "../../model/target-terms";
import { isUnitCost } from "../indicator-words";
import { BY_DEFINITION, defineRule } from "../rule";
import {
  cellOf,
  filledForms,
  formText,
  indicatorText,
  missText,
  moneyIn,
  placeOf,
  wanText,
  withoutForms,
} from "../targets";
import { cellsText } from "../wording";

export default defineRule({
  code: "J17",
  group: "targets",
  name: "cost-within-amount",
  title: "成本指标不超过项目金额",
  severity: "error",
  rests: ["form"],
  ...BY_DEFINITION,
  messages: {
    whole:
      "“{project}”：成本指标“{indicator}” {cost}（{cell}）可能是整个项目的，表中只有年度资金 {total}（{totalCell}），没有比较。建议写明本年度的成本。",
    exceeds:
      "“{project}”：成本指标“{indicator}” {cost}（{cell}）大于项目金额 {total}（{totalCell}），多 {difference}。请核对。",
    parts:
      "“{project}”：{count} 个成本指标之和 {cost}（{cell}）大于项目金额 {total}（{totalCell}），多 {difference}。请核对各项成本是否重复计列。",
  },

  cases(book) {
    const none = withoutForms(book, "project", "special-fund");
    if (none !== undefined) return none;
    return filledForms(book).some((form) => largestAmount(form) && costsOf(form).length > 0)
      ? filledForms(book, "project", "special-fund")
      : "没有写明总额的成本指标，或没有项目金额";
  },

  *report(form) {
    const total = largestAmount(form);
    if (!total) return;
    const costs = costsOf(form);
    const above = costs.filter(({ cost, margin }) => cost - margin > total.amount + total.margin);
    const isOfYear = moneyOf(form, { period: "whole", source: "total" })?.amount === undefined;
    for (const each of above) {
      const isWhole = isOfYear && (isOfSeveralYears(form) || WHOLE.test(each.indicator.name.value));
      yield {
        messageId: isWhole ? "whole" : "exceeds",
        ...(isWhole && { severity: "info" as const }),
        ...found(form, total, each.cost, [each.indicator], indicatorText(each.indicator)),
      };
    }
    const parts = costs.filter(({ cost }) => cost !== total.amount);
    const sum = sumFen(parts.map(({ cost }) => cost));
    const margins = parts.reduce<number>((all, { margin }) => all + margin, total.margin);
    if (above.length === 0 && parts.length > 1 && sum - margins > total.amount) {
      const indicators = parts.map(({ indicator }) => indicator);
      // costs may be stated twice, as a part and within a sum
      yield { messageId: "parts", ...found(form, total, sum, indicators, ""), severity: "warning" };
    }
  },
});

/** What is paid over all years of a project, whatever this year's money is. */
const WHOLE = /总投资|总造价|概算|估算|合同(?:总价|总额|价|金额|额)|中标/;

type Filled = TargetAmount & { readonly amount: Fen };

interface Cost {
  readonly indicator: Indicator;
  readonly cost: Fen;
  readonly margin: Fen;
}

/** The project's total or, if larger, that of the year: no cost may exceed the larger. */
function largestAmount(form: TargetForm): Filled | undefined {
  const all = [statedAmount(form), moneyOf(form, { period: "whole", source: "total" })];
  const filled = all.filter((each): each is Filled => each?.amount !== undefined);
  return filled.sort((a, b) => b.amount - a.amount)[0];
}

/** Money costs of the whole project: no price of a single thing, nothing that falls on others. */
const costsOf = ({ indicators }: TargetForm): readonly Cost[] =>
  indicators.flatMap((indicator): readonly Cost[] => {
    const { level1, level2, name, value } = indicator;
    const isOwn =
      (isCost(level2.value) || level1.value === "cost") && !/^(?:social|ecological)-cost$/.test(level2.value ?? "");
    const isCeiling = value.value.kind === "amount" && value.value.op !== "≥" && value.value.op !== ">";
    const cost = moneyIn(indicator);
    if (!isOwn || !isCeiling || cost === undefined || isUnitCost(name.value)) return [];
    const decimals = value.value.kind === "amount" ? (value.value.decimal.split(".")[1]?.length ?? 0) : 0;
    return [{ indicator, cost, margin: fen(marginOf("万元", Math.max(2, decimals))) }];
  });

function found(form: TargetForm, total: Filled, cost: Fen, indicators: readonly Indicator[], indicator: string) {
  return {
    data: {
      project: formText(form),
      indicator,
      count: String(indicators.length),
      cost: wanText(cost),
      cell:
        indicators.length === 1
          ? placeOf(indicators[0]?.value)
          : cellsText(indicators.flatMap(({ value }) => value.cell ?? [])),
      total: wanText(total.amount),
      totalCell: placeOf(total),
      difference: missText(cost, total.amount),
    },
    cells: [...indicators.flatMap(({ value }) => cellOf(value, "stated")), ...cellOf(total, "expected")],
    stated: wanDecimal(cost),
    expected: wanDecimal(total.amount),
    difference: wanDecimal(fen(cost - total.amount)),
    unit: "万元" as const,
  };
}
