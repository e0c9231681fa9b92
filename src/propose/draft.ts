import { projectKind } from "../catalogue/indicators/index";
import type { TargetWeights } from "../model/profile";
import type { CoreIndicator, ProjectKind } from "../model/project-kind";
import { type Fen, formatFen, subtractFen, ZERO } from "../model/money";
import { type Month, monthText } from "../model/month";
import { bareProjectName } from "../model/project";
import type {
  Indicator,
  MoneySource,
  Sourced,
  TargetAmount,
  TargetForm,
  TargetOrigin,
  TargetScheme,
} from "../model/target";
import { inScheme, LEVEL1_TERMS, LEVEL2_TERMS, parentOf, SOURCE_TERMS } from "../model/target-terms";
import type { TargetValue } from "../model/target-value";
import { printValue } from "../forms/value/parse-value";
import { goalFrame } from "./goal-frame";
import { withWeights } from "./spread-weights";

/** Core rows offered at first; more make a form nobody fills. */
const MOST_CORE_ROWS = 10;

export interface ProjectPeriod {
  readonly from: Month;
  readonly to: Month;
}

/** What a draft starts from. */
export interface DraftSource {
  readonly name: string;
  /** A kind of the library, ours or the imported one. */
  readonly kind: string | undefined;
  readonly library?: readonly ProjectKind[];
  readonly scheme: TargetScheme;
  /** The amount of the budget tables. */
  readonly amount?: Fen;
  readonly year?: number;
  /** First and last month of the project; its amount is that of all its years. */
  readonly period?: ProjectPeriod;
  /** What of the amount is 财政拨款; the rest is other money. */
  readonly fiscal?: Fen;
  /** Points of the first levels, where the layout prints weights. */
  readonly weights?: TargetWeights;
  /** Last year's form of the project: values come from it where names agree. */
  readonly lastYear?: TargetForm;
  readonly department?: string;
  readonly implementer?: string;
}

/** A form to begin with: indicators suggested, values open, except what last year's form or the amount gives. */
export function draftForm(source: DraftSource): TargetForm {
  const { name, scheme, amount, year, department, implementer, lastYear, period } = source;
  const kind = source.kind === undefined ? undefined : projectKind(source.kind, source.library);
  const core = kind?.indicators.filter(({ role }) => role === "core").slice(0, MOST_CORE_ROWS) ?? [];
  const indicators = core.map((each) => suggestedIndicator(each, scheme, amount, lastYear));
  return {
    kind: "project",
    layout: scheme === "2021" ? "ministry-2021" : "ministry-2015",
    scheme,
    unit: { value: "万元", declared: true },
    name: typed(name),
    ...(year !== undefined && { year: { ...typed(`${year}年度`), value: year } }),
    ...(department !== undefined && { department: { ...typed(department), value: { name: department } } }),
    ...(implementer !== undefined && { implementer: typed(implementer) }),
    ...(period && { period: { ...typed(periodText(period)), value: { from: period.from.year, to: period.to.year } } }),
    fields: [],
    money: amount === undefined ? [] : moneyOf(amount, source.fiscal, period),
    goals: [{ scope: "year", text: typed(goalFrame(name, core), "library") }],
    tasks: [],
    indicators: source.weights ? withWeights(indicators, source.weights) : indicators,
    residue: [],
    notes: [],
  };
}

/** The total, and its sources where they are told. */
function moneyOf(amount: Fen, fiscal: Fen | undefined, period: ProjectPeriod | undefined): readonly TargetAmount[] {
  const { label, ...part } = moneyPart(period);
  const row = (source: MoneySource, of: Fen, text: string): TargetAmount => ({
    ...part,
    source,
    label: text,
    raw: decimal(of),
    amount: of,
    margin: ZERO,
  });
  const total = row("total", amount, label);
  if (fiscal === undefined) return [total];
  const other = subtractFen(amount, fiscal);
  return [total, row("fiscal", fiscal, SOURCE_TERMS.fiscal), row("other", other, SOURCE_TERMS.other)];
}

const moneyPart = (period: ProjectPeriod | undefined) =>
  period && period.from.year !== period.to.year
    ? ({ period: "whole", label: "资金总额" } as const)
    : ({ period: "year", label: "年度资金总额" } as const);

const periodText = ({ from, to }: ProjectPeriod): string => `${monthText(from)}至${monthText(to)}`;

/** An indicator of the library as a row of a form. Its value is that of last year, the amount, or open. */
export function suggestedIndicator(
  core: CoreIndicator,
  scheme: TargetScheme,
  amount?: Fen,
  lastYear?: TargetForm,
): Indicator {
  const level2 = inScheme(core.level2, scheme);
  const level1 = parentOf(level2, scheme);
  const before = lastYear?.indicators.find(({ name }) => bareProjectName(name.value) === bareProjectName(core.name));
  const { op, unit, customary, standard, explanation, valueSource } = core;
  return {
    level1: { value: level1, raw: LEVEL1_TERMS[level1], origin: "library" },
    level2: { value: level2, raw: LEVEL2_TERMS[level2], origin: "library" },
    name: { value: core.name, raw: core.name, origin: "library" },
    value: valueFor(core, amount, before),
    suggestion: {
      op,
      ...(unit !== undefined && { unit }),
      ...(customary !== undefined && { customary }),
      ...(standard !== undefined && { standard }),
      ...(explanation !== undefined && { explanation }),
      ...(valueSource !== undefined && { valueSource }),
    },
    ...(before && { lastYear: { target: before.value.value } }),
  };
}

function valueFor(
  { valueSource, op, unit }: CoreIndicator,
  amount: Fen | undefined,
  before: Indicator | undefined,
): Sourced<TargetValue> {
  if (before && before.value.value.kind !== "blank") {
    return { value: before.value.value, raw: printValue(before.value.value), origin: "last-year" };
  }
  if (valueSource === "amount" && amount !== undefined && op !== "date" && op !== "grade") {
    const value = { kind: "amount", op, decimal: trimmed(decimal(amount)), unit: unit ?? "万元" } as const;
    return { value, raw: printValue(value), origin: "amount" };
  }
  return { value: { kind: "blank" }, raw: "", origin: "library" };
}

const decimal = (amount: Fen): string => formatFen(amount, "万元", amount % 10_000 === 0 ? 2 : 6);

/** "981.90" → "981.9" */
const trimmed = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

const typed = (text: string, origin: TargetOrigin = "typed"): Sourced<string> => ({ value: text, raw: text, origin });
