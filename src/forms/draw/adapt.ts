import { formatWanYuan, ZERO } from "../../model/money";
import type { Indicator, MoneyPart, TargetAmount, TargetForm, TargetScheme } from "../../model/target";
import { inScheme, LEVEL1_TERMS, LEVEL2_TERMS, LEVELS, parentOf, SOURCE_TERMS } from "../../model/target-terms";
import type { TargetLayout } from "../layouts/layout";

/** A form as a layout can hold it, and what found no place there, in Chinese. */
interface AdaptedForm {
  readonly form: TargetForm;
  readonly lost: readonly string[];
}

/** Brings a form into the shape of a layout: levels of its scheme, amounts and goals of its periods. Nothing is invented. */
export function adaptForm(form: TargetForm, layout: TargetLayout): AdaptedForm {
  const { room, scheme } = layout;
  const money = fitMoney(form, layout);
  const goals = fitGoals(form, room.goals);
  const indicators = inOrder(form, scheme).map((each) => fitIndicator(each, layout));
  const { year, department, implementer, attribute, period, remark, title } = form;
  const adapted: TargetForm = {
    kind: layout.kind === "special-fund" ? "special-fund" : form.kind === "unit" ? "unit" : "project",
    layout: layout.id,
    scheme,
    unit: { value: "万元", declared: true },
    ...(title && form.layout === layout.id && { title }),
    ...(form.name && { name: form.name }),
    ...(year && room.year && { year }),
    ...(department && room.department && { department }),
    ...(implementer && room.implementer && { implementer }),
    ...(attribute && room.attribute && { attribute }),
    ...(period && room.period && { period }),
    ...(remark && room.remark && { remark }),
    fields: [],
    money,
    goals,
    tasks: layout.kind === "unit" ? form.tasks : [],
    indicators,
    residue: [],
    notes: form.notes,
  };
  return { form: adapted, lost: lostIn(form, adapted, layout) };
}

type Block = Pick<MoneyPart, "period" | "level">;

const isIn = (block: Block, part: MoneyPart): boolean => part.period === block.period && part.level === block.level;

/**
 * Amounts by the blocks a layout has. One period stands for the other where the layout has only one, the own level for
 * none and the other way round; the sources of a block come from one block together, never mixed from two.
 */
function fitMoney(form: TargetForm, layout: TargetLayout): readonly TargetAmount[] {
  const places = layout.room.money;
  const given = form.money.filter(({ amount, raw, isDetail }) => !isDetail && (amount !== undefined || raw !== ""));
  const hasOnePeriod = new Set(places.map(({ period }) => period)).size === 1;
  return places.flatMap(({ period, source, level }): readonly TargetAmount[] => {
    const own: Block = { period, ...(level && { level }) };
    const blocks = form.layout === layout.id ? [own] : sourceBlocks(own, hasOnePeriod);
    const isTotal = source === "total";
    const block = blocks.find((each) =>
      given.some((part) => isIn(each, part) && (part.source === "total") === isTotal),
    );
    const known = block && given.find((part) => isIn(block, part) && part.source === source);
    if (!known) return [];
    return [inBlock(known, period, level)];
  });
}

const inBlock = (
  { label, raw, amount, margin, ownUnit, cell, source }: TargetAmount,
  period: MoneyPart["period"],
  level: MoneyPart["level"] | undefined,
): TargetAmount => ({
  period,
  source,
  label,
  raw,
  margin,
  ...(level && { level }),
  ...(amount !== undefined && { amount }),
  ...(ownUnit && { ownUnit }),
  ...(cell && { cell }),
});

/** Blocks of a form that can fill a block of a layout, the closest first. */
function sourceBlocks({ period, level }: Block, hasOnePeriod: boolean): readonly Block[] {
  const other = period === "year" ? "whole" : "year";
  if (level === "transferred") return [{ period, level }];
  const near: readonly Block[] = level ? [{ period, level }, { period }] : [{ period }, { period, level: "own" }];
  if (!hasOnePeriod && !level) return near;
  return [...near, { period: other }, { period: other, level: "own" }];
}

/** Goals by scope; a lone goal takes the place the layout has. */
function fitGoals(form: TargetForm, scopes: TargetLayout["room"]["goals"]): TargetForm["goals"] {
  const filled = form.goals.filter(({ text }) => text.value !== "");
  return scopes.flatMap((scope) => {
    const own = filled.find((goal) => goal.scope === scope);
    const goal = own ?? (scopes.length === 1 ? filled[0] : undefined);
    return goal ? [{ ...goal, scope }] : [];
  });
}

