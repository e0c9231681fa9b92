import type { Area, CellRef } from "./cell";
import type { Fen, Unit } from "./money";
import type { TableId } from "./table-id";
import type { Op, TargetValue } from "./target-value";

/** The project forms, the form of the whole unit and the form of a special fund. */
export type TargetKind = "project" | "unit" | "special-fund";

/** What a form of each kind is called among the tables. */
export const FORM_TABLES = {
  project: "project-target",
  unit: "unit-target",
  "special-fund": "special-fund-target",
} as const satisfies Record<TargetKind, TableId>;

const TABLES_OF_FORMS: ReadonlySet<TableId> = new Set([...Object.values(FORM_TABLES), "self-assessment"] as const);

/** True of the table that stands for a form in the list of tables. */
export const isFormTable = ({ type }: { readonly type: TableId }): boolean => TABLES_OF_FORMS.has(type);

/**
 * How a form is laid out. `ministry-2015` and `ministry-2021` are the two forms of the Ministry of Finance;
 * a form with none of the known arrangements is read as the ministry form of its scheme.
 */
export type TargetLayoutId =
  | "fujian"
  | "jiangxi"
  | "ministry-2015"
  | "ministry-2021"
  | "ningxia"
  | "shaanxi"
  | "shaanxi-special-fund"
  | "shaanxi-unit";

/** 2015: cost is a second level of 产出. 2021: cost is a first level of its own. */
export type TargetScheme = "2015" | "2021";

/** Where a value that no cell states comes from: the core library, last year's form, the project's amount, the user. */
export type TargetOrigin = "library" | "last-year" | "amount" | "typed";

/** A value, its raw text, and the cell it stands in. A value of a form not yet written has an origin instead. */
export interface Sourced<T> {
  readonly value: T;
  readonly raw: string;
  readonly cell?: CellRef;
  readonly origin?: TargetOrigin;
}

/** 项目支出绩效自评表 looks like the form of the targets, and says what became of them. */
export const isSelfAssessment = ({ title }: Pick<TargetForm, "title">): boolean =>
  /自评|自我评价/.test(title?.value ?? "");

/** One form: a project (or the whole unit) and what it promises for its money. */
export interface TargetForm {
  readonly kind: TargetKind;
  readonly layout: TargetLayoutId;
  readonly scheme: TargetScheme;
  /** Where the form stands; absent for a form that is not in a workbook yet. */
  readonly place?: { readonly sheet: string; readonly area: Area };
  readonly title?: Sourced<string>;
  /** Year of the targets, from the title or its own line. */
  readonly year?: Sourced<number>;
  /** Unit of the amounts; `declared` when the form prints it. */
  readonly unit: { readonly value: Unit; readonly declared: boolean; readonly cell?: CellRef };
  /** 项目名称, or 部门（单位）名称 of a unit form. */
  readonly name?: Sourced<string>;
  /** 主管部门, with its code where one is printed. */
  readonly department?: Sourced<CodedName>;
  /** 实施单位 */
  readonly implementer?: Sourced<string>;
  /** 项目属性, as printed. */
  readonly attribute?: Sourced<string>;
  /** 项目期, 实施期限, 起止日期: first and last year where the text names years. */
  readonly period?: Sourced<YearSpan | undefined>;
  /** Fields of this form that the model has no own place for (立项依据, 保障措施 …), in reading order. */
  readonly fields: readonly { readonly label: string; readonly text: Sourced<string> }[];
  /** Every money cell of the form, blank ones too. */
  readonly money: readonly TargetAmount[];
  readonly goals: readonly TargetGoal[];
  /** 年度主要任务 of a unit form. */
  readonly tasks: readonly TargetTask[];
  readonly indicators: readonly Indicator[];
  /** Text of the empty template that was left in the form: 目标1：, 指标1：, ……. It is no target. */
  readonly residue: readonly Sourced<string>[];
  readonly remark?: Sourced<string>;
  readonly notes: readonly Sourced<string>[];
}

export interface CodedName {
  readonly name: string;
  readonly code?: string;
}

export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** 财政拨款, 上年结转, 财政专户, 单位资金, 其他资金; `total` for the sum the form prints. */
export type MoneySource = "total" | "fiscal" | "carry-over" | "special-account" | "own-funds" | "other";

/** What part of a project's money a cell states. */
export interface MoneyPart {
  /** The whole project or medium term, or the budget year alone. */
  readonly period: "whole" | "year";
  readonly source: MoneySource;
  /** 本级 and 转移县（区） blocks. */
  readonly level?: "own" | "transferred";
}

/** One money cell. A blank cell has no amount; neither has one whose text is no amount. */
export interface TargetAmount extends MoneyPart {
  /** The label as printed, without colon and blanks. */
  readonly label: string;
  readonly raw: string;
  readonly amount?: Fen;
  /** Half a unit of the last printed place, in 分. */
  readonly margin: Fen;
  /** The text carries a unit of its own: 4万. */
  readonly ownUnit?: Unit;
  /** Repeats part of the amount above (其中：一般公共预算 of 财政拨款): never added. */
  readonly isDetail?: true;
  readonly cell?: CellRef;
}

