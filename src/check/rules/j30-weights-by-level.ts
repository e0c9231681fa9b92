import type { TargetWeights } from "../../model/profile";
import type { Indicator, Level1, TargetForm } from "../../model/target";
import { LEVEL1_TERMS } from "../../model/target-terms";
import { BY_POLICY, defineRule } from "../rule";
import { cellOf, filledForms, formText, weighedIndicators, withoutForms } from "../targets";
import { cellsText } from "../wording";

/** Weights may carry one decimal. */
const CLOSE = 0.05;
/** Of the money; 补助标准执行率 is an indicator like any other. */
const OF_EXECUTION = /预算执行|(?:^|资金|支出|经费|项目)执行率|资金使用率|支出进度/;

/** How the hundred points are spread over the first levels, as the profile says; bureaus may have a table of their own. */
export default defineRule({
  code: "J30",
  group: "targets",
  name: "weights-by-level",
  title: "各级指标权重的分配",
  severity: "info",
  rests: ["form"],
  ...BY_POLICY,
  messages: {
    levels:
      "“{project}”各一级指标的权重为 {stated}（{cells}），通常为 {expected}（{basis}）。请按本级财政部门的规定核对。",
  },

  cases: (book) =>
    withoutForms(book) ??
    filledForms(book).filter(
      (form) => weighedIndicators(form).length === judgedRows(form).length && judgedRows(form).length > 0,
    ),
  none: () => "绩效目标表没有权重，或有的指标没有权重",

  *report(form, { profile }) {
    const sums = sumsOf(form);
    const expected = usual(form, profile.targetWeights);
    const isUsual = LEVELS.every((level) => Math.abs((sums.get(level) ?? 0) - (expected.get(level) ?? 0)) < CLOSE);
    if (isUsual || isWithoutExecution(sums, expected)) return;
    const cells = weighedIndicators(form).flatMap(({ indicator }) => cellOf(indicator.weight, "addend"));
    yield {
      messageId: "levels",
      data: {
        project: formText(form),
        stated: textOf(sums),
        expected: textOf(expected),
        cells: cellsText(cells),
        basis: profile.targetWeights.basis,
      },
      cells,
      stated: textOf(sums),
      expected: textOf(expected),
    };
  },
});

const LEVELS = ["cost", "output", "benefit", "satisfaction"] as const satisfies readonly Level1[];

/** 预算执行率 has its ten points apart from the levels. */
const judgedRows = ({ indicators }: TargetForm): readonly Indicator[] =>
  indicators.filter(({ name, value }) => !OF_EXECUTION.test(name.value) && value.value.kind !== "none");

function sumsOf(form: TargetForm): ReadonlyMap<Level1, number> {
  const sums = new Map<Level1, number>();
  for (const { indicator, weight } of weighedIndicators(form)) {
    const level = indicator.level1.value;
    if (level && !OF_EXECUTION.test(indicator.name.value)) sums.set(level, (sums.get(level) ?? 0) + weight);
  }
  return sums;
}

/** Without 满意度 its points go to 效益. */
function usual(form: TargetForm, { withCost, withoutCost }: TargetWeights): ReadonlyMap<Level1, number> {
  const has = (level: Level1): boolean => form.indicators.some(({ level1 }) => level1.value === level);
  const weights = has("cost") ? withCost : withoutCost;
  const { satisfaction } = weights;
  const shared = has("satisfaction")
    ? weights
    : { ...weights, satisfaction: 0, benefit: weights.benefit + satisfaction };
  return new Map(Object.entries(shared) as [Level1, number][]);
}

/** A form that weighs nothing but the levels may give the ten points of 预算执行率 to any one of them. */
function isWithoutExecution(sums: ReadonlyMap<Level1, number>, expected: ReadonlyMap<Level1, number>): boolean {
  const misses = LEVELS.map((level) => (sums.get(level) ?? 0) - (expected.get(level) ?? 0)).filter(
    (miss) => Math.abs(miss) >= CLOSE,
  );
  return misses.length === 1 && Math.abs((misses[0] ?? 0) - 10) < CLOSE;
}

const textOf = (sums: ReadonlyMap<Level1, number>): string =>
  LEVELS.flatMap((level) => {
    const sum = sums.get(level) ?? 0;
    return sum === 0 ? [] : [`${LEVEL1_TERMS[level].replace("指标", "")} ${Number(sum.toFixed(1))}`];
  }).join("、");
