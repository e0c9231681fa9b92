import type { Indicator, IndicatorSuggestion, TargetForm, TargetScheme } from "../../model/target";
import { LEVEL1_TERMS, LEVEL2_TERMS, LEVELS } from "../../model/target-terms";
import { type Box, centred, type FormRow, heading, text } from "./lay-out";

type ColumnSpan = readonly [from: number, to: number];

/** Where the columns of an indicator table stand, and what its head says. */
interface IndicatorColumns {
  /** The label that stands vertically before the levels. */
  readonly vertical?: { readonly at: ColumnSpan; readonly text: string };
  readonly level1: ColumnSpan;
  readonly level2: ColumnSpan;
  readonly name: ColumnSpan;
  readonly medium?: ColumnSpan;
  readonly value: ColumnSpan;
  readonly weight?: ColumnSpan;
  readonly remark?: ColumnSpan;
  readonly heads: Readonly<Partial<Record<"name" | "medium" | "value" | "weight" | "remark", string>>>;
}

/** The head and the indicators; the empty levels of the scheme when there are none yet. */
export function indicatorRows(form: TargetForm, columns: IndicatorColumns, scheme: TargetScheme): readonly FormRow[] {
  const body = form.indicators.length > 0 ? filledRows(form.indicators, columns) : emptyRows(columns, scheme);
  const { vertical } = columns;
  const head = headRow(columns);
  const labelled = vertical ? [heading(vertical.at[0], vertical.at[1], vertical.text, body.length + 1), ...head] : head;
  return [labelled, ...body];
}

function headRow({ level1, level2, name, medium, value, weight, remark, heads }: IndicatorColumns): FormRow {
  return [
    heading(...level1, "一级指标"),
    heading(...level2, "二级指标"),
    heading(...name, heads.name ?? "三级指标"),
    ...(medium ? [heading(...medium, heads.medium ?? "中期值")] : []),
    heading(...value, heads.value ?? "指标值"),
    ...(weight ? [heading(...weight, heads.weight ?? "权重")] : []),
    ...(remark ? [heading(...remark, heads.remark ?? "备注")] : []),
  ];
}

/** Runs of one level are one box over all their rows. */
function filledRows(indicators: readonly Indicator[], columns: IndicatorColumns): readonly FormRow[] {
  const opensFirst = indicators.map((each, i) => opensLevel1(each, indicators[i - 1]));
  const opensSecond = indicators.map(
    (each, i) => opensFirst[i] === true || !isSameLevel(each.level2, indicators[i - 1]?.level2),
  );
  return indicators.map((each, i): FormRow => {
    const { level1, level2, name, medium, value, weight, remark } = columns;
    return [
      ...(opensFirst[i] ? [centred(...level1, each.level1.raw, runFrom(opensFirst, i))] : []),
      ...(opensSecond[i] ? [centred(...level2, each.level2.raw, runFrom(opensSecond, i))] : []),
      text(...name, each.name.value),
      ...(medium ? [centred(...medium, each.mediumValue?.raw ?? "")] : []),
      valueBox(each, value),
      ...(weight ? [centred(...weight, weightText(each))] : []),
      ...(remark ? [text(...remark, each.remark?.raw ?? "")] : []),
    ];
  });
}

/** A first level begins anew where its name changes, and before a second level without a name: it must not inherit one. */
const opensLevel1 = (each: Indicator, before: Indicator | undefined): boolean =>
  !before || !isSameLevel(each.level1, before.level1) || (each.level2.raw === "" && before.level2.raw !== "");

const isSameLevel = (
  a: { readonly value: unknown; readonly raw: string },
  b: { readonly value: unknown; readonly raw: string } | undefined,
): boolean => a.value === b?.value && a.raw === b?.raw;

/** Rows from `start` to the next one that opens. */
function runFrom(opens: readonly boolean[], start: number): number {
  const next = opens.findIndex((each, i) => i > start && each);
  return (next < 0 ? opens.length : next) - start;
}

const weightText = ({ weight }: Indicator): string =>
  weight?.value === undefined ? (weight?.raw ?? "") : String(weight.value);

function valueBox({ value, suggestion }: Indicator, [from, to]: ColumnSpan): Box {
  if (value.value.kind !== "blank" || !suggestion) return centred(from, to, value.raw);
  return { from, to, value: gapText(suggestion.op, suggestion.unit), style: "gap" };
}

/** ≥【待填】%: what is suggested, with the number left open. */
function gapText(op: IndicatorSuggestion["op"], unit: string | undefined): string {
  if (op === "date") return "【待填：完成时间】";
  return op === "grade" ? "【待填：等级】" : `${op}【待填】${unit ?? ""}`;
}

function emptyRows(
  { level1, level2, name, medium, value, weight, remark }: IndicatorColumns,
  scheme: TargetScheme,
): readonly FormRow[] {
  const spans = [name, medium, value, weight, remark].filter((span) => span !== undefined);
  return LEVELS[scheme].flatMap(([first, seconds]) =>
    seconds.map((second, i): FormRow => [
      ...(i === 0 ? [centred(...level1, LEVEL1_TERMS[first], seconds.length)] : []),
      centred(...level2, LEVEL2_TERMS[second]),
      ...spans.map((span) => text(...span, "")),
    ]),
  );
}