export interface TargetGoal {
  /** 中期, 实施期, 总体目标 are of the whole project, 年度目标 of the year. */
  readonly scope: "whole" | "year";
  readonly text: Sourced<string>;
}

/** A row of 年度主要任务; the row 金额合计 is one with `isTotal`. */
export interface TargetTask {
  readonly name: Sourced<string>;
  readonly content?: Sourced<string>;
  readonly amounts: readonly TargetAmount[];
  readonly isTotal: boolean;
}

export type Level1 = "cost" | "output" | "benefit" | "satisfaction";

export type Level2 =
  /** 成本指标 of the 2015 scheme. */
  | "cost"
  | "economic-cost"
  | "social-cost"
  | "ecological-cost"
  | "quantity"
  | "quality"
  | "timeliness"
  | "economic-benefit"
  | "social-benefit"
  | "ecological-benefit"
  | "sustainability"
  | "served";

/** One indicator. A level that the form does not name, or names by an unknown word, is undefined. */
export interface Indicator {
  readonly level1: Sourced<Level1 | undefined>;
  readonly level2: Sourced<Level2 | undefined>;
  readonly name: Sourced<string>;
  /** Unit in brackets at the end of the name: 购买工单短信（万条） → 万条. */
  readonly nameUnit?: string;
  readonly value: Sourced<TargetValue>;
  /** 中期值 beside the value of the year. */
  readonly mediumValue?: Sourced<TargetValue>;
  readonly weight?: Sourced<number | undefined>;
  readonly remark?: Sourced<string>;
  /** What last year's form promised under the same name. */
  readonly lastYear?: { readonly target: TargetValue };
  /** For a value still to be filled in: what the core library suggests. */
  readonly suggestion?: IndicatorSuggestion;
}

/**
 * Where the value of an indicator comes from: the plan of the year, the unit's own former years, a standard of the trade
 * or the law, a standard of expenditure, the amount of the project.
 */
export type ValueSource = "plan" | "history" | "trade" | "standard" | "amount";

/** Comparator and unit a value should have; the number is never suggested. */
export interface IndicatorSuggestion {
  readonly op: Op | "date" | "grade";
  readonly unit?: string;
  /** A usual value, for a grey hint only. */
  readonly customary?: string;
  /** The standard the value follows from. */
  readonly standard?: string;
  /** What is counted, or by what it is divided. */
  readonly explanation?: string;
  /** Where the user finds the number. */
  readonly valueSource?: ValueSource;
}

/** The money cell of a part, filled or not; without a level, cells of the 本级 and 转移 blocks do not count. */
export const moneyOf = (form: TargetForm, part: MoneyPart): TargetAmount | undefined =>
  form.money.find(
    ({ period, source, level }) => period === part.period && source === part.source && level === part.level,
  );

/** The amount of the project as the form states it for the year: 年度资金总额, else the total, else 金额合计 of the tasks. */
export function statedAmount(form: TargetForm): TargetAmount | undefined {
  const task = form.tasks.find(({ isTotal }) => isTotal)?.amounts.find(({ source }) => source === "total");
  return [
    moneyOf(form, { period: "year", source: "total" }),
    moneyOf(form, { period: "whole", source: "total" }),
    task,
  ].find((each) => each?.amount !== undefined);
}

/** The project takes more than one year, as its form says. */
export const isOfSeveralYears = ({ period }: TargetForm): boolean =>
  period?.value !== undefined && period.value.from !== period.value.to;

/** 实施期资金总额, 中期资金总额: the money of a term that may be longer than the year. */
export const isOfTerm = ({ label, period }: TargetAmount): boolean =>
  period === "whole" && /实施期|中期|总投资/.test(label);

/** A form in which nothing but labels and template text was left. */
export const isEmptyForm = (form: TargetForm): boolean =>
  form.indicators.every(({ value }) => value.value.kind === "blank") &&
  form.money.every(({ amount }) => amount === undefined) &&
  form.tasks.every(({ amounts }) => amounts.every(({ amount }) => amount === undefined));

/** What messages call a form: its project, else its title. */
export function nameOfForm(form: TargetForm): string {
  if (form.kind === "unit") return "整体支出";
  const name = form.name?.value ?? "";
  if (name !== "") return name;
  return form.title?.value ?? "未填名称的项目";
}

/** The unit of an indicator's value: beside the number, else in its name. */
export function unitOf(indicator: Indicator): string | undefined {
  const { value } = indicator.value;
  const written = value.kind === "amount" || value.kind === "range" ? value.unit : undefined;
  return written ?? indicator.nameUnit;
}