/** In another scheme the first levels have another order; within a level the order of the form stays. */
function inOrder(form: TargetForm, scheme: TargetScheme): readonly Indicator[] {
  if (form.scheme === scheme) return form.indicators;
  const moved = form.indicators.map((each) => inOtherScheme(each, form.scheme, scheme));
  const places = LEVELS[scheme].flatMap(([first, seconds]) => seconds.map((second) => `${first} ${second}`));
  const placeOf = ({ level1, level2 }: Indicator): number => {
    const place = places.indexOf(`${level1.value} ${level2.value}`);
    if (place >= 0) return place;
    const first = places.findLastIndex((each) => each.startsWith(`${level1.value} `));
    return first >= 0 ? first + 0.5 : places.length;
  };
  return [...moved].sort((a, b) => placeOf(a) - placeOf(b));
}

function inOtherScheme(indicator: Indicator, from: TargetScheme, to: TargetScheme): Indicator {
  const { level1, level2 } = indicator;
  const second = level2.value && inScheme(level2.value, to);
  const isAtHome = level2.value !== undefined && parentOf(level2.value, from) === level1.value;
  const first =
    second && isAtHome ? parentOf(second, to) : level1.value === "cost" && to === "2015" ? "output" : level1.value;
  return {
    ...indicator,
    level1:
      first === level1.value ? level1 : { ...level1, value: first, raw: first ? LEVEL1_TERMS[first] : level1.raw },
    level2:
      second === level2.value ? level2 : { ...level2, value: second, raw: second ? LEVEL2_TERMS[second] : level2.raw },
  };
}

function fitIndicator(indicator: Indicator, { room }: TargetLayout): Indicator {
  const { mediumValue, weight, remark, ...rest } = indicator;
  return {
    ...rest,
    ...(mediumValue && room.mediumValue && { mediumValue }),
    ...(weight && room.weight && { weight }),
    ...(remark && room.indicatorRemark && { remark }),
  };
}

/** What the user must know before the form is written in another layout. */
function lostIn(form: TargetForm, adapted: TargetForm, { room }: TargetLayout): readonly string[] {
  const keptAmounts = new Set(
    adapted.money.map(({ cell, raw, amount }) => `${cell?.row} ${cell?.column} ${raw} ${amount}`),
  );
  // 本级资金总额 that repeats the total is not lost with its block
  const keptTotals = new Set(adapted.money.filter(({ source }) => source === "total").map(({ amount }) => amount));
  const amounts = form.money.filter(
    ({ amount, isDetail, cell, raw, level, source }) =>
      amount !== undefined &&
      amount !== 0 &&
      !isDetail &&
      !keptAmounts.has(`${cell?.row} ${cell?.column} ${raw} ${amount}`) &&
      !(level === "own" && source === "total" && keptTotals.has(amount)),
  );
  const goals = form.goals.filter(
    ({ text }) => text.value !== "" && !adapted.goals.some((goal) => goal.text.value === text.value),
  );
  const some = (has: (indicator: Indicator) => unknown): boolean => form.indicators.some((each) => Boolean(has(each)));
  return [
    ...amounts.map((each) => `${amountName(each)} ${formatWanYuan(each.amount ?? ZERO)}`),
    ...goals.map(({ scope }) => (scope === "year" ? "年度目标" : "总体目标")),
    ...(form.attribute?.raw && !room.attribute ? [`项目属性“${form.attribute.raw}”`] : []),
    ...(form.period?.raw && !room.period ? [`项目期“${form.period.raw}”`] : []),
    ...(form.implementer?.raw && !room.implementer ? [`实施单位“${form.implementer.raw}”`] : []),
    ...(form.remark?.raw && !room.remark ? ["备注"] : []),
    ...form.fields.filter(({ text }) => text.value !== "").map(({ label }) => label),
    ...(some(({ mediumValue }) => mediumValue?.raw) && !room.mediumValue ? ["中期指标值"] : []),
    ...(some(({ weight }) => weight?.raw) && !room.weight ? ["指标权重"] : []),
    ...(some(({ remark }) => remark?.raw) && !room.indicatorRemark ? ["指标备注"] : []),
  ];
}

function amountName({ level, source, label }: TargetAmount): string {
  const block = level === "transferred" ? "转移县（区）" : level === "own" ? "本级" : "";
  return `${block}${label === "" ? SOURCE_TERMS[source] : label}`;
}
